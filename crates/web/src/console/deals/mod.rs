//! Deals: the board and the list, one deal with everything that belongs to it, and what staff do with it.

mod actions;
mod list;
mod new;
mod show;

pub(crate) use actions::{cancelled, edit, lost, note, reopen, stage, won};
pub(crate) use list::list;
pub(crate) use new::{create, new};
pub(crate) use show::show;
