//! A short id for every request, which an error page shows, the log carries and a person can read out on the phone.

use std::fmt;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};

use crate::random;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// Letters and digits that cannot be taken for one another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Id of the request at hand, such as `7F3A2-K9QDM`; in the extensions of every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    fn new() -> Self {
        let mut id: String =
            random::bytes::<10>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
        id.insert(5, '-');
        Self(id)
    }

    /// The id as it is shown and logged.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Gives the request its id, whatever it claims to have, and says it in the answer.
pub(super) async fn give(mut request: Request, next: Next) -> Response {
    request.headers_mut().remove(HEADER);
    let id = RequestId::new();
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}
