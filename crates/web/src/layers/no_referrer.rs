//! For pages whose address is a secret, such as the one behind a mailed link.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderValue;
use http::header::REFERRER_POLICY;

/// Put on sign-in and link routes with `axum::middleware::from_fn`: no page learns where its visitor came from.
pub async fn no_referrer(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
