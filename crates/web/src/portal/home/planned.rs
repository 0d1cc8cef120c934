//! The next trip with its first leg, and what else is planned.

use portico_domain::charter::requests::{self, Listed};
use portico_domain::charter::trips::{self, ClientStatus, Trip};
use portico_domain::homes::{ClientHome, Planned};
use portico_domain::portal::Feature;
use portico_domain::time::Instant;

use crate::extract::Client;
use crate::legs::{self, LegShown};
use crate::portal::requests::standing_of;

/// The next trip as the page shows it.
pub(super) struct NextTrip {
    pub when: String,
    pub tone: &'static str,
    pub status: String,
    pub leg: LegShown,
    pub then: Vec<(Vec<String>, String)>,
    pub name: String,
    pub href: String,
}

/// One line of what else is planned.
pub(super) struct PlannedRow {
    pub codes: Vec<String>,
    pub sub: String,
    pub tone: &'static str,
    pub status: String,
    pub href: String,
}

/// The next trip, and everything else that is to come.
pub(super) fn of(client: &Client, home: &ClientHome, now: Instant) -> (Option<NextTrip>, Vec<PlannedRow>) {
    if !client.place.workspace().has_charter {
        return (None, Vec::new());
    }
    let offers = |feature| client.place.standing.offers(feature);
    let trips: &[Planned<Trip, trips::legs::Model>] = if offers(Feature::Trips) { &home.trips } else { &[] };
    let next = trips.first().and_then(|planned| next_trip(client, planned, now));
    let mut rows: Vec<PlannedRow> = trips.iter().skip(1).map(|planned| trip_row(client, planned)).collect();
    if offers(Feature::Requests) {
        let mut requests: Vec<_> = home.requests.iter().collect();
        requests.sort_by_key(|planned| planned.thing.request.departs_at);
        rows.extend(requests.into_iter().map(|planned| request_row(client, planned)));
    }
    (next, rows)
}

fn next_trip(client: &Client, planned: &Planned<Trip, trips::legs::Model>, now: Instant) -> Option<NextTrip> {
    let t = client.t;
    let trip = &planned.thing;
    let today = now.at(&client.place.workspace().time_zone).date();
    // Once the first leg has gone, the page shows the one that is next.
    let at = planned.legs.iter().position(|leg| leg.arrives_at > now).unwrap_or(0);
    let leg = planned.legs.get(at)?;
    let status = trip.stage.client_status();
    let then = planned.legs.iter().skip(at + 1).take(3).map(|leg| {
        let day = t.date(leg.departs_at.at(&legs::zone_of(&leg.from_airport)).date(), today);
        (vec![leg.from_airport.clone(), leg.to_airport.clone()], day)
    });
    let wait = jiff::SignedDuration::from_millis(leg.departs_at.ms_since(now));
    Some(NextTrip {
        when: if wait.is_positive() { t.within(wait) } else { t.say("home-now").into_owned() },
        tone: tone(status),
        status: t.say(&format!("trips-status-{status}")).into_owned(),
        leg: legs::shown(t, &leg.from_airport, &leg.to_airport, leg.departs_at, Some(leg.arrives_at), today),
        then: then.collect(),
        name: trip.reference(),
        href: client.at(format!("trips/{}", trip.id)),
    })
}

fn trip_row(client: &Client, planned: &Planned<Trip, trips::legs::Model>) -> PlannedRow {
    let trip = &planned.thing;
    let status = trip.stage.client_status();
    PlannedRow {
        codes: legs::route(
            planned.legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str())),
        ),
        sub: sub(
            client,
            planned.legs.first().map(|leg| (leg.from_airport.as_str(), leg.departs_at)),
            trip.passenger_count,
        ),
        tone: tone(status),
        status: client.t.say(&format!("trips-status-{status}")).into_owned(),
        href: client.at(format!("trips/{}", trip.id)),
    }
}

fn request_row(client: &Client, planned: &Planned<Listed, requests::legs::Model>) -> PlannedRow {
    let request = &planned.thing.request;
    let (status, _) = standing_of(&planned.thing);
    PlannedRow {
        codes: legs::route(
            planned.legs.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str())),
        ),
        sub: sub(
            client,
            planned.legs.first().map(|leg| (leg.from_airport.as_str(), leg.departs_at)),
            request.passenger_count,
        ),
        tone: "info hollow",
        status: client.t.say(&format!("requests-status-{status}")).into_owned(),
        href: client.at(format!("requests/{}", request.id)),
    }
}

fn sub(client: &Client, first: Option<(&str, Instant)>, passengers: i32) -> String {
    let passengers = client.t.with("home-passengers", "count", passengers);
    match first {
        Some((from, at)) => {
            format!("{} · {passengers}", client.t.date_day(at.at(&legs::zone_of(from)).date()))
        }
        None => passengers,
    }
}

const fn tone(status: ClientStatus) -> &'static str {
    match status {
        ClientStatus::Confirmed | ClientStatus::Locked => "ok",
        ClientStatus::Active => "info",
        ClientStatus::Requested => "info hollow",
        ClientStatus::Completed | ClientStatus::Cancelled => "hollow",
    }
}
