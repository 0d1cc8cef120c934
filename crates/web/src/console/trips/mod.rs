//! Trips at the console: the list, the record, the form, and the verbs that move a trip through its stages.

mod conflicts;
mod create;
mod edit;
mod fields;
mod form;
mod list;
mod paper;
mod show;
mod stages;

pub(crate) use create::{create, new};
pub(crate) use edit::{edit, save};
pub(crate) use list::list;
pub(crate) use paper::itinerary;
pub(crate) use show::show;
pub(crate) use stages::{book, cancel, complete, dispatch, keep_private, reopen, review, start};
