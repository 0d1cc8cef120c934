//! The list behind the airport field.

use axum::extract::Query;
use axum::response::Response;

use crate::airports::{Typed, matching};
use crate::extract::ClientHere;

/// Airports that fit what is typed.
pub(crate) async fn search(_client: ClientHere, Query(typed): Query<Typed>) -> Response {
    matching(&typed)
}
