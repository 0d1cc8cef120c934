//! The fleet.

mod form;
pub(crate) mod list;
pub(crate) mod save;

pub(crate) use list::list;
pub(crate) use save::{create, edit, new, update};
