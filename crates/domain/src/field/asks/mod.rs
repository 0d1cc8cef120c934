//! What clients ask of the office about jobs: a new one, or another time for one.

mod accept;
mod choices;
mod decline;
mod error;
mod find;
mod form;
mod happened;
mod list;
pub mod row;
mod submit;
mod visibility;
mod withdraw;

pub use accept::{accept, accept_time};
pub use choices::{sites_for_client, templates_for_client};
pub use decline::decline;
pub use error::Refusal;
pub use find::{AskRecord, AskSeen, find, find_for_client, job_by_number, open_of_client};
pub use form::AskForm;
pub use list::{Listed, Show, list};
pub use row::Model as Ask;
pub use submit::{ask_for_another_time, may_be_moved, submit};
pub use withdraw::withdraw;

use crate::word::words;

words! {
    /// Where an ask stands.
    pub enum AskStatus {
        Open = "open", Accepted = "accepted", Declined = "declined", Withdrawn = "withdrawn",
    }
}

words! {
    /// A part of a day.
    pub enum DayPart { Any = "any", Morning = "morning", Afternoon = "afternoon", Evening = "evening" }
}

impl Ask {
    /// Its number as people say it, such as `R-501`.
    pub fn reference(&self) -> String {
        format!("R-{}", self.number)
    }
    /// Whether it is for another time of a job rather than for a new one.
    pub const fn is_for_another_time(&self) -> bool {
        self.job_id.is_some()
    }
    /// The day they wish, if they wish one.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.wished_on.parse().ok()
    }
}
