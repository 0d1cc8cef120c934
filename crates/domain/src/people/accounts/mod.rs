//! Accounts: the companies and households that fly, with the people who act for them.

pub mod preferred_fbos;
pub mod row;

pub use row::Model as Account;

use crate::word::words;

words! {
    /// What an account is to the operator.
    pub enum AccountKind {
        CharterClient = "charter-client", Broker = "broker", Owner = "owner", FboCustomer = "fbo-customer",
        ServiceClient = "service-client",
    }
}
