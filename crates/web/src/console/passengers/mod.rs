//! Passengers.

pub(crate) mod list;
pub(crate) mod save;

pub(crate) use list::list;
pub(crate) use save::{archive, create, edit, new, update};
