//! What is coming, what is asked for, and what is over.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use portico_domain::access::Scope;
use portico_domain::charter::trips::{self, Trip};
use portico_domain::id::TripId;
use portico_domain::portal::Feature;
use portico_rendering::languages::Texts;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere};
use crate::legs::{place_of, route, zone_of};
use crate::shell::PortalShell;
use crate::trips::status_tone;

/// The page of past trips.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    page: u64,
}

/// One row, a trip or a request.
struct Row {
    href: String,
    title: String,
    codes: Vec<String>,
    when: String,
    passengers: String,
    status: String,
    tone: &'static str,
    /// Whether it is a request rather than a trip.
    asked: bool,
}

#[derive(Template)]
#[template(path = "portal/trips/list.html")]
struct List {
    shell: PortalShell,
    coming: Vec<Row>,
    asked: Vec<Row>,
    past: Vec<Row>,
    page: u64,
    previous: String,
    next: String,
    ask_href: String,
}

/// Shows the trips of the account at hand.
pub(crate) async fn list(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let offers = |feature| client.place.standing.offers(feature);
    if !offers(Feature::Trips) && !offers(Feature::Requests) {
        return Err(Failure::not_found());
    }
    let seat = client.seat_with(Scope::Trips)?;
    let reader = client.reader(&app);
    let today = client.today(&app);
    let number = wanted.page.max(1);
    let (coming, past, more) = if offers(Feature::Trips) {
        let (coming, past) = trips::of_client(&reader, seat.account, number).await?;
        (coming, past.trips, past.more)
    } else {
        (Vec::new(), Vec::new(), false)
    };
    let ids: Vec<TripId> = coming.iter().chain(&past).map(|trip| trip.id).collect();
    let legs = trips::legs_of_trips(&reader, &ids).await?;
    let asked =
        if offers(Feature::Requests) { trips::asked_by(&reader, seat.account).await? } else { Vec::new() };
    // A request that has its trip already is shown by the trip.
    let has_trip = |request| coming.iter().any(|trip| trip.request_id == Some(request));
    let asked = asked.iter().filter(|(request, _)| !has_trip(request.id)).map(|(request, legs)| {
        let legs: Vec<(&str, &str)> =
            legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str())).collect();
        let first = legs.first().map_or("", |leg| leg.0);
        Row {
            href: client.at(format!("requests/{}", request.id)),
            title: destination(client.t, &legs),
            when: client.t.date(request.departs_at.at(&zone_of(first)).date(), today),
            codes: route(legs),
            passengers: client.t.with("trips-passengers-count", "count", request.passenger_count),
            status: client.t.say(&format!("requests-status-{}", request.status)).into_owned(),
            tone: "info hollow",
            asked: true,
        }
    });
    let address = |page: u64| format!("{}?page={page}", client.at("trips"));
    page(&List {
        asked: asked.collect(),
        coming: coming.iter().map(|trip| row(&client, trip, &legs, today)).collect(),
        past: past.iter().map(|trip| row(&client, trip, &legs, today)).collect(),
        page: number,
        previous: if number > 1 { address(number - 1) } else { String::new() },
        next: if more { address(number + 1) } else { String::new() },
        ask_href: if offers(Feature::Requests) && client.user.may(Scope::Requests, seat.account) {
            client.at("requests/new")
        } else {
            String::new()
        },
        shell: crate::portal::shell(&app, &client, "shell-trips").await?,
    })
}

/// The towns gone to, each once, without the one where it all began.
fn destination(t: Texts, legs: &[(&str, &str)]) -> String {
    let home = legs.first().map_or("", |leg| leg.0);
    let mut towns: Vec<String> = Vec::new();
    for (_, to) in legs.iter().filter(|(_, to)| *to != home) {
        let town = place_of(to).split(',').next().unwrap_or_default().to_owned();
        if !towns.contains(&town) {
            towns.push(town);
        }
    }
    t.list(&towns)
}

fn row(client: &Client, trip: &Trip, legs: &HashMap<TripId, Vec<trips::legs::Model>>, today: Date) -> Row {
    let t = client.t;
    let legs = legs.get(&trip.id).map_or(&[][..], Vec::as_slice);
    let status = trip.stage.client_status();
    Row {
        href: client.at(format!("trips/{}", trip.id)),
        title: trip.title.clone(),
        codes: route(legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str()))),
        when: legs
            .first()
            .map(|leg| t.date(leg.departs_at.at(&zone_of(&leg.from_airport)).date(), today))
            .unwrap_or_default(),
        passengers: t.with("trips-passengers-count", "count", trip.passenger_count),
        status: t.say(&format!("trips-status-{status}")).into_owned(),
        tone: status_tone(status),
        asked: false,
    }
}
