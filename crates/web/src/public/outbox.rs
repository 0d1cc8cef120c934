//! The mails that the demo keeps instead of sending.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use http::header::CONTENT_TYPE;

use crate::app::App;
use crate::error::{Answer, Failure};

/// All kept mails, the newest first.
pub(crate) async fn list(State(app): State<App>) -> Answer {
    let _folder = app.setup().outbox.as_deref().ok_or_else(Failure::not_found)?;
    Err(Failure::not_found())
}

/// One kept mail as it would have been sent.
pub(crate) async fn show(State(app): State<App>, Path(name): Path<String>) -> Answer {
    let folder = app.setup().outbox.as_deref().ok_or_else(Failure::not_found)?;
    if !name.ends_with(".eml") || name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(Failure::not_found());
    }
    let bytes = tokio::fs::read(folder.join(name)).await.map_err(|_| Failure::not_found())?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], bytes).into_response())
}
