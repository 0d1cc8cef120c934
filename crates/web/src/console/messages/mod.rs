//! The operator's conversations with clients.

mod act;
mod list;
mod new;
mod show;
mod write;

pub(crate) use act::{close, reopen};
pub(crate) use list::list;
pub(crate) use new::{new, start};
pub(crate) use show::show;
pub(crate) use write::write;
