//! The dispatch board: a day by worker, with a tray of what nobody goes to yet. What script lets a person drag, the panel's
//! form does without.

mod lanes;
mod publish;
mod show;

pub(crate) use publish::publish;
pub(super) use show::back_to;
pub(crate) use show::show;
