//! Workers: the people who are sent to jobs, their teams, phones and trackers.

mod error;
mod form;
mod key;
pub mod keys;
pub mod letter;
mod list;
pub mod row;
mod save;
mod send_link;
mod session;
pub mod sessions;
mod sharing;
pub mod sign_in;
pub mod sign_ins;
mod team;
pub mod teams;
mod visibility;
mod whom;

pub use error::Refusal;
pub use form::WorkerForm;
pub use key::{issue_key, keys_of, revoke_key};
pub use keys::Model as WorkerKey;
pub use list::{all_teams, choices, list};
pub use row::Model as WorkerRow;
pub use save::{change_photo, create, edit};
pub use team::add_team;
pub use teams::Model as Team;

use crate::field::positions::Spot;

impl WorkerRow {
    /// Where they live, if that was said: no client is shown a position near it.
    pub const fn home(&self) -> Option<Spot> {
        match (self.home_lat_e6, self.home_lon_e6) {
            (Some(lat_e6), Some(lon_e6)) => Some(Spot { lat_e6, lon_e6 }),
            _ => None,
        }
    }
}
pub use letter::WorkerLetter;
pub use send_link::{LinkRefusal, send_link};
pub use session::{
    OnPhone, SESSION_DAYS, list_sessions, open_session, recognise, recognise_phone, revoke_session,
    revoke_sessions,
};
pub use sessions::Model as WorkerSession;
pub use sharing::{pause_sharing, resume_sharing};

pub use crate::conversations::deliveries::Channel;
