//! Leads: people who might become clients (A15). A lead is nobody in the portal; converted, it is a contact with a place in
//! an account, and stays on record with what became of it.

mod advance;
mod convert;
mod create;
mod edit;
mod error;
mod form;
mod list;
pub mod row;
mod settle;

pub use advance::{advance, lose};
pub use convert::convert;
pub use create::create;
pub use edit::edit;
pub use error::LeadRefusal;
pub use form::LeadForm;
pub use list::{list, open_like};
pub use row::Model as Lead;
pub use settle::settle;

use crate::word::words;

words! {
    /// Where a lead stands.
    pub enum LeadStatus {
        /// Nobody has spoken with them.
        New = "new",
        /// Somebody has.
        Contacted = "contacted",
        /// They want what the company offers.
        Qualified = "qualified",
        /// They are a contact now.
        Converted = "converted",
        /// They will not come.
        Lost = "lost",
    }
}

impl LeadStatus {
    /// Whether anything can still become of them.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Contacted | Self::Qualified)
    }
}

impl Lead {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
    /// What their account would be called: their company, or themselves.
    pub fn account_name(&self) -> String {
        if self.company.is_empty() { self.name() } else { self.company.clone() }
    }
}
