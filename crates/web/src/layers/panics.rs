//! A fault in one handler fails one request, not the server.

use std::any::Any;

use axum::body::Body;
use http::{Response, StatusCode};

/// What the fault says may be somebody's, so it is not logged; the process's hook logs where it was.
pub(super) fn answer(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    tracing::error!("a handler panicked");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
