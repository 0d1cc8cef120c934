//! The client's quotes: read, choose, accept, decline, ask for something else.

mod answer;
mod list;
mod page;
mod pdf;
mod show;

pub(crate) use answer::{accept, ask_for_change, decline, renew};
pub(crate) use list::list;
pub(crate) use page::{Asked, page_of};
pub(crate) use pdf::pdf;
pub(crate) use show::show;
