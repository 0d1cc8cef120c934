//! The sites of clients in the console.

mod form;
mod list;
mod save;

pub(crate) use list::list;
pub(crate) use save::{create, edit, new, update};
