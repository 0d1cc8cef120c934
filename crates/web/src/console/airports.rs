//! The list behind the airport field.

use axum::extract::Query;
use axum::response::Response;

use crate::airports::{Typed, matching};
use crate::extract::CharterDesk;
use portico_domain::access::permissions::UseConsole;

/// Airports that fit what is typed.
pub(crate) async fn search(_desk: CharterDesk<UseConsole>, Query(typed): Query<Typed>) -> Response {
    matching(&typed)
}
