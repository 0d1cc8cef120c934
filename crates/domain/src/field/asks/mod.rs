//! What clients ask of the office about jobs: a new one, or another time for one.

pub mod row;
mod visibility;

pub use row::Model as Ask;

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
}
