//! Passkeys on both sides: the host they are bound to, the cookie of a challenge, and answers that scripts read.

use axum::response::{IntoResponse, Json, Response};
use http::header::{CACHE_CONTROL, LOCATION, RETRY_AFTER, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use portico_domain::error::{Refusal, RefusalKind};
use portico_domain::people::passkeys::{Begun, CHALLENGE_MINUTES, Passkey, PasskeyRefusal, Site};
use portico_domain::time::{Instant, Zone};
use portico_domain::{Error, Result as Done};
use portico_rendering::languages::Texts;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::error::Answer;
use crate::extract::{Place, Visitor, expired_cookie, fresh_cookie};

/// The cookie of the challenge that is to be answered.
const COOKIE: &str = "__Host-passkey";

/// Nothing but a good form token: the challenge is asked for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asking {}

/// A new passkey, as the browser made it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Added {
    /// What its person calls it.
    pub(crate) name: String,
    /// The browser's `PublicKeyCredential` as JSON.
    pub(crate) credential: Value,
}

/// The answer of a passkey at the door.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answered {
    /// The browser's `PublicKeyCredential` as JSON.
    pub(crate) credential: Value,
    /// Where they wanted to go.
    #[serde(default)]
    pub(crate) next: String,
    /// Whether the computer is shared.
    #[serde(default)]
    pub(crate) public: bool,
}

/// One row of the list.
pub(crate) struct Row {
    /// Its id.
    pub(crate) id: String,
    /// What its person calls it.
    pub(crate) name: String,
    /// When it was added.
    pub(crate) added: String,
    /// When it was last used; empty when never.
    pub(crate) used: String,
    /// The host it is bound to, when that is another than the one at hand.
    pub(crate) elsewhere: String,
}

/// The host of a company that passkeys are bound to.
pub(crate) fn site(app: &App, place: &Place) -> Site {
    Site::at(&app.absolute(place.workspace(), ""))
}

/// The list as its page shows it.
pub(crate) fn rows(t: Texts, zone: &Zone, now: Instant, passkeys: &[Passkey], site: &Site) -> Vec<Row> {
    let today = now.at(zone).date();
    let moment = |at: Instant| t.moment_from(&at.at(zone), today);
    let row = |passkey: &Passkey| Row {
        id: passkey.id.to_string(),
        name: passkey.name.clone(),
        added: moment(passkey.created_at),
        used: passkey.last_used_at.map(moment).unwrap_or_default(),
        elsewhere: if passkey.rp_id == site.rp_id { String::new() } else { passkey.rp_id.clone() },
    };
    passkeys.iter().map(row).collect()
}

/// The secret of the challenge that this browser was given.
pub(crate) fn challenge(visitor: &Visitor) -> &str {
    visitor.cookie(COOKIE).unwrap_or_default()
}

/// What the script passes to the browser, with the challenge's cookie.
pub(crate) fn begun(begun: &Begun) -> Response {
    let mut response = Json(json!({ "publicKey": begun.options })).into_response();
    let cookie = fresh_cookie(COOKIE, &begun.token, Some(CHALLENGE_MINUTES * 60));
    response.headers_mut().append(SET_COOKIE, cookie);
    unkept(response)
}

/// Where the script leads the page, with the cookies that the way there sets.
pub(crate) fn led(way: Response) -> Response {
    let (parts, _) = way.into_parts();
    let to = parts.headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("/");
    let mut response = Json(json!({ "to": to })).into_response();
    for cookie in parts.headers.get_all(SET_COOKIE) {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    response.headers_mut().append(SET_COOKIE, expired_cookie(COOKIE));
    unkept(response)
}

/// A refusal as one sentence, which the script shows beside its button.
pub(crate) fn refused(t: Texts, refusal: PasskeyRefusal) -> Response {
    let status = match refusal.kind() {
        RefusalKind::Conflict => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::Gone => StatusCode::GONE,
        RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
    };
    let mut response = problem(status, &t.say(refusal.key()));
    if let Some(seconds) = refusal.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The same for whatever a verb gave up with; what is not the person's doing keeps its usual answer.
pub(crate) fn told<T>(t: Texts, done: Done<T>, answer: impl FnOnce(T) -> Response) -> Answer {
    match done {
        Ok(value) => Ok(answer(value)),
        Err(Error::Refused(refusal)) => {
            let status = match refusal.kind() {
                RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let mut response = problem(status, &t.say(refusal.key()));
            if let Some(seconds) = refusal.retry_after() {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
            Ok(response)
        }
        Err(Error::Invalid(_)) => {
            Ok(problem(StatusCode::UNPROCESSABLE_ENTITY, &t.say("passkeys-name-wrong")))
        }
        Err(other) => Err(other.into()),
    }
}

fn problem(status: StatusCode, text: &str) -> Response {
    unkept((status, Json(json!({ "problem": text }))).into_response())
}

fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
