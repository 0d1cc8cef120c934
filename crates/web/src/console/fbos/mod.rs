//! The directory of FBOs.

pub(crate) mod list;
pub(crate) mod save;

pub(crate) use list::list;
pub(crate) use save::{create, edit, new, update};
