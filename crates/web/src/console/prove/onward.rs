//! What somebody posted, while a provider asks them anew who they are: it stays in their own browser, sealed, for as long as
//! they may take there, and for nobody but them.

use axum::extract::State;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::SET_COOKIE;
use portico_domain::access::Staff;
use portico_domain::access::permissions::UseConsole;
use portico_domain::id::StaffId;
use portico_domain::people::identity_providers::MINUTES;
use portico_domain::time::Instant;
use serde::{Deserialize, Serialize};

use super::Purpose;
use super::answer::onward;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Filled, Place, Visitor, expired_cookie, fresh_cookie};

/// The cookie that keeps it.
const ONWARD_COOKIE: &str = "__Host-onward";
/// What it is sealed for.
const SEAL: &str = "onward";
/// Bytes that fit a cookie once they are sealed (RFC 6265, section 6.1: 4,096 with its name); more is typed again.
const FITS: usize = 2_800;

/// What is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    who: StaffId,
    path: String,
    back: String,
    carried: String,
    until: Instant,
}

/// The cookie that keeps what was posted; none where nothing was, or too much.
pub(in crate::console) fn kept(app: &App, place: &Place, who: &Staff, form: &Filled) -> Option<HeaderValue> {
    let purpose = Purpose::of(place, form);
    if purpose.path.is_empty() {
        return None;
    }
    let until = app.database().clock().now().plus_minutes(MINUTES);
    let Purpose { path, back, carried } = purpose;
    let plain = serde_json::to_vec(&Kept { who: who.id(), path, back, carried, until }).ok()?;
    let sealed = (plain.len() <= FITS).then(|| app.key().seal(SEAL, &plain))?;
    Some(fresh_cookie(ONWARD_COOKIE, &sealed, Some(MINUTES * 60)))
}

/// What was kept for this member of staff and is not too old.
fn found(app: &App, visitor: &Visitor, who: StaffId) -> Option<Kept> {
    let plain = app.key().open(SEAL, visitor.cookie(ONWARD_COOKIE)?)?;
    let kept: Kept = serde_json::from_slice(&plain).ok()?;
    (kept.who == who && kept.until > app.database().clock().now()).then_some(kept)
}

/// Where whoever is back from a provider goes on with what they posted, if something was kept for them.
pub(in crate::console) fn way_on(
    app: &App,
    place: &Place,
    visitor: &Visitor,
    who: StaffId,
) -> Option<String> {
    found(app, visitor, who).map(|_| place.here.console("prove/onward"))
}

/// One button that posts what was kept.
pub(crate) async fn show(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    let Some(kept) = found(&app, &desk.visitor, desk.id()) else {
        return Ok(Go::to(desk.at("")).into_response());
    };
    let purpose = Purpose { path: kept.path, back: kept.back, carried: kept.carried };
    let mut response = onward(&desk, purpose)?;
    response.headers_mut().append(SET_COOKIE, expired_cookie(ONWARD_COOKIE));
    Ok(response)
}
