//! One line for each request: what, how it ended, how long. No address, no query string, no secret of a link.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use super::RequestId;

/// Secrets in an address are 43 characters of base64url; the longest other segment is a UUID of 36.
const SECRET_LENGTH: usize = 40;
/// Segments after which a secret follows, whatever its length.
const SECRET_FOLLOWS: [&str; 8] =
    ["link", "reset", "invitation", "invitations", "undo", "feed", "t", "owntracks"];

pub(super) async fn write(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let path = masked_path(request.uri().path());
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let id = request.extensions().get::<RequestId>().cloned();
    // Whatever is logged on the way carries the id that the page shows; of the highest level, so that no filter takes it.
    let span = tracing::error_span!("handling", request = id.as_ref().map_or("", RequestId::as_str));
    let response = next.run(request).instrument(span).await;
    let status = response.status().as_u16();
    let taken = started.elapsed();
    let route = route.unwrap_or_else(|| "none".to_owned());
    metrics::histogram!("http_request_seconds", "route" => route, "status" => status.to_string())
        .record(taken.as_secs_f64());
    let id = id.as_ref().map_or("", RequestId::as_str);
    let ms = taken.as_secs_f64() * 1000.0;
    tracing::info!(target: "access", %method, path, status, ms, request = id);
    response
}

/// The path as it may be logged: every segment that is or may be a secret is `***`.
pub fn masked_path(path: &str) -> String {
    let mut before = "";
    let mut masked = String::with_capacity(path.len());
    for (at, segment) in path.split('/').enumerate() {
        if at > 0 {
            masked.push('/');
        }
        let secret = segment.len() >= SECRET_LENGTH
            || (!segment.is_empty() && SECRET_FOLLOWS.contains(&before) && !is_record(segment));
        masked.push_str(if secret { "***" } else { segment });
        before = segment;
    }
    masked
}

/// An id or a word, as in `/portal-users/invitations/new`: no secret looks like one.
fn is_record(segment: &str) -> bool {
    uuid::Uuid::try_parse(segment).is_ok() || segment.len() < 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_of_a_link_is_never_logged() {
        let secret = "q".repeat(43);
        assert_eq!(masked_path(&format!("/sign-in/link/{secret}")), "/sign-in/link/***");
        assert_eq!(masked_path(&format!("/sky/anything/{secret}/more")), "/sky/anything/***/more");
        assert_eq!(masked_path("/sign-in/link/sixteen-letters"), "/sign-in/link/***");
        assert_eq!(masked_path("/northwind/t/4fHkQ2mZp9RtWx7B/live"), "/northwind/t/***/live");
    }

    #[test]
    fn an_ordinary_address_is_logged_as_it_is() {
        let path = "/quotes/0199b6f0-0000-7000-8000-000000000000/accept";
        assert_eq!(masked_path(path), path);
        assert_eq!(masked_path("/console/invitations/new"), "/console/invitations/new");
        assert_eq!(masked_path("/"), "/");
    }
}
