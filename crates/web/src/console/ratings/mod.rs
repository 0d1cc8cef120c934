//! Ratings in the console: what clients said, what waits to be looked after, averages and how they go over the year.

mod answer;
mod chart;
mod list;

pub(crate) use answer::{handle, reply};
pub(crate) use list::list;
