//! What the console's and the portal's pages of trips share: marks, legs with their stops, changes in words, the paper.

mod changes;
mod itinerary;
mod stops;

use portico_domain::charter::trips::{ClientStatus, Stage};

pub(crate) use changes::{Line, lines};
pub(crate) use itinerary::{Reader, document};
pub(crate) use stops::{Clock, LegCard, Stop, cards};

/// The tone of a stage's mark among staff.
pub(crate) const fn stage_tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Pending => "info hollow",
        Stage::Booked | Stage::Dispatched => "ok",
        Stage::InProgress => "brand",
        Stage::Completed => "hollow",
        Stage::Cancelled => "bad hollow",
    }
}

/// The tone of what a client is told.
pub(crate) const fn status_tone(status: ClientStatus) -> &'static str {
    match status {
        ClientStatus::Requested => "info hollow",
        ClientStatus::Confirmed | ClientStatus::Locked => "ok",
        ClientStatus::Active => "brand",
        ClientStatus::Completed => "hollow",
        ClientStatus::Cancelled => "bad hollow",
    }
}
