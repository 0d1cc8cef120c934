//! Error pages within a workspace look like the company's own.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::ACCEPT_LANGUAGE;
use portico_rendering::languages::Language;

use crate::app::App;
use crate::error::branding;
use crate::error_page::ErrorBranding;
use crate::extract::{Here, Place};

/// Layer: a failed answer carries the company's name, colours and phone number, when the address names a company.
pub(crate) async fn brand_errors(State(app): State<App>, request: Request, next: Next) -> Response {
    let slug = request.uri().path().split('/').nth(1).unwrap_or_default().to_owned();
    let asked = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(Language::asked_for);
    let mut response = next.run(request).await;
    let failed = response.status().is_client_error() || response.status().is_server_error();
    if failed
        && response.extensions().get::<ErrorBranding>().is_none()
        && let Ok(Some(standing)) = app.standing(&slug).await
    {
        let place = Place { here: Here::new(&standing.workspace.slug), standing };
        let t = asked.unwrap_or_else(|| place.language()).texts();
        response.extensions_mut().insert(branding(&place, t));
    }
    response
}
