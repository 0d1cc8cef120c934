//! The event stream of an open page: which noun and which id changed, for whoever may know of it; never what.

use std::collections::HashMap;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{LazyLock, Mutex};
use std::time::Duration;

use axum::Extension;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use portico_domain::live::Announcement;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::error::Failure;
use crate::server::Stopping;

/// Streams that one person may have open (security.md row 100).
const PER_PERSON: usize = 5;
/// How often an open stream says that it lives, and its person is checked again.
const HEARTBEAT: Duration = Duration::from_secs(4);

static OPEN: LazyLock<Mutex<HashMap<uuid::Uuid, usize>>> = LazyLock::new(Mutex::default);

/// A place among the open streams; given back when dropped.
struct Seat(uuid::Uuid);

impl Seat {
    fn take(person: uuid::Uuid, most: usize) -> Option<Self> {
        let mut open = OPEN.lock().ok()?;
        if open.values().sum::<usize>() >= most {
            return None;
        }
        let mine = open.entry(person).or_default();
        if *mine >= PER_PERSON {
            return None;
        }
        *mine += 1;
        Some(Self(person))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if let Ok(mut open) = OPEN.lock()
            && let Some(mine) = open.get_mut(&self.0)
        {
            *mine = mine.saturating_sub(1);
            if *mine == 0 {
                open.remove(&self.0);
            }
        }
    }
}

type StillGood = Pin<Box<dyn Future<Output = bool> + Send>>;

/// What a stream needs to know of the person behind it.
pub(crate) struct Listener {
    /// Who.
    pub person: uuid::Uuid,
    /// Whether they may know of a change.
    pub may_know: Box<dyn Fn(&Announcement) -> bool + Send + Sync>,
    /// Asks the database whether they are still signed in.
    pub still_good: Box<dyn Fn() -> StillGood + Send + Sync>,
}

struct Open {
    receiver: broadcast::Receiver<Announcement>,
    listener: Listener,
    stopping: CancellationToken,
    _seat: Seat,
}

/// Opens the stream; it ends when the session does, at the latest one heartbeat later.
pub(crate) fn open(
    app: &App,
    stopping: Option<Extension<Stopping>>,
    listener: Listener,
) -> Result<Response, Failure> {
    let seat = Seat::take(listener.person, app.setup().max_streams).ok_or_else(|| Failure::too_many(15))?;
    let stopping = stopping.map(|Extension(Stopping(token))| token).unwrap_or_default();
    let open = Open { receiver: app.database().live().subscribe(), listener, stopping, _seat: seat };
    let events = stream::unfold(open, |mut open| async move {
        loop {
            let heard = tokio::select! {
                heard = tokio::time::timeout(HEARTBEAT, open.receiver.recv()) => heard,
                () = open.stopping.cancelled() => return None,
            };
            match heard {
                Ok(Ok(said)) if (open.listener.may_know)(&said) => {
                    let data = serde_json::json!({ "noun": said.noun, "id": said.id.simple().to_string() });
                    return Some((Ok::<_, Infallible>(Event::default().data(data.to_string())), open));
                }
                Ok(Ok(said)) => {
                    // A session somewhere was ended: perhaps this one.
                    let ended = matches!(
                        said.noun,
                        portico_domain::activity::Noun::Session | portico_domain::activity::Noun::Portal
                    );
                    if ended && !(open.listener.still_good)().await {
                        return None;
                    }
                }
                // Too slow to keep up, or the process stops: the browser comes back by itself.
                Ok(Err(_)) => return None,
                Err(_) => {
                    if !(open.listener.still_good)().await {
                        return None;
                    }
                    return Some((Ok(Event::default().comment("")), open));
                }
            }
        }
    });
    let mut response =
        Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response();
    response.headers_mut().insert("x-accel-buffering", http::HeaderValue::from_static("no"));
    Ok(response)
}
