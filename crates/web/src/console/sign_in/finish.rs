//! What the steps of the staff's door have in common: the way on, and the cookies.

use axum::response::{IntoResponse, Response};
use http::header::SET_COOKIE;
use portico_domain::Refusal;
use portico_domain::people::second_factor::HALF_MINUTES;
use portico_domain::people::sessions::NewSession;
use portico_domain::people::staff::StaffRow;
use portico_rendering::languages::{TextValue, Texts};

use super::HALF_COOKIE;
use crate::answer::Go;
use crate::door::language_cookie;
use crate::extract::{Place, STAFF_COOKIE, expired_cookie, fresh_cookie};
use crate::safe_next::safe_next;

/// An address of the console that takes the wish to go somewhere along.
pub(super) fn with_next(place: &Place, path: &str, next: &str) -> String {
    let address = place.here.console(path);
    match safe_next(next, &place.here.console("")) {
        Some(next) => {
            format!("{address}?{}", serde_urlencoded::to_string([("next", next)]).unwrap_or_default())
        }
        None => address,
    }
}

/// After a right password: to the second factor, or to setting it up.
pub(super) fn half_way(place: &Place, token: &str, must_set_up: bool, next: &str) -> Response {
    let path = if must_set_up { "sign-in/set-up" } else { "sign-in/code" };
    let mut response = Go::to(with_next(place, path, next)).into_response();
    response.headers_mut().append(SET_COOKIE, fresh_cookie(HALF_COOKIE, token, Some(HALF_MINUTES * 60)));
    response
}

/// Where somebody goes who has passed both factors.
pub(super) fn goal(place: &Place, next: &str) -> String {
    safe_next(next, &place.here.console("")).unwrap_or_else(|| place.here.console(""))
}

/// Sets the cookies of a whole session on an answer.
pub(super) fn let_in(mut response: Response, session: &NewSession, staff: &StaffRow) -> Response {
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, fresh_cookie(STAFF_COOKIE, &session.token, Some(24 * 3600)));
    headers.append(SET_COOKIE, expired_cookie(HALF_COOKIE));
    headers.append(SET_COOKIE, language_cookie(&staff.language));
    response
}

/// A refusal in words.
pub(in crate::console) fn say(t: Texts, refusal: &dyn Refusal) -> String {
    let details = refusal.details();
    let values: Vec<(&str, &dyn TextValue)> =
        details.iter().map(|(name, value)| (*name, value as &dyn TextValue)).collect();
    t.fill(refusal.key(), &values)
}
