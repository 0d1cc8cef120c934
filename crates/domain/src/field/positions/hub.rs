//! The newest positions in memory: what comes in is looked at here by everybody who follows, and waits here to be written
//! down with all others once a second.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::{Fix, MOST_AT_ONCE, Position, Source, Spot};
use crate::id::{TrackingLinkId, WorkerId, WorkerKeyId, WorkspaceId};
use crate::time::Instant;

/// Milliseconds between two points of a worker that are kept (security.md row 108).
const APART_MS: i64 = 2_000;
/// How far a phone's clock may be off (security.md row 108); an older point tells nobody anything any more.
const SKEW_MINUTES: i64 = 5;
/// Metres a second that nobody drives: 300 km/h (security.md row 108).
const TOO_FAST: f64 = 300.0 / 3.6;
/// Milliseconds between two points of the way that is kept for the office.
const TRAIL_APART_MS: i64 = 30_000;
/// Hours without a word after which a worker is forgotten here.
const FORGOTTEN_HOURS: i64 = 12;

/// The positions of one process; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Hub(Arc<Mutex<Inner>>);

#[derive(Debug, Default)]
struct Inner {
    workers: HashMap<WorkerId, Known>,
    trail: Vec<Step>,
    views: HashMap<TrackingLinkId, Views>,
    keys: HashMap<WorkerKeyId, Instant>,
}

/// What is known of one worker.
#[derive(Debug)]
struct Known {
    /// The last point that was taken, believed or not.
    seen: Option<(Instant, Spot)>,
    newest: watch::Sender<Option<Position>>,
    /// Whether the newest is not written down yet.
    is_new: bool,
    trailed_at: Option<Instant>,
}

/// A point of the way a worker came, to be written down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) workspace: WorkspaceId,
    pub(super) worker: WorkerId,
    pub(super) at: Instant,
    pub(super) spot: Spot,
    pub(super) suspect: bool,
}

/// How often a link was looked at since the last time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Views {
    pub(super) count: i32,
    pub(super) last_at: Instant,
}

/// What is to be written down.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) newest: Vec<Position>,
    pub(super) trail: Vec<Step>,
    pub(super) views: Vec<(TrackingLinkId, Views)>,
    pub(super) keys: Vec<(WorkerKeyId, Instant)>,
}

impl Batch {
    pub(super) fn is_empty(&self) -> bool {
        self.newest.is_empty() && self.trail.is_empty() && self.views.is_empty() && self.keys.is_empty()
    }
}

impl Default for Known {
    fn default() -> Self {
        Self { seen: None, newest: watch::channel(None).0, is_new: false, trailed_at: None }
    }
}

impl Hub {
    /// Follows the newest position of a worker; nothing while there is none or none may be known.
    pub fn follow(&self, worker: WorkerId) -> watch::Receiver<Option<Position>> {
        self.inner().workers.entry(worker).or_default().newest.subscribe()
    }

    /// The newest position of a worker that came in on this node.
    pub fn newest(&self, worker: WorkerId) -> Option<Position> {
        self.inner().workers.get(&worker).and_then(|known| known.newest.borrow().clone())
    }

    /// Forgets where a worker is: they paused, or have nowhere to go.
    pub fn forget(&self, worker: WorkerId) {
        if let Some(known) = self.inner().workers.get_mut(&worker) {
            known.is_new = false;
            known.newest.send_if_modified(|newest| newest.take().is_some());
        }
    }

    /// Notes that somebody looked at a tracking link.
    pub fn viewed(&self, link: TrackingLinkId, now: Instant) {
        let mut inner = self.inner();
        let views = inner.views.entry(link).or_insert(Views { count: 0, last_at: now });
        views.count = views.count.saturating_add(1);
        views.last_at = now;
    }

    pub(super) fn used(&self, key: WorkerKeyId, now: Instant) {
        self.inner().keys.insert(key, now);
    }

    /// Takes the points of a worker who may be followed; the number of those that are kept.
    pub(super) fn take(
        &self,
        workspace: WorkspaceId,
        worker: WorkerId,
        source: Source,
        fixes: &[Fix],
        now: Instant,
    ) -> usize {
        let mut fixes: Vec<Fix> = fixes.iter().take(MOST_AT_ONCE).copied().collect();
        fixes.sort_by_key(|fix| fix.at);
        let mut inner = self.inner();
        let Inner { workers, trail, .. } = &mut *inner;
        let known = workers.entry(worker).or_default();
        let mut kept = 0;
        for fix in fixes {
            let Some(suspect) = known.judge(&fix, now) else { continue };
            kept += 1;
            known.seen = Some((fix.at, fix.spot));
            if suspect || known.trailed_at.is_none_or(|at| fix.at.ms_since(at) >= TRAIL_APART_MS) {
                known.trailed_at = Some(fix.at);
                trail.push(Step { workspace, worker, at: fix.at, spot: fix.spot, suspect });
            }
            if !suspect {
                known.is_new = true;
                known.newest.send_replace(Some(position(workspace, worker, source, &fix)));
            }
        }
        kept
    }

