//! Contacts.

pub(crate) mod access;
pub(crate) mod create;
pub(crate) mod edit;
mod form;
pub(crate) mod list;
pub(crate) mod places;
pub(crate) mod rights;
pub(crate) mod show;

pub(crate) use create::{create, new};
pub(crate) use edit::{edit, update};
pub(crate) use list::list;
pub(crate) use show::show;
