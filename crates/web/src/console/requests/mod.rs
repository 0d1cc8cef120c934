//! Requests at the desk: the queue, one request beside it, and what staff do with it.

mod actions;
mod alternative;
mod list;
mod new;
mod panel;

pub(crate) use actions::{assign, cancel, decline};
pub(crate) use alternative::{alternative, propose};
pub(crate) use list::{list, show};
pub(crate) use new::{create, new};
