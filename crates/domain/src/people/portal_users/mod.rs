//! Portal users: contacts who have, had or are about to have access.

mod change;
mod error;
mod language;
mod list;
mod name;
mod put_back;
mod readdress;
pub(crate) mod remove;
pub mod row;
pub(crate) mod shut_out;
mod suspend;

pub use change::{PortalUserForm, change};
pub use error::PortalUserRefusal;
pub use language::choose_language;
pub use list::{Counts, ListPage, Listed, PAGE, Wanted, find, list};
pub use name::name_of;
pub use put_back::{MovedLetter, find_move, moved_letter, put_back};
pub(crate) use readdress::{has_access, readdress};
pub use remove::remove;
pub use row::Model as PortalUserRow;
pub use shut_out::shut_out;
pub use suspend::{restore, suspend};

use crate::word::words;

words! {
    /// What a portal user is to the operator.
    pub enum PortalUserKind {
        CharterClient = "charter-client", Owner = "owner", FboCustomer = "fbo-customer", ServiceClient = "service-client",
        Assistant = "assistant",
    }
}

words! {
    /// Where a portal user stands. Whether a contact is inactive is the contact's own affair.
    pub enum PortalUserStatus {
        /// Has an invitation and has not used it.
        Invited = "invited",
        /// Gets in.
        Active = "active",
        /// Does not get in until somebody restores them.
        Suspended = "suspended",
        /// No longer gets in; the row stays with its history.
        Removed = "removed",
    }
}

words! {
    /// A part of the list of portal users.
    #[derive(Default)]
    pub enum Tab {
        /// Everybody.
        #[default]
        All = "all",
        /// Those who get in.
        Active = "active",
        /// Those who have not used their invitation.
        Invited = "invited",
        /// Those whose contact is inactive.
        Inactive = "inactive",
        /// Those who are suspended.
        Suspended = "suspended",
        /// Those who were removed.
        Removed = "removed",
    }
}
