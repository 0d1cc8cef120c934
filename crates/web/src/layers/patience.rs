//! An answer that takes too long is given up with a page that says so.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

use crate::error_page::Refused;

/// Seconds after which another try makes sense.
const RETRY_AFTER: u32 = 10;

pub(super) async fn bound(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(seconds = limit.as_secs(), "an answer was not ready in time");
            Refused::new(StatusCode::SERVICE_UNAVAILABLE).retry_after(RETRY_AFTER).into_response()
        }
    }
}
