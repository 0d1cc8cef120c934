//! Accounts: the companies and households that fly, with the people who act for them.

mod create;
mod edit;
mod form;
mod know_as;
mod list;
mod prefer_fbo;
pub mod preferred_fbos;
pub mod row;

pub use create::create;
pub use edit::edit;
pub use form::AccountForm;
pub use know_as::know_as;
pub use list::{choices, list, names, people_in, with_rep};
pub use prefer_fbo::{forget_fbo, prefer_fbo, preferred};
pub use row::Model as Account;

use crate::word::words;

words! {
    /// What an account is to the operator.
    pub enum AccountKind {
        CharterClient = "charter-client", Broker = "broker", Owner = "owner", FboCustomer = "fbo-customer",
        ServiceClient = "service-client",
    }
}
