//! The page behind a tracking link: where the worker is, when they will be there, what to have ready; later the summary
//! and the way to the rating (J26, decision 33). Nobody signs in, and nothing else of the company is in reach.

use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderName, HeaderValue};
use portico_domain::database::Sight;
use portico_domain::field::tracking::{self, Facts, Phase, State as Seen};
use portico_domain::field::{jobs, workers};
use portico_domain::outbox::system_in;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::portal::Feature;
use portico_domain::workspaces::blobs;
use portico_rendering::languages::Language;
use tokio::sync::watch;
use tokio::time::{Interval, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::Holder;
use crate::layers::page_policy;
use crate::server::Stopping;
use crate::shell::{DoorShell, Phone, initials};
use crate::tracking::{self as board, Said, Seat, Shown};

/// How often a stream with nothing to say shows that it lives (security.md row 100).
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Seconds after which somebody without a place may find one.
const COME_BACK: u32 = 15;

#[derive(Template)]
#[template(path = "public/tracking/show.html")]
struct Show {
    shell: DoorShell,
    phase: &'static str,
    said: Said,
    /// How old the position is in words; empty without one.
    age: String,
    age_seconds: i64,
    is_stale: bool,
    map: Option<crate::tracking_map::Map>,
    live_url: String,
    who: Option<Who>,
    prepare: String,
    title: String,
    site: String,
    address: Vec<String>,
    rate_href: String,
    is_coming: bool,
}

/// Who comes, as far as it is shown.
struct Who {
    name: String,
    initials: String,
    about: String,
    photo: String,
    phone: Option<Phone>,
}

/// The page; the same text with and without script.
pub(crate) async fn show(holder: Holder, State(app): State<App>) -> Answer {
    holder.follows()?;
    let facts = tracking::facts(&holder.reader(&app)).await?;
    let now = app.database().clock().now();
    let newest = facts.worker.as_ref().and_then(|worker| app.positions().newest(worker.id));
    let way = app.tracking().way(facts.job.id);
    let seen = tracking::state(&facts, newest.as_ref(), way.as_ref(), now);
    if !holder.visitor.is_prefetching && !holder.visitor.is_away {
        app.positions().viewed(holder.link.id, now);
    }
    let t = holder.t;
    let age_seconds = seen.seen_at.map_or(0, |at| now.seconds_since(at).max(0));
    let is_live = tracking::is_live(&facts.job, now);
    let map = map_of(&facts, &seen);
    let pictures = map.as_ref().map(|map| map.origin.clone()).unwrap_or_default();
    let is_rated = seen.phase == Phase::Finished && holder.place.require(Feature::Ratings).is_ok();
    let shown = Show {
        shell: crate::door::tracking_door(&holder.place, &holder.visitor),
        phase: seen.phase.as_str(),
        said: board::said(t, &holder.place, &facts, &seen, now),
        age: seen.seen_at.map(|_| board::age(t, age_seconds)).unwrap_or_default(),
        age_seconds,
        is_stale: seen.is_stale,
        map,
        live_url: if is_live { holder.at("live") } else { String::new() },
        who: who(&holder, &facts),
        prepare: if is_live { facts.prepare().to_owned() } else { String::new() },
        title: if facts.job.title.trim().is_empty() {
            facts.template.name.clone()
        } else {
            facts.job.title.clone()
        },
        site: facts.site.name.clone(),
        address: facts.site.address.lines().map(str::to_owned).collect(),
        rate_href: if is_rated { holder.at("rate") } else { String::new() },
        is_coming: matches!(seen.phase, Phase::OnTheWay | Phase::Nearby),
    };
    let mut response = page(&shown)?;
    if !pictures.is_empty()
        && let Ok(policy) = HeaderValue::from_str(&page_policy(&holder.visitor.nonce, &pictures))
    {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// A map only while there is somebody to be shown on it.
fn map_of(facts: &Facts, seen: &Seen) -> Option<crate::tracking_map::Map> {
    let spot = seen.spot?;
    Some(crate::tracking_map::Map::new(&facts.settings, spot, facts.destination()))
}

fn who(holder: &Holder, facts: &Facts) -> Option<Who> {
    let worker = facts.worker.as_ref()?;
    let t = holder.t;
    let name = facts.worker_name().map_or_else(|| t.say("tracking-somebody").into_owned(), str::to_owned);
    let about: Vec<&str> =
        [worker.title.trim(), worker.vehicle.trim()].into_iter().filter(|text| !text.is_empty()).collect();
    let phone = facts.worker_phone().and_then(|phone| {
        PhoneNumber::parse(phone, &holder.place.workspace().country)
            .map(|number| Phone { href: format!("tel:{}", number.as_str()), display: number.display() })
    });
    Some(Who {
        initials: if worker.shows_name { initials(&worker.name) } else { String::new() },
        name,
        about: about.join(" · "),
        photo: if worker.shows_photo && worker.photo_id.is_some() {
            holder.at("photo")
        } else {
            String::new()
        },
        phone,
    })
}

/// The worker's picture, where it is shown.
pub(crate) async fn photo(holder: Holder, State(app): State<App>) -> Answer {
    holder.follows()?;
    let reader = holder.reader(&app);
    let job = reader.one::<jobs::row::Entity>(holder.by.job()).await?;
    let worker = job.worker_id.ok_or_else(Failure::not_found)?;
    let worker = reader.one::<workers::row::Entity>(worker).await?;
    let shown = worker.photo_id.filter(|_| worker.shows_photo && worker.active);
    let photo = shown.ok_or_else(Failure::not_found)?;
    let blob =
        app.database().reader(system_in(holder.place.workspace().id)).one::<blobs::Entity>(photo).await?;
    let headers = [(CONTENT_TYPE, blob.mime), (CACHE_CONTROL, "private, max-age=300".to_owned())];
    Ok((headers, blob.bytes).into_response())
}

/// One open page.
struct Open {
    receiver: watch::Receiver<Shown>,
    language: Language,
    is_first: bool,
    is_over: bool,
    heartbeat: Interval,
    stopping: CancellationToken,
    _seat: Seat,
}

/// The stream of the page: the public state of this link and nothing else, until the link is over. It is opened without a
/// session, and the link in its address is all it is bound to.
pub(crate) async fn live(
    holder: Holder,
    State(app): State<App>,
    stopping: Option<Extension<Stopping>>,
) -> Answer {
    holder.follows()?;
    let seat = app
        .tracking()
        .seat(holder.link.id, holder.visitor.address, app.setup().max_streams)
        .ok_or_else(|| Failure::too_many(COME_BACK))?;
    let receiver = board::follow(&app, &holder).await?;
    let mut heartbeat = interval(HEARTBEAT);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    heartbeat.reset();
    let open = Open {
        receiver,
        language: holder.t.language(),
        is_first: true,
        is_over: false,
        heartbeat,
        stopping: stopping.map(|Extension(Stopping(token))| token).unwrap_or_default(),
        _seat: seat,
    };
    let said = stream::unfold(open, |mut open| async move {
        let text = open.next().await?;
        Some((Ok::<_, Infallible>(text), open))
    });
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    let response: Response = (headers, Body::from_stream(said)).into_response();
    Ok(response)
}

impl Open {
    /// What is said next; nothing when the stream is over. Whoever reads too slowly gets the newest state alone.
    async fn next(&mut self) -> Option<Bytes> {
        if self.is_over {
            return None;
        }
        if !std::mem::take(&mut self.is_first) {
            tokio::select! {
                biased;
                () = self.stopping.cancelled() => return None,
                changed = self.receiver.changed() => changed.ok()?,
                _ = self.heartbeat.tick() => return Some(Bytes::from_static(b":\n\n")),
            }
        }
        let shown = self.receiver.borrow_and_update();
        self.is_over = shown.is_over;
        Some(shown.text(self.language))
    }
}
