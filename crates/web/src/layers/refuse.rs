//! Requests that no page wants: too long, too large, of a kind that is not served.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, EXPECT};
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use super::UPLOAD_LIMIT;

/// Bytes of path and query.
const ADDRESS_LIMIT: usize = 8 * 1024;
/// Bytes of all header lines with their names and line ends.
const HEADERS_LIMIT: usize = 16 * 1024;
const HEADER_LINES: usize = 100;
/// Bytes of a body that brings no files, whatever its page allows.
const WITHOUT_FILES: usize = 3 * 1024 * 1024;

pub(super) async fn check(request: Request, next: Next) -> Response {
    match refusal(&request) {
        None => next.run(request).await,
        Some(status) => {
            let unread =
                request.headers().contains_key(CONTENT_LENGTH) || request.headers().contains_key(EXPECT);
            let mut response = status.into_response();
            if unread && request.version() < http::Version::HTTP_2 {
                // The body is not read, so the connection cannot be used again.
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            response
        }
    }
}

/// Bytes of a body of the kind that is announced.
fn most(headers: &HeaderMap) -> usize {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") { UPLOAD_LIMIT } else { WITHOUT_FILES }
}

fn refusal(request: &Request) -> Option<StatusCode> {
    let headers = request.headers();
    let address = request.uri().path_and_query().map_or(0, |path| path.as_str().len());
    let size: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    let plain = headers.get(CONTENT_ENCODING).is_none_or(|value| value == "identity");
    if address > ADDRESS_LIMIT {
        Some(StatusCode::URI_TOO_LONG)
    } else if size > HEADERS_LIMIT || headers.len() > HEADER_LINES {
        Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE)
    } else if matches!(*request.method(), Method::TRACE | Method::CONNECT) {
        Some(StatusCode::METHOD_NOT_ALLOWED)
    } else if length.is_some_and(|length| length > most(headers) as u64) {
        Some(StatusCode::PAYLOAD_TOO_LARGE)
    } else if !plain {
        Some(StatusCode::UNSUPPORTED_MEDIA_TYPE)
    } else {
        None
    }
}
