//! Search over everything staff may see, as a page and for the palette.

use askama::Template;
use axum::Json;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use http::HeaderMap;
use http::header::{ACCEPT, VARY};
use portico_domain::access::permissions::UseConsole;
use portico_domain::activity::Noun;
use portico_domain::search::{Hit, anything};
use serde::Serialize;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::Desk;
use crate::pager::Asked;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/search/show.html")]
struct Show {
    shell: ConsoleShell,
    q: String,
    here: String,
    found: Vec<Found>,
}

/// Something found, as the palette takes it.
#[derive(Serialize)]
struct Found {
    label: String,
    href: String,
    kind: String,
}

/// What fits, as JSON where that is asked for.
pub(crate) async fn show(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer {
    let hits = anything(&desk.reader(&app), &asked.q).await?;
    let found: Vec<Found> = hits.into_iter().map(|hit| shown(&desk, hit)).collect();
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accept.contains("json") && !accept.contains("html") {
        return Ok(([(VARY, "accept")], Json(found)).into_response());
    }
    page(&Show {
        shell: console::shell(&app, &desk, "shell-search").await?,
        q: asked.q,
        here: desk.at("search"),
        found,
    })
}

fn shown(desk: &Desk<UseConsole>, hit: Hit) -> Found {
    let id = portico_domain::id::AccountId(hit.id);
    let (path, key) = match hit.noun {
        Noun::Account => (format!("accounts/{id}"), "search-account"),
        Noun::Contact => (format!("contacts/{id}"), "search-contact"),
        Noun::Aircraft => (format!("aircraft/{id}/edit"), "search-aircraft"),
        Noun::Request => (format!("requests?open={id}"), "search-request"),
        Noun::Quote => (format!("quotes/{id}"), "search-quote"),
        Noun::Trip => (format!("trips/{id}"), "search-trip"),
        Noun::Job => (format!("jobs/{id}"), "search-job"),
        _ => (format!("invoices/{id}"), "search-invoice"),
    };
    Found { label: hit.name, href: desk.at(path), kind: desk.t.say(key).into_owned() }
}
