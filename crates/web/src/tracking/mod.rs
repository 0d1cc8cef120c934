//! The tracking pages that are open: one look at the job for all who follow it, and one text of each update for all of a
//! language, however many they are.
//!
//! A stream carries the public state of its one link and nothing else: the rounded position with its age, the arrival as
//! a range, and where the job stands. It is opened without a session and ends with the link.

mod follower;
mod frame;
mod said;
mod seats;
mod way;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use portico_domain::field::tracking::{self, Way};
use portico_domain::id::{JobId, TrackingLinkId};
use tokio::sync::watch;

use crate::app::App;
use crate::error::Failure;
use crate::extract::Holder;

use follower::Follower;
pub(crate) use frame::Shown;
pub(crate) use said::{Said, age, said};
pub(crate) use seats::Seat;
use seats::Seats;
use way::Ways;

/// The open pages of one process; cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Board(Arc<Inner>);

#[derive(Default)]
struct Inner {
    open: Mutex<HashMap<TrackingLinkId, watch::Sender<Shown>>>,
    seats: Seats,
    ways: Ways,
}

impl Board {
    /// A place for one more stream; nothing when there is none.
    pub(crate) fn seat(&self, link: TrackingLinkId, address: std::net::IpAddr, most: usize) -> Option<Seat> {
        self.0.seats.take(link, address, most)
    }

    /// What the routing server last said of the way to a job.
    pub(crate) fn way(&self, job: JobId) -> Option<Way> {
        self.0.ways.known(job)
    }

    /// Joins those who follow a link already.
    fn join(&self, link: TrackingLinkId) -> Option<watch::Receiver<Shown>> {
        self.open().get(&link).map(watch::Sender::subscribe)
    }

    /// Forgets a link that nobody follows any more.
    fn leave(&self, link: TrackingLinkId) -> bool {
        let mut open = self.open();
        let is_alone = open.get(&link).is_none_or(|sender| sender.receiver_count() == 0);
        if is_alone {
            open.remove(&link);
        }
        is_alone
    }

    /// Forgets a link that is over; whoever follows it is told by the last state.
    fn end(&self, link: TrackingLinkId) {
        self.open().remove(&link);
    }

    fn open(&self) -> MutexGuard<'_, HashMap<TrackingLinkId, watch::Sender<Shown>>> {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Follows a link; not found once its page no longer changes by itself.
pub(crate) async fn follow(app: &App, holder: &Holder) -> Result<watch::Receiver<Shown>, Failure> {
    if let Some(receiver) = app.tracking().join(holder.link.id) {
        return Ok(receiver);
    }
    let reader = holder.reader(app);
    let facts = tracking::facts(&reader).await?;
    if !tracking::is_live(&facts.job, app.database().clock().now()) {
        return Err(Failure::not_found());
    }
    let follower = Follower::new(app, holder, facts);
    let mut open = app.tracking().open();
    if let Some(sender) = open.get(&holder.link.id) {
        // Somebody else came first in the meantime.
        return Ok(sender.subscribe());
    }
    let (sender, receiver) = watch::channel(follower.shown());
    open.insert(holder.link.id, sender.clone());
    drop(open);
    tokio::spawn(follower.run(sender));
    Ok(receiver)
}
