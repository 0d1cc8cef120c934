//! What clients are told of their jobs, by mail and by text message, in the operator's own words where there are any.
//!
//! A job's change is recorded by the verb that made it; [`follow`] finds who is told of it at this moment and queues one
//! message to each, and in the morning of the day [`remind`] has them told of the visit. Nothing is said of a job whose
//! template clients do not see (J6), and what a message says is read from [`facts`] when it leaves.

mod edit;
mod facts;
mod follow;
mod quiet;
mod recipients;
mod remind;
pub mod row;
mod substitution;
mod texts;

pub use edit::{BODY_SIGNS, SUBJECT_SIGNS, TextForm, forget_text, save_text};
pub use facts::{Facts, facts};
pub(crate) use follow::follow;
pub use quiet::quiet_until;
pub use remind::{Reminded, remind};
pub use row::Model as NoticeText;
pub use substitution::{Substitution, fill, unknown};
pub use texts::{text_of, texts, version_of};

use crate::activity::Event;
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

impl Notice {
    /// What an event has clients told; nothing, for most.
    pub const fn of(event: Event) -> Option<Self> {
        match event {
            Event::JobToday => Some(Self::ScheduledToday),
            Event::JobRescheduled => Some(Self::Rescheduled),
            Event::JobSetOut => Some(Self::OnTheWay),
            Event::JobFinished => Some(Self::Finished),
            _ => None,
        }
    }
}
