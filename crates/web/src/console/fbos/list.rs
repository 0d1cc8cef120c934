//! The handlers by airport.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageFleet, ViewTrips};
use portico_domain::charter::fbos;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::CharterDesk;
use crate::legs::place_of;
use crate::pager::{Asked, Pager};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/fbos/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    aircraft_href: String,
    may_manage: bool,
}

struct Row {
    href: String,
    airport: String,
    town: String,
    fbo: fbos::Fbo,
}

/// The directory, or one airport's part of it.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let found = fbos::list(&desk.reader(&app), &asked.q, asked.page()).await?;
    let pager = Pager::new(&found, &desk.at("fbos"), &asked);
    let row = |fbo: fbos::Fbo| Row {
        href: desk.at(format_args!("fbos/{}/edit", fbo.id)),
        airport: fbo.airport.clone(),
        town: place_of(&fbo.airport),
        fbo,
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-aircraft").await?,
        rows: found.rows.into_iter().map(row).collect(),
        pager,
        q: asked.q,
        here: desk.at("fbos"),
        aircraft_href: desk.at("aircraft"),
        may_manage: desk.may::<ManageFleet>(),
    })
}
