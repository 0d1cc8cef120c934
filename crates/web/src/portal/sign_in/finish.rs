//! What every way into the portal ends with: the old session goes, the new one's cookie is set.

use axum::response::{IntoResponse, Response};
use http::header::SET_COOKIE;
use portico_domain::access::{PortalUser, System};
use portico_domain::database::UnitOfWork;
use portico_domain::people::sessions::{self, NewSession};

use super::asked;
use crate::answer::Go;
use crate::app::App;
use crate::door::texts;
use crate::error::Failure;
use crate::extract::{CLIENT_COOKIE, Place, Visitor, expired_cookie, fresh_cookie};
use crate::safe_next::safe_next;

/// Only while the portal is open; else the company's "not available" page.
pub(crate) fn open_only(place: &Place, visitor: &Visitor) -> Result<(), Failure> {
    if place.standing.is_portal_open() {
        Ok(())
    } else {
        Err(Failure::portal_closed(place, texts(place, visitor)))
    }
}

/// Too many tries from this network; another makes sense after `seconds`.
pub(crate) fn too_many(seconds: i64, place: &Place, visitor: &Visitor) -> Failure {
    let seconds = u32::try_from(seconds).unwrap_or(60);
    Failure::too_many(seconds).branded(place, texts(place, visitor))
}

/// Hours a session of this portal lives without use.
pub(crate) fn hours(place: &Place) -> i64 {
    place.portal().map_or(720, |portal| i64::from(portal.session_hours))
}

/// The client already signed in to this browser, if any.
pub(crate) async fn current(
    app: &App,
    place: &Place,
    visitor: &Visitor,
) -> Result<Option<PortalUser>, Failure> {
    let Some(token) = visitor.cookie(CLIENT_COOKIE) else { return Ok(None) };
    Ok(sessions::recognise_portal_user(app.database(), place.workspace().id, token, hours(place)).await?)
}

/// Ends what was there before; a cookie brought along is never taken over (row 8).
pub(crate) async fn leave(work: &mut UnitOfWork<System>, before: Option<&PortalUser>) -> Result<(), Failure> {
    if let Some(before) = before {
        sessions::sign_out(work, before.session()).await?;
    }
    Ok(())
}

/// To where they wanted to go, with the new session's cookie.
pub(crate) fn let_in(place: &Place, session: &NewSession, public: bool, next: Option<&str>) -> Response {
    let home = place.here.portal("");
    let to = next.and_then(|next| safe_next(next, &home)).unwrap_or(home);
    let mut response = Go::to(to).into_response();
    // The server ends the session; a shared computer's cookie also goes with its window.
    let age = if public { None } else { Some(365 * 24 * 3600) };
    response.headers_mut().append(SET_COOKIE, fresh_cookie(CLIENT_COOKIE, &session.token, age));
    response.headers_mut().append(SET_COOKIE, expired_cookie(asked::COOKIE));
    response
}
