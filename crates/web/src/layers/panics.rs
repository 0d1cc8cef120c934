//! A fault in one handler fails one request, not the server.

use std::any::Any;

use axum::body::Body;
use http::{Response, StatusCode};

pub(super) fn answer(fault: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = fault
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| fault.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    tracing::error!(fault = text, "a handler panicked");
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
