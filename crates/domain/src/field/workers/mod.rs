//! Workers: the people who are sent to jobs, their teams, phones and trackers.

pub mod keys;
pub mod row;
pub mod sessions;
pub mod sign_ins;
pub mod teams;
mod visibility;

pub use keys::Model as WorkerKey;
pub use row::Model as WorkerRow;
pub use teams::Model as Team;
