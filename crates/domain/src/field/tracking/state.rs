//! What a link shows at this moment: one rounded position, its age, the arrival as a range; nothing that was before.

use crate::field::positions::{Position, Spot};
use crate::time::Instant;

use super::{Arrival, Facts, Phase, STALE_SECONDS, Way, window};

/// Metres within which somebody is nearby.
const NEARBY_M: f64 = 800.0;
/// Metres around a worker's home within which nobody is shown where they are (security.md row 107).
const HOME_M: f64 = 500.0;
/// Minutes after which a position says nothing of the arrival any more.
const USELESS_MINUTES: i64 = 30;

/// The public state of a link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// What the page is about.
    pub phase: Phase,
    /// Where the worker is, rounded; nothing unless they are on the way, share it and are away from home.
    pub spot: Option<Spot>,
    /// When that was.
    pub seen_at: Option<Instant>,
    /// Whether that is too long ago to go by.
    pub is_stale: bool,
    /// Metres to the site.
    pub metres: Option<f64>,
    /// When they will be there.
    pub arrival: Option<Arrival>,
}

/// The state at `now`, with the newest position that is known beside the one written down.
pub fn state(facts: &Facts, newest: Option<&Position>, way: Option<&Way>, now: Instant) -> State {
    let phase = window(&facts.job, now);
    let nothing = State { phase, spot: None, seen_at: None, is_stale: false, metres: None, arrival: None };
    let Some(position) = shown(facts, newest) else { return nothing };
    let spot = position.spot().rounded();
    let age = now.seconds_since(position.at);
    let to = destination(facts);
    let metres = to.map(|to| spot.metres_to(to));
    let arrival = to
        .filter(|_| age < USELESS_MINUTES * 60)
        .and_then(|to| Arrival::estimate((spot, position.at), to, way, facts.settings.speed_kmh, now));
    let is_near = metres.is_some_and(|metres| metres <= NEARBY_M);
    State {
        phase: if is_near { Phase::Nearby } else { phase },
        spot: Some(spot),
        seen_at: Some(position.at),
        is_stale: age > STALE_SECONDS,
        metres,
        arrival,
    }
}

/// The one position that may be shown: of the worker of this job, since they set out, not paused, not at home.
fn shown<'a>(facts: &'a Facts, newest: Option<&'a Position>) -> Option<&'a Position> {
    let worker = facts.worker.as_ref()?;
    if facts.job.status != crate::field::jobs::JobStatus::OnTheWay || worker.sharing_paused_at.is_some() {
        return None;
    }
    // What was before they set out belongs to another stop; trackers count in whole seconds.
    let set_out = facts.job.set_out_at?.plus_seconds(-1);
    let position = [newest, facts.position.as_ref()]
        .into_iter()
        .flatten()
        .filter(|position| position.worker_id == worker.id && position.at > set_out)
        .max_by_key(|position| position.at)?;
    let home = worker.home_lat_e6.zip(worker.home_lon_e6).map(|(lat_e6, lon_e6)| Spot { lat_e6, lon_e6 });
    let is_at_home = home.is_some_and(|home| position.spot().metres_to(home) < HOME_M);
    (!is_at_home).then_some(position)
}

/// Where the site is, if anybody said so.
pub(super) fn destination(facts: &Facts) -> Option<Spot> {
    facts.site.lat_e6.zip(facts.site.lon_e6).map(|(lat_e6, lon_e6)| Spot { lat_e6, lon_e6 })
}

impl Facts {
    /// Where the site is, if anybody said so.
    pub fn destination(&self) -> Option<Spot> {
        destination(self)
    }
}
