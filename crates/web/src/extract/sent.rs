//! What a script sends: JSON, with the form token of its browser in a header instead of a field.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use portico_domain::secret;
use serde::de::DeserializeOwned;

use super::Visitor;
use crate::app::App;
use crate::error::Failure;
use crate::error_page::Refused;

/// The header that carries the token; another site's script cannot set it.
pub(crate) const TOKEN: &str = "x-form-token";
/// Bytes of what a script sends (security.md row 112).
const MOST_BYTES: usize = 256 * 1024;

/// JSON with a good token.
#[derive(Clone, Debug)]
pub struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Sent<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut head, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut head, app).await?;
        let text =
            |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !text(CONTENT_TYPE.as_str()).starts_with("application/json") {
            return Err(Failure::unsupported_kind());
        }
        if visitor.csrf.is_empty() || !secret::same(text(TOKEN).as_bytes(), visitor.csrf.as_bytes()) {
            return Err(Failure::stale_form());
        }
        let request = Request::from_parts(head, body);
        let body = Bytes::from_request(request, app).await.map_err(Failure::body)?;
        if body.len() > MOST_BYTES {
            return Err(Failure::status(Refused::new(StatusCode::PAYLOAD_TOO_LARGE)));
        }
        serde_json::from_slice(&body).map(Self).map_err(|_| Failure::unprocessable())
    }
}
