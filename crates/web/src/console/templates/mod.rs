//! Job templates: what a kind of job asks for and how it can end.

mod buttons;
mod form;
pub(crate) mod list;
pub(crate) mod save;

pub(crate) use list::list;
pub(crate) use save::{create, edit, new, update};
