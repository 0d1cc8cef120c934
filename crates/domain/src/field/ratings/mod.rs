//! Ratings: how a client liked a job (J24, decision 32): one to five with tags and words, once per person and job, to be
//! changed for seven days or until the office answers. A low one waits for the office to look after it.

mod answer;
mod averages;
mod error;
mod find;
mod give;
mod handle;
mod list;
pub mod row;
mod visibility;

pub use answer::answer;
pub use averages::{Average, Averages, Month, averages};
pub use error::Refusal;
pub use find::{BY_LINK, find, of_job};
pub use give::{Author, RatingForm, give};
pub use handle::handle;
pub use list::{Filter, Listed, Show, list};
pub use row::Model as Rating;

use crate::time::Instant;
use crate::word::words;

/// How long a rating can be changed, in days.
pub const CHANGE_DAYS: i64 = 7;
/// Letters of a comment or an answer.
pub const MOST_LETTERS: usize = 2_000;

words! {
    /// What can be said of a job by a touch; the first five are praise.
    pub enum RatingTag {
        Punctual = "punctual", Friendly = "friendly", Clean = "clean", Skilled = "skilled",
        ExplainedWell = "explained-well", Late = "late", Unfriendly = "unfriendly", Untidy = "untidy",
        NotFixed = "not-fixed", Unclear = "unclear",
    }
}

impl RatingTag {
    /// Whether it is praise.
    pub const fn is_praise(self) -> bool {
        matches!(self, Self::Punctual | Self::Friendly | Self::Clean | Self::Skilled | Self::ExplainedWell)
    }
}

impl Rating {
    /// What was picked; words that are no longer known are left out.
    pub fn picked(&self) -> Vec<RatingTag> {
        self.tags.0.iter().filter_map(|word| word.parse().ok()).collect()
    }
    /// Whether its author may still change it.
    pub fn may_be_changed(&self, now: Instant) -> bool {
        self.replied_at.is_none() && now <= self.given_at.plus_days(CHANGE_DAYS)
    }
    /// Whether the office has yet to look after it.
    pub const fn waits(&self) -> bool {
        self.needs_care && self.handled_at.is_none()
    }
}