    /// Hands out what is not written down yet.
    pub(super) fn drain(&self, now: Instant) -> Batch {
        let mut inner = self.inner();
        let long_ago = now.plus_hours(-FORGOTTEN_HOURS);
        inner.workers.retain(|_, known| {
            known.is_new
                || known.newest.receiver_count() > 0
                || known.seen.is_some_and(|(at, _)| at > long_ago)
        });
        let fresh = inner.workers.values_mut().filter_map(|known| {
            let newest = known.newest.borrow().clone();
            std::mem::take(&mut known.is_new).then_some(newest).flatten()
        });
        Batch {
            newest: fresh.collect(),
            trail: std::mem::take(&mut inner.trail),
            views: std::mem::take(&mut inner.views).into_iter().collect(),
            keys: std::mem::take(&mut inner.keys).into_iter().collect(),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// Nothing for a point that is not kept; else whether it is too far from the last one to be true.
    fn judge(&self, fix: &Fix, now: Instant) -> Option<bool> {
        if fix.at > now.plus_minutes(SKEW_MINUTES) || fix.at < now.plus_minutes(-SKEW_MINUTES) {
            return None;
        }
        let Some((at, spot)) = self.seen else { return Some(false) };
        let ms = fix.at.ms_since(at);
        if ms < APART_MS {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few minutes in milliseconds")]
        let seconds = ms as f64 / 1000.0;
        Some(spot.metres_to(fix.spot) / seconds > TOO_FAST)
    }
}

const fn position(workspace: WorkspaceId, worker: WorkerId, source: Source, fix: &Fix) -> Position {
    Position {
        worker_id: worker,
        workspace_id: workspace,
        at: fix.at,
        lat_e6: fix.spot.lat_e6,
        lon_e6: fix.spot.lon_e6,
        accuracy_m: fix.accuracy_m,
        battery: fix.battery,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_795_273_200_000);

    fn fix(seconds: i64, lat: f64) -> Fix {
        let spot = Spot::from_degrees(lat, -93.26).expect("a place");
        Fix { at: NOW.plus_seconds(seconds), spot, accuracy_m: None, battery: None }
    }

    fn taken(hub: &Hub, worker: WorkerId, fixes: &[Fix]) -> usize {
        hub.take(WorkspaceId::new(NOW), worker, Source::App, fixes, NOW)
    }

    #[test]
    fn a_point_in_two_seconds_is_kept_and_none_that_comes_again() {
        let (hub, worker) = (Hub::default(), WorkerId::new(NOW));
        assert_eq!(taken(&hub, worker, &[fix(0, 44.97), fix(1, 44.97), fix(2, 44.97), fix(3, 44.97)]), 2);
        assert_eq!(taken(&hub, worker, &[fix(0, 44.97), fix(2, 44.97)]), 0, "a replay changes nothing");
        assert_eq!(hub.newest(worker).map(|newest| newest.at), Some(NOW.plus_seconds(2)));
    }

    #[test]
    fn a_clock_that_is_off_by_more_than_five_minutes_is_not_believed() {
        let (hub, worker) = (Hub::default(), WorkerId::new(NOW));
        assert_eq!(taken(&hub, worker, &[fix(301, 44.97), fix(-301, 44.97)]), 0);
        assert_eq!(taken(&hub, worker, &[fix(300, 44.97), fix(-300, 44.97)]), 2);
    }

    #[test]
    fn a_leap_is_flagged_for_the_office_and_shown_to_nobody_until_it_lasts() {
        let (hub, worker) = (Hub::default(), WorkerId::new(NOW));
        assert_eq!(taken(&hub, worker, &[fix(0, 44.97), fix(5, 45.97)]), 2);
        assert_eq!(hub.newest(worker).map(|newest| newest.lat_e6), Some(44_970_000));
        let batch = hub.drain(NOW);
        assert_eq!(batch.trail.iter().map(|step| step.suspect).collect::<Vec<_>>(), [false, true]);
        taken(&hub, worker, &[fix(10, 45.97)]);
        assert_eq!(hub.newest(worker).map(|newest| newest.lat_e6), Some(45_970_000));
    }

    #[test]
    fn what_is_written_down_is_one_newest_each_and_a_point_in_half_a_minute() {
        let (hub, worker) = (Hub::default(), WorkerId::new(NOW));
        let fixes: Vec<Fix> = (0..20).map(|step| fix(step * 5 - 60, 44.97)).collect();
        taken(&hub, worker, &fixes);
        let batch = hub.drain(NOW);
        assert_eq!((batch.newest.len(), batch.trail.len()), (1, 4));
        assert!(hub.drain(NOW).is_empty(), "once");
    }

    #[test]
    fn who_is_forgotten_is_nowhere() {
        let (hub, worker) = (Hub::default(), WorkerId::new(NOW));
        taken(&hub, worker, &[fix(0, 44.97)]);
        let follower = hub.follow(worker);
        hub.forget(worker);
        assert!(hub.newest(worker).is_none() && follower.borrow().is_none());
        assert!(hub.drain(NOW).newest.is_empty());
    }
}
