//! What every request passes on its way in and every answer on its way out, whatever page it is for.

mod access_log;
mod cache;
mod no_referrer;
mod null_origin;
mod panics;
mod patience;
mod refuse;
mod request_id;
mod security_headers;

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use http::header::CONTENT_TYPE;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;

pub use access_log::masked_path;
pub use no_referrer::no_referrer;
pub use request_id::RequestId;
pub use security_headers::Nonce;
pub(crate) use security_headers::of_page as page_policy;

/// Bytes of a request body on an ordinary page.
pub const BODY_LIMIT: usize = 1024 * 1024;
/// Bytes of a request body that brings files. More than any file may have, so that whoever chose one that is too large is
/// told so by the form, with everything typed still there; what is too much of a file is passed over and never kept.
pub const UPLOAD_LIMIT: usize = 32 * 1024 * 1024;

/// What the layers need to know of the installation.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether people reach the server by https: then browsers are told to stay with it.
    pub https: bool,
    /// Time for making one answer; streams start within it.
    pub request: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self { https: false, request: Duration::from_secs(60) }
    }
}

/// Wraps the finished router; called once, last. The first line is what a request meets last.
pub fn wrap(router: Router, settings: Settings) -> Router {
    let squeezable = DefaultPredicate::new()
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("font/"));
    router
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CsrfLayer::new())
        .layer(from_fn(null_origin::forgive))
        .layer(from_fn_with_state(settings.request, patience::bound))
        .layer(from_fn(refuse::check))
        .layer(CatchPanicLayer::custom(panics::answer))
        .layer(from_fn(crate::error_page::draw))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(3)).compress_when(squeezable))
        .layer(from_fn(cache::keep_private))
        .layer(from_fn_with_state(settings.https, security_headers::set))
        .layer(from_fn(access_log::write))
        .layer(from_fn(request_id::give))
}

/// Raises the body limit of the routes it is put on to `UPLOAD_LIMIT`.
pub fn upload_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(UPLOAD_LIMIT)
}

/// Whether an answer is a page.
fn is_html(headers: &http::HeaderMap) -> bool {
    kind(headers).starts_with("text/html")
}

/// The media type of an answer, or nothing.
pub(crate) fn kind(headers: &http::HeaderMap) -> &str {
    headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
