//! What clients are told of their jobs, by mail and by text message, in the operator's own words where there are any.

pub mod row;

pub use row::Model as NoticeText;

use crate::word::words;

words! {
    /// What clients are told of a job.
    pub enum Notice {
        /// In the morning of the day.
        ScheduledToday = "scheduled-today",
        /// It has another time.
        Rescheduled = "rescheduled",
        /// The worker has set out, with the link to follow.
        OnTheWay = "on-the-way",
        /// It is done, with the link to rate.
        Finished = "finished",
    }
}
