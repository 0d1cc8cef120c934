//! Strangers who ask for access to the portal: verified first, then decided by staff (A10 to A14).

mod approve;
mod ask;
mod confirm;
mod error;
mod letter;
mod list;
mod reject;
pub mod row;
mod tell;

pub use approve::{Approval, approve, still_waits};
pub use ask::{Asked, SignUpForm, ask};
pub use confirm::{Found, confirm, find};
pub use error::AccessRefusal;
pub use letter::{AccessLetter, letter_facts};
pub use list::{Page, find_one, list, suggested, waiting};
pub use reject::reject;
pub use row::Model as AccessRequest;
pub(in crate::people) use tell::tell_office;

use crate::word::words;

words! {
    /// Where a question for access stands.
    pub enum AccessStatus {
        /// Nobody has pressed the button in the mail yet; staff see nothing of it.
        Unverified = "unverified",
        /// Waits for staff.
        Pending = "pending",
        /// Staff let them in.
        Approved = "approved",
        /// Staff did not.
        Rejected = "rejected",
    }
}

/// What the secret of the mail is derived for.
const PURPOSE: &str = "access-request";
/// How long the link that verifies an address lives.
const HOURS: i64 = 24;

impl AccessRequest {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
    /// What an account of their own would be called.
    pub fn account_name(&self) -> String {
        if self.company.is_empty() { self.name() } else { self.company.clone() }
    }
}
