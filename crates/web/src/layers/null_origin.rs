//! Forms at the doors from browsers that do not say where a form stood.
//!
//! The doors answer with `Referrer-Policy: no-referrer`, and below it a browser calls the origin of a page's own form `null`
//! (Fetch standard, "append a request `Origin` header"). Newer browsers say `Sec-Fetch-Site` beside it, and that decides.
//! For the others the form's token decides alone, as it does where neither header is sent: it is a keyed hash of the secret
//! in this browser's own `__Host-` cookie, which no other site can read, set or make a browser send along (SameSite), and
//! every form at a door is taken through `extract::Form`, which refuses it without its token.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::header::ORIGIN;
use http::{HeaderName, Method};

use super::security_headers::is_secret;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Takes `Origin: null` for no origin where a door's own form sends it; everywhere else it stays what it is.
pub(super) async fn forgive(mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let is_null = headers.get(ORIGIN).is_some_and(|origin| origin == "null");
    let is_form_at_a_door = request.method() == Method::POST && is_secret(request.uri().path());
    if is_null && is_form_at_a_door && !headers.contains_key(SITE) {
        request.headers_mut().remove(ORIGIN);
    }
    next.run(request).await
}
