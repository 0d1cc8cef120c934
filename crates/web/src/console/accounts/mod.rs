//! Accounts.

pub(crate) mod create;
pub(crate) mod edit;
pub(crate) mod fbos;
mod form;
pub(crate) mod list;
pub(crate) mod people;
pub(crate) mod show;

pub(crate) use create::{create, new};
pub(crate) use edit::{edit, update};
pub(crate) use list::list;
pub(crate) use show::show;
