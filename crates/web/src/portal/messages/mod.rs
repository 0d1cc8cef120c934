//! The client's conversations with the operator.

mod list;
mod new;
mod write;

pub(crate) use list::{list, show};
pub(crate) use new::{new, start};
pub(crate) use write::write;
