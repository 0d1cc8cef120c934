//! Jobs on the first page: the one that matters now, and what else is planned.

use portico_domain::homes::ClientHome;
use portico_domain::portal::Feature;
use portico_domain::time::Instant;

use crate::extract::Client;
use crate::portal::jobs::{self, Current, Row};

/// Jobs to come.
#[derive(Default)]
pub(super) struct Visits {
    /// The one that is under way, else the next.
    pub next: Option<Current>,
    /// What else is planned.
    pub planned: Vec<Row>,
}

impl Visits {
    /// Whether there is nothing to come.
    pub(super) fn is_empty(&self) -> bool {
        self.next.is_none()
    }
}

/// The jobs to come, where the portal shows jobs.
pub(super) fn of(client: &Client, home: &ClientHome, now: Instant) -> Visits {
    if !shows(client) {
        return Visits::default();
    }
    let mut to_come = home.jobs.to_come.iter();
    Visits {
        next: to_come.next().map(|one| jobs::current(client, one, now)),
        planned: to_come.map(|one| jobs::row(client, one, now)).collect(),
    }
}

/// Whether the portal shows jobs at the moment.
pub(super) fn shows(client: &Client) -> bool {
    client.place.workspace().has_field && client.place.standing.offers(Feature::Jobs)
}
