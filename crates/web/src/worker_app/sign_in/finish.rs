//! What every way into the app has in common: what the browser asked last, who was there before, the new cookie.

use axum::response::{IntoResponse, Response};
use data_encoding::BASE64URL_NOPAD;
use http::HeaderValue;
use http::header::SET_COOKIE;
use portico_domain::access::{System, Worker};
use portico_domain::database::UnitOfWork;
use portico_domain::field::workers;
use portico_domain::people::sessions::NewSession;
use portico_domain::people::sign_in::RESEND_SECONDS;
use portico_domain::time::Instant;
use serde::{Deserialize, Serialize};

use crate::answer::Go;
use crate::app::App;
use crate::door::texts;
use crate::error::Failure;
use crate::extract::{Place, Visitor, WORKER_COOKIE, expired_cookie, fresh_cookie};
use crate::safe_next::safe_next;

const ASKED: &str = "__Host-work-asked";

/// The question a browser asked last. It only says something about that browser; what it says is checked again.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct AskedHere {
    /// The number or address as typed.
    pub who: String,
    /// Where they wanted to go.
    pub next: String,
    /// When, in milliseconds.
    pub at: i64,
}

impl AskedHere {
    /// What this browser asked last, within the last day.
    pub(super) fn of(visitor: &Visitor) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(visitor.cookie(ASKED)?.as_bytes()).ok()?;
        let asked: Self = serde_json::from_slice(&bytes).ok()?;
        (asked.who.len() <= 254).then_some(asked)
    }
    /// Kept for a day: a message that came late still finds its browser.
    pub(super) fn cookie(&self) -> HeaderValue {
        let text = serde_json::to_vec(self).unwrap_or_default();
        fresh_cookie(ASKED, &BASE64URL_NOPAD.encode(&text), Some(24 * 3600))
    }
    /// Seconds until another link can be asked for.
    pub(super) fn wait(&self, now: Instant) -> i64 {
        (RESEND_SECONDS - now.seconds_since(Instant(self.at))).clamp(0, RESEND_SECONDS)
    }
}

/// Too many tries from this network; another makes sense after `seconds`.
pub(super) fn too_many(seconds: i64, place: &Place, visitor: &Visitor) -> Failure {
    let seconds = u32::try_from(seconds).unwrap_or(60);
    Failure::too_many(seconds).branded(place, texts(place, visitor))
}

/// The worker already signed in on this phone, if any.
pub(super) async fn current(app: &App, place: &Place, visitor: &Visitor) -> Result<Option<Worker>, Failure> {
    let Some(token) = visitor.cookie(WORKER_COOKIE) else { return Ok(None) };
    Ok(workers::recognise(app.database(), place.workspace().id, token).await?)
}

/// Ends what was there before; a cookie brought along is never taken over (row 8).
pub(super) async fn leave(work: &mut UnitOfWork<System>, before: Option<&Worker>) -> Result<(), Failure> {
    if let Some(before) = before {
        workers::revoke_session(work, before.id(), before.session()).await?;
    }
    Ok(())
}

/// To where they wanted to go, with the new session's cookie.
pub(super) fn let_in(place: &Place, session: &NewSession, next: &str) -> Response {
    let home = place.here.work("");
    let to = safe_next(next, &home).unwrap_or(home);
    let mut response = Go::to(to).into_response();
    let age = workers::SESSION_DAYS * 24 * 3600;
    response.headers_mut().append(SET_COOKIE, fresh_cookie(WORKER_COOKIE, &session.token, Some(age)));
    response.headers_mut().append(SET_COOKIE, expired_cookie(ASKED));
    response
}
