//! The list of aircraft.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{ManageFleet, ViewTrips};
use portico_domain::charter::aircraft;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::CharterDesk;
use crate::legs::place_of;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/aircraft/list.html")]
struct List {
    shell: ConsoleShell,
    rows: Vec<Row>,
    here: String,
    fbos_href: String,
    may_manage: bool,
}

struct Row {
    href: String,
    registration: String,
    model: String,
    category: String,
    seats: i32,
    base: String,
    town: String,
    range: String,
    rate: String,
    status: &'static str,
}

/// The fleet by tail.
pub(crate) async fn list(CharterDesk(desk): CharterDesk<ViewTrips>, State(app): State<App>) -> Answer {
    let fleet = aircraft::list(&desk.reader(&app)).await?;
    let currency = desk.place.workspace().currency;
    let row = |one: aircraft::Aircraft| Row {
        href: desk.at(format_args!("aircraft/{}/edit", one.id)),
        town: place_of(&one.base),
        range: desk.t.distance_nm(one.range_nm),
        rate: desk.t.money(one.hourly_rate_minor, currency.code()),
        status: one.status.as_str(),
        registration: one.registration,
        model: one.model,
        category: one.category,
        seats: one.seats,
        base: one.base,
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-aircraft").await?,
        rows: fleet.into_iter().map(row).collect(),
        here: desk.at("aircraft"),
        fbos_href: desk.at("fbos"),
        may_manage: desk.may::<ManageFleet>(),
    })
}
