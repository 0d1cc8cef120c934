//! Settings > Portal: how it looks, whom it lets in, what it lets them do.

pub(crate) mod access;
pub(crate) mod appearance;
pub(crate) mod create;
pub(crate) mod features;
mod frame;
pub(crate) mod open;

pub(crate) use appearance::{change as change_appearance, show};
pub(crate) use create::create;
