//! Follows one job for all who look at a link to it: positions as they come in, without asking the database, and
//! everything else when it changes, at the latest a few seconds later.

use std::time::Duration;

use portico_domain::access::LinkHolder;
use portico_domain::activity::Noun;
use portico_domain::field::positions::Position;
use portico_domain::field::tracking::{self, Facts};
use portico_domain::id::TrackingLinkId;
use portico_domain::live::Announcement;
use portico_domain::portal::Feature;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use super::{Shown, way};
use crate::app::App;
use crate::extract::{Holder, Place};

/// How often the link and its job are looked at again, whatever else is going on: a revocation counts within five seconds
/// on every node (security.md row 100).
const CHECK: Duration = Duration::from_secs(4);

/// One look for many.
pub(super) struct Follower {
    app: App,
    by: LinkHolder,
    link: TrackingLinkId,
    code: String,
    place: Place,
    facts: Facts,
    newest: Option<watch::Receiver<Option<Position>>>,
}

impl Follower {
    pub(super) fn new(app: &App, holder: &Holder, facts: Facts) -> Self {
        let newest = facts.worker.as_ref().map(|worker| app.positions().follow(worker.id));
        Self {
            app: app.clone(),
            by: holder.by.clone(),
            link: holder.link.id,
            code: holder.code.clone(),
            place: holder.place.clone(),
            facts,
            newest,
        }
    }

    /// The state at this moment.
    pub(super) fn shown(&self) -> Shown {
        let now = self.app.database().clock().now();
        let newest = self.newest.as_ref().and_then(|newest| newest.borrow().clone());
        let way = self.app.tracking().way(self.facts.job.id);
        let state = tracking::state(&self.facts, newest.as_ref(), way.as_ref(), now);
        let is_over = !tracking::is_live(&self.facts.job, now);
        Shown::new(&self.place, &self.facts, &state, is_over, now)
    }

    /// Tells the followers until there are none, or nothing more to tell.
    pub(super) async fn run(mut self, sender: watch::Sender<Shown>) {
        let mut live = self.app.database().live().subscribe();
        let mut check = interval(CHECK);
        check.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let look_again = tokio::select! {
                () = sender.closed() => {
                    if self.app.tracking().leave(self.link) {
                        return;
                    }
                    continue;
                }
                _ = check.tick() => true,
                said = live.recv() => match said {
                    Ok(said) => self.concerns(&said),
                    Err(RecvError::Lagged(_)) => true,
                    Err(RecvError::Closed) => false,
                },
                () = moved(&mut self.newest) => { self.tell(&sender); self.find_way(&sender).await; false }
            };
            if look_again && !self.look_again(&sender).await {
                self.app.tracking().end(self.link);
                return;
            }
        }
    }

    fn concerns(&self, said: &Announcement) -> bool {
        let worker = self.facts.worker.as_ref().map(|worker| worker.id.0);
        said.workspace == self.place.workspace().id
            && match said.noun {
                Noun::Job => said.id == self.facts.job.id.0,
                Noun::Worker => Some(said.id) == worker,
                Noun::Template | Noun::Portal | Noun::Account | Noun::Contact => true,
                _ => false,
            }
    }

    /// Reads everything again; false when the link is over.
    async fn look_again(&mut self, sender: &watch::Sender<Shown>) -> bool {
        match self.read().await {
            Ok(true) => self.tell(sender),
            Ok(false) => {
                sender.send_modify(|shown| *shown = shown.gone());
                return false;
            }
            // The next look finds out; what was said stays true for those seconds.
            Err(error) => {
                tracing::warn!(%error, "a tracking page could not be looked at again");
                return true;
            }
        }
        let is_over = sender.borrow().is_over;
        if !is_over {
            self.find_way(sender).await;
        }
        !is_over
    }

    async fn read(&mut self) -> portico_domain::Result<bool> {
        let Some(standing) = self.app.standing(self.place.here.slug()).await? else { return Ok(false) };
        if !standing.workspace.has_field || !standing.offers(Feature::Tracking) {
            return Ok(false);
        }
        let (database, workspace) = (self.app.database(), standing.workspace.id);
        if tracking::recognise(database, self.app.key(), workspace, &self.code).await?.is_none() {
            return Ok(false);
        }
        let facts = tracking::facts(&database.reader(self.by.clone())).await?;
        let worker = |facts: &Facts| facts.worker.as_ref().map(|worker| worker.id);
        if worker(&facts) != worker(&self.facts) || self.newest.is_none() {
            self.newest = worker(&facts).map(|worker| self.app.positions().follow(worker));
        }
        self.facts = facts;
        self.place.standing = standing;
        Ok(true)
    }

    /// Puts the state before the followers, and wakes them when there is something new in it.
    fn tell(&self, sender: &watch::Sender<Shown>) {
        let fresh = self.shown();
        sender.send_if_modified(|shown| {
            let is_new = fresh.differs(shown);
            *shown = fresh;
            is_new
        });
    }

    /// Asks the routing server, if there is one and it is time, and tells what it changes.
    async fn find_way(&self, sender: &watch::Sender<Shown>) {
        let now = self.app.database().clock().now();
        let newest = self.newest.as_ref().and_then(|newest| newest.borrow().clone());
        let state = tracking::state(&self.facts, newest.as_ref(), None, now);
        if let Some(spot) = state.spot
            && way::look(&self.app.tracking().0.ways, &self.facts, spot, now).await
        {
            self.tell(sender);
        }
    }
}

/// Waits until the worker moves; for ever when nobody goes.
async fn moved(newest: &mut Option<watch::Receiver<Option<Position>>>) {
    if let Some(receiver) = newest
        && receiver.changed().await.is_ok()
    {
        return;
    }
    std::future::pending().await
}
