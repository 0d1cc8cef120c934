//! A client's trips: the list, one trip, its itinerary on paper.

mod drafts;
mod keep_private;
mod list;
mod map;
mod paper;
mod show;

pub(crate) use keep_private::keep_private;
pub(crate) use list::list;
pub(crate) use paper::itinerary;
pub(crate) use show::show;
