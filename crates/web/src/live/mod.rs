//! The event stream of an open page: which noun and which id changed, for whoever may know of it; never what.
//!
//! An open page is no use of a session: it neither prolongs it nor shortens it, and ends with it.

mod seats;

use std::convert::Infallible;
use std::pin::Pin;
use std::time::Duration;

use axum::Extension;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use portico_domain::id::WorkspaceId;
use portico_domain::live::Announcement;
use serde::Deserialize;
use tokio::sync::broadcast;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::error::Failure;
use crate::server::Stopping;

use seats::Seat;
pub(crate) use seats::Seats;

/// How often the person behind an open stream is looked up again, whatever else is going on.
const CHECK: Duration = Duration::from_secs(4);
/// How often a stream with nothing to say shows that it lives.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Seconds after which somebody without a place may find one.
const COME_BACK: u32 = 15;

/// What a page is told that may have missed something: to look at all of itself again.
const LOOK_AGAIN: &str = r#"{"noun":"page","id":""}"#;

type StillGood = Pin<Box<dyn Future<Output = bool> + Send>>;

/// What a stream needs to know of the person behind it.
pub(crate) struct Listener {
    /// In which workspace.
    pub workspace: WorkspaceId,
    /// Who.
    pub person: uuid::Uuid,
    /// Whether they may know of a change.
    pub may_know: Box<dyn Fn(&Announcement) -> bool + Send + Sync>,
    /// Asks the database whether they are still signed in, as the same as when the stream was opened.
    pub still_good: Box<dyn Fn() -> StillGood + Send + Sync>,
}

/// When the page was made that opens a stream, as its address says; nothing when it does not.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct PageMoment {
    #[serde(default)]
    after: String,
}

struct Open {
    /// Whether something changed between the page and its stream.
    missed: bool,
    receiver: broadcast::Receiver<Announcement>,
    listener: Listener,
    check: Interval,
    stopping: CancellationToken,
    _seat: Seat,
}

/// Opens the stream; it ends when the session does, at the latest one check later.
pub(crate) fn open(
    app: &App,
    stopping: Option<Extension<Stopping>>,
    listener: Listener,
    page: PageMoment,
) -> Result<Response, Failure> {
    let seat = app
        .seats()
        .take(listener.workspace, listener.person, app.setup().max_streams)
        .ok_or_else(|| Failure::too_many(COME_BACK))?;
    let stopping = stopping.map(|Extension(Stopping(token))| token).unwrap_or_default();
    let mut check = interval_at(Instant::now() + CHECK, CHECK);
    check.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let live = app.database().live();
    let receiver = live.subscribe();
    let missed = !page.after.is_empty() && page.after != live.moment();
    let open = Open { missed, receiver, listener, check, stopping, _seat: seat };
    let events = stream::unfold(open, |mut open| async move {
        if std::mem::take(&mut open.missed) {
            return Some((Ok(Event::default().data(LOOK_AGAIN)), open));
        }
        let said = open.next().await?;
        let data = serde_json::json!({ "noun": said.noun, "id": said.id.simple().to_string() });
        Some((Ok::<_, Infallible>(Event::default().data(data.to_string())), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
    response.headers_mut().insert("x-accel-buffering", http::HeaderValue::from_static("no"));
    Ok(response)
}

impl Open {
    /// The next thing they may know of; nothing when the stream is over, and a browser that still may comes back by
    /// itself.
    async fn next(&mut self) -> Option<Announcement> {
        loop {
            let said = tokio::select! {
                biased;
                () = self.stopping.cancelled() => return None,
                // Before anything that is said, so that a busy company cannot put it off.
                _ = self.check.tick() => {
                    if !(self.listener.still_good)().await {
                        return None;
                    }
                    continue;
                }
                // Too slow to keep up: cut off.
                said = self.receiver.recv() => said.ok()?,
            };
            if said.workspace != self.listener.workspace {
                continue;
            }
            if said.is_about_access() && !(self.listener.still_good)().await {
                return None;
            }
            if (self.listener.may_know)(&said) {
                return Some(said);
            }
        }
    }
}
