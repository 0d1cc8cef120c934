//! Workers: the people who are sent to jobs, their teams, phones and trackers.

pub mod keys;
pub mod letter;
pub mod row;
mod send_link;
mod session;
pub mod sessions;
mod sharing;
pub mod sign_in;
pub mod sign_ins;
pub mod teams;
mod visibility;
mod whom;

pub use keys::Model as WorkerKey;
pub use letter::WorkerLetter;
pub use row::Model as WorkerRow;
pub use send_link::{LinkRefusal, send_link};
pub use session::{
    OnPhone, SESSION_DAYS, list_sessions, open_session, recognise, recognise_phone, revoke_session,
    revoke_sessions,
};
pub use sessions::Model as WorkerSession;
pub use sharing::{pause_sharing, resume_sharing};
pub use teams::Model as Team;

pub use crate::conversations::deliveries::Channel;
