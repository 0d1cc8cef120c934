//! An answer that takes too long is given up with a page that says so.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;

pub(super) async fn bound(State(limit): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(seconds = limit.as_secs(), "an answer was not ready in time");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
