//! What is coming, what is asked for, what was begun and kept, and what is over.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use portico_domain::access::{AccountSeat, PortalUser, Scope};
use portico_domain::charter::requests::{self, Listed, Request, RequestStatus};
use portico_domain::charter::trips::{self, Trip};
use portico_domain::database::Reader;
use portico_domain::id::{RequestId, TripId};
use portico_domain::pages::{Before, ROWS};
use portico_domain::portal::Feature;
use portico_rendering::languages::Texts;
use serde::Deserialize;

use super::drafts::{Draft, drafts};
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere};
use crate::legs::{place_of, route, zone_of};
use crate::portal::requests::standing_of;
use crate::shell::PortalShell;
use crate::trips::status_tone;

/// Where a page of what is over begins; anything unreadable is the first.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    before: String,
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
    drafts: Vec<Draft>,
    past: Vec<Row>,
    latest: String,
    next: String,
    ask_href: String,
}

/// Something that is over.
enum Past {
    Trip(Trip),
    Request(Request),
}

/// The legs of everything on the page.
struct Flown {
    trips: HashMap<TripId, Vec<trips::legs::Model>>,
    requests: HashMap<RequestId, Vec<requests::legs::Model>>,
}

/// Shows the trips of the account at hand.
pub(crate) async fn list(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let offers = |feature| client.place.standing.offers(feature);
    let (flies, asks) = (offers(Feature::Trips), offers(Feature::Requests));
    if !flies && !asks {
        return Err(Failure::not_found());
    }
    let seat = client.seat_with(Scope::Trips)?;
    let reader = client.reader(&app);
    let today = client.today(&app);
    let before = wanted.before.parse::<Before>().ok();
    let coming = if flies { trips::coming_of_client(&reader, seat.account).await? } else { Vec::new() };
    let (kept, asked) = if asks {
        requests::list_current_for_client(&reader, seat.account).await?
    } else {
        (Vec::new(), Vec::new())
    };
    // A request that has its trip already is shown by the trip.
    let has_trip = |id| coming.iter().any(|trip| trip.request_id == Some(id));
    let asked: Vec<Listed> = asked.into_iter().filter(|one| !has_trip(one.request.id)).collect();
    let (past, next) = past(&client, &reader, seat, before).await?;
    let flown = flown(&reader, &coming, &asked, &past).await?;
    let may_ask = asks && client.user.may(Scope::Requests, seat.account);
    let row = |one: &Past| match one {
        Past::Trip(trip) => trip_row(&client, trip, &flown, today),
        Past::Request(request) => {
            let standing = (request.status.as_str(), crate::portal::requests::tone(request.status));
            request_row(&client, request, standing, &flown, today)
        }
    };
    let open = |one: &Listed| request_row(&client, &one.request, standing_of(one), &flown, today);
    page(&List {
        coming: coming.iter().map(|trip| trip_row(&client, trip, &flown, today)).collect(),
        asked: asked.iter().map(open).collect(),
        drafts: if may_ask { drafts(&client, &kept, today) } else { Vec::new() },
        past: past.iter().map(row).collect(),
        latest: before.map(|_| format!("{}#past", client.at("trips"))).unwrap_or_default(),
        next: next.map(|at| format!("{}?before={at}#past", client.at("trips"))).unwrap_or_default(),
        ask_href: if may_ask { client.at("requests/new") } else { String::new() },
        shell: crate::portal::shell(&app, &client, "shell-trips").await?,
    })
}

/// A page of what is over, trips and requests in one order (decision 13), and where the next one begins.
async fn past(
    client: &Client,
    reader: &Reader<PortalUser>,
    seat: &AccountSeat,
    before: Option<Before>,
) -> Result<(Vec<Past>, Option<Before>), Failure> {
    use RequestStatus::{Accepted, Cancelled, Declined, Expired};
    let offers = |feature| client.place.standing.offers(feature);
    let flies = offers(Feature::Trips);
    // An accepted request is shown by its trip, where trips are shown.
    let ended: &[RequestStatus] =
        if flies { &[Declined, Cancelled, Expired] } else { &[Declined, Cancelled, Expired, Accepted] };
    let mut past: Vec<(Before, Past)> = Vec::new();
    if flies {
        for trip in trips::past_of_client(reader, seat.account, before, ROWS + 1).await? {
            past.push((Before { at: trip.starts_at, id: trip.id.0 }, Past::Trip(trip)));
        }
    }
    if offers(Feature::Requests) {
        for request in requests::list_past_for_client(reader, seat.account, ended, before, ROWS + 1).await? {
            past.push((Before { at: request.departs_at, id: request.id.0 }, Past::Request(request)));
        }
    }
    past.sort_by_key(|(place, _)| std::cmp::Reverse((place.at, place.id)));
    let rows = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let more = past.len() > rows;
    past.truncate(rows);
    let next = past.last().filter(|_| more).map(|(place, _)| *place);
    Ok((past.into_iter().map(|(_, one)| one).collect(), next))
}

/// The legs of everything on the page; two statements.
async fn flown(
    reader: &Reader<PortalUser>,
    coming: &[Trip],
    asked: &[Listed],
    past: &[Past],
) -> Result<Flown, Failure> {
    let mut flights: Vec<TripId> = coming.iter().map(|trip| trip.id).collect();
    let mut wishes: Vec<RequestId> = asked.iter().map(|one| one.request.id).collect();
    for one in past {
        match one {
            Past::Trip(trip) => flights.push(trip.id),
            Past::Request(request) => wishes.push(request.id),
        }
    }
    Ok(Flown {
        trips: trips::legs_of_trips(reader, &flights).await?,
        requests: requests::legs_of(reader, &wishes).await?,
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

fn request_row(
    client: &Client,
    request: &Request,
    (status, tone): (&str, &'static str),
    flown: &Flown,
    today: Date,
) -> Row {
    let t = client.t;
    let legs = flown.requests.get(&request.id).map_or(&[][..], Vec::as_slice);
    let legs: Vec<(&str, &str)> =
        legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str())).collect();
    let first = legs.first().map_or("", |leg| leg.0);
    Row {
        href: client.at(format!("requests/{}", request.id)),
        title: destination(t, &legs),
        when: t.date(request.departs_at.at(&zone_of(first)).date(), today),
        codes: route(legs),
        passengers: t.with("trips-passengers-count", "count", request.passenger_count),
        status: t.say(&format!("requests-status-{status}")).into_owned(),
        tone,
        asked: true,
    }
}

fn trip_row(client: &Client, trip: &Trip, flown: &Flown, today: Date) -> Row {
    let t = client.t;
    let legs = flown.trips.get(&trip.id).map_or(&[][..], Vec::as_slice);
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
