//! The list of trips: by stage, those that depart next first.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageTrips, ViewTrips};
use portico_domain::charter::trips::{self, Tab, Trip, Wanted};
use portico_domain::id::AccountId;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Desk};
use crate::legs::{route, zone_of};
use crate::shell::ConsoleShell;
use crate::trips::stage_tone;

/// The filter, kept in the address.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Filter {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: u64,
}

struct Row {
    href: String,
    reference: String,
    title: String,
    account: String,
    codes: Vec<String>,
    day: String,
    time: String,
    tail: String,
    passengers: i32,
    stage: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "console/trips/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<(String, String, bool)>,
    q: String,
    tab: Tab,
    action: String,
    new_href: String,
    may_manage: bool,
    rows: Vec<Row>,
    page: u64,
    previous: String,
    next: String,
}

/// Shows a page of it.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Query(filter): Query<Filter>,
) -> Answer {
    let reader = desk.reader(&app);
    let tab: Tab = filter.tab.parse().unwrap_or(Tab::Upcoming);
    let wanted = Wanted { tab, search: filter.q.clone(), page: filter.page.max(1) };
    let found = trips::list(&reader, &wanted).await?;
    let ids: Vec<_> = found.trips.iter().map(|trip| trip.id).collect();
    let legs = trips::legs_of_trips(&reader, &ids).await?;
    let accounts = trips::account_names(&reader, found.trips.iter().map(|trip| trip.account_id)).await?;
    let tails: HashMap<_, _> =
        trips::fleet(&reader).await?.into_iter().map(|one| (one.id, one.registration)).collect();
    let today = desk.today(&app);
    let row = |trip: &Trip| row(&desk, trip, &legs, &accounts, &tails, today);
    let rows = found.trips.iter().map(row).collect();
    let address = |page: u64| {
        let query = [("tab", tab.to_string()), ("q", filter.q.clone()), ("page", page.to_string())];
        format!("{}?{}", desk.at("trips"), serde_urlencoded::to_string(query).unwrap_or_default())
    };
    let tabs = Tab::ALL.iter().map(|one| {
        let query = [("tab", one.as_str()), ("q", filter.q.as_str())];
        let href = format!("{}?{}", desk.at("trips"), serde_urlencoded::to_string(query).unwrap_or_default());
        (href, desk.t.say(&format!("trips-tab-{one}")).into_owned(), *one == tab)
    });
    page(&List {
        tabs: tabs.collect(),
        tab,
        action: desk.at("trips"),
        new_href: desk.at("trips/new"),
        may_manage: desk.staff().may::<ManageTrips>(),
        rows,
        page: wanted.page,
        previous: if wanted.page > 1 { address(wanted.page - 1) } else { String::new() },
        next: if found.more { address(wanted.page + 1) } else { String::new() },
        q: filter.q,
        shell: crate::console::shell(&app, &desk, "shell-trips").await?,
    })
}

fn row(
    desk: &Desk<ViewTrips>,
    trip: &Trip,
    legs: &HashMap<portico_domain::id::TripId, Vec<trips::legs::Model>>,
    accounts: &HashMap<AccountId, String>,
    tails: &HashMap<portico_domain::id::AircraftId, String>,
    today: jiff::civil::Date,
) -> Row {
    let legs = legs.get(&trip.id).map_or(&[][..], Vec::as_slice);
    let departs = legs.first().map(|leg| leg.departs_at.at(&zone_of(&leg.from_airport)));
    Row {
        href: desk.at(format!("trips/{}", trip.id)),
        reference: trip.reference(),
        title: trip.title.clone(),
        account: accounts.get(&trip.account_id).cloned().unwrap_or_default(),
        codes: route(legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str()))),
        day: departs.as_ref().map(|at| desk.t.date(at.date(), today)).unwrap_or_default(),
        time: departs.as_ref().map(|at| desk.t.clock(at)).unwrap_or_default(),
        tail: trip.aircraft_id.and_then(|id| tails.get(&id)).cloned().unwrap_or_default(),
        passengers: trip.passenger_count,
        stage: desk.t.say(&format!("trips-stage-{}", trip.stage)).into_owned(),
        tone: stage_tone(trip.stage),
    }
}
