//! Whether the process lives, and whether it can serve.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use portico_domain::database::Migrations;

use crate::app::App;

/// The process answers.
pub(crate) async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers and its schema is this build's.
pub(crate) async fn ready(State(app): State<App>) -> Response {
    match Migrations::of_this_build().is_current(app.database()).await {
        Ok(true) => "ok\n".into_response(),
        Ok(false) | Err(_) => {
            (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "5")], "not ready\n").into_response()
        }
    }
}
