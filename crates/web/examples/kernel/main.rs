//! The frames and parts on made-up pages, for looking at them without a database: `cargo run -p portico-web --example kernel`.

mod samples;

pub use portico_web::assets;

use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use askama::Template;
use axum::Router;
use axum::extract::{Query, Request};
use axum::response::sse::{Event, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::StatusCode;
use portico_web::layers::{Nonce, Settings, wrap};
use portico_web::server::{Limits, serve};
use portico_web::shell::{ConsoleShell, DoorShell, LegEnd, PortalShell};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

#[derive(Template)]
#[template(path = "templates/portal.html")]
struct Portal {
    shell: PortalShell,
    from: LegEnd,
    to: LegEnd,
    seconds: u64,
}

#[derive(Template)]
#[template(path = "templates/console.html")]
struct Console {
    shell: ConsoleShell,
    open: bool,
    from: LegEnd,
    to: LegEnd,
}

#[derive(Template)]
#[template(path = "templates/door.html")]
struct Door {
    shell: DoorShell,
}

#[derive(serde::Deserialize)]
struct Opened {
    open: Option<String>,
}

fn page(template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn nonce(request: &Request) -> String {
    request.extensions().get::<Nonce>().map(|nonce| nonce.0.clone()).unwrap_or_default()
}

async fn portal(request: Request) -> Response {
    let (from, to) = samples::leg();
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    page(&Portal { shell: samples::portal(nonce(&request)), from, to, seconds })
}

async fn console(Query(query): Query<Opened>, request: Request) -> Response {
    let (from, to) = samples::leg();
    page(&Console { shell: samples::console(nonce(&request)), open: query.open.is_some(), from, to })
}

async fn door(request: Request) -> Response {
    page(&Door { shell: samples::door(nonce(&request)) })
}

async fn status(axum::extract::Path(code): axum::extract::Path<u16>) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = status.into_response();
    response.extensions_mut().insert(samples::branding());
    response
}

async fn brand() -> Response {
    let css = ":root { --brand: #0b4f6c; --neutral: oklch(.5 .05 80); }";
    ([("content-type", "text/css")], css).into_response()
}

/// Says every second that the clock changed.
async fn live() -> Response {
    let ticks = tokio_stream::wrappers::IntervalStream::new(tokio::time::interval(Duration::from_secs(1)));
    let events = futures_util::StreamExt::map(ticks, |_| {
        Event::default().json_data(serde_json::json!({ "noun": "clock", "id": "1" }))
    });
    Sse::new(events).into_response()
}

async fn airports() -> Response {
    axum::Json(serde_json::json!([
        { "ident": "KPBI", "code": "KPBI", "name": "Palm Beach Intl", "place": "West Palm Beach, Florida", "zone": "EST" },
        { "ident": "KBCT", "code": "KBCT", "name": "Boca Raton", "place": "Boca Raton, Florida", "zone": "EST" },
    ]))
    .into_response()
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route("/", get(portal))
        .route("/console", get(console))
        .route("/sign-in", get(door))
        .route("/status/{code}", get(status))
        .route("/brand.css", get(brand))
        .route("/live", get(live))
        .route("/airports", get(airports))
        .route("/search", get(airports))
        .route("/send", post(|| async { StatusCode::NO_CONTENT }))
        .merge(assets::routes());
    let address: SocketAddr = ([127, 0, 0, 1], 4173).into();
    let listener = TcpListener::bind(address).await?;
    serve(listener, wrap(router, Settings::default()), Limits::default(), CancellationToken::new()).await;
    Ok(())
}
