//! Portal users: who of the clients gets in, since when, and how they are invited.

pub(crate) mod change;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod many;
pub(crate) mod new;
pub(crate) mod rights;
mod row;
pub(crate) mod show;
pub(crate) mod view;
