//! The schedule: every tail over some days, and a month as a calendar.

mod bars;
mod clashes;
mod month;
mod show;
mod timeline;

pub(crate) use show::show;
