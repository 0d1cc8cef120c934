//! Portal users: contacts who have, had or are about to have access.

pub mod row;
mod shut_out;

pub use row::Model as PortalUserRow;
pub use shut_out::shut_out;

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
        /// No longer gets in; the row stays with its history.
        Removed = "removed",
    }
}
