//! What happened, who did it and to what: one row in the same transaction as the change.
//!
//! Timelines, notifications, live pages and the audit are all read from here. A change that is not
//! worth a row here is not worth telling anybody about.

mod difference;
mod event;
mod list;
mod record;
pub mod row;

pub use event::{Event, Noun};
pub use list::{latest_for_account, latest_of_workspace, of_deal, of_object};
pub use record::{CHANGES, Happened};
pub(crate) use record::{record, record_all};
pub use row::{ActorKind, Model as Activity};

/// Who did something, as they were named at that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// What kind of actor.
    pub kind: ActorKind,
    /// Their id within that kind.
    pub id: Option<uuid::Uuid>,
    /// Their name then; empty for the product itself.
    pub name: String,
    /// The network that their session came from (IPv4 /24, IPv6 /48); empty where there is none.
    pub network: String,
}
