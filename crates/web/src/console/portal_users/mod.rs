//! Portal users: who of the clients gets in, since when, and how they are invited.

pub(crate) mod change;
pub(crate) mod list;
pub(crate) mod new;
mod row;
