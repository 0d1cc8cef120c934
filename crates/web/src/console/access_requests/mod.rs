//! Strangers who ask for access: the queue, and the page on which staff decide.

pub(crate) mod decide;
pub(crate) mod list;
pub(crate) mod show;
