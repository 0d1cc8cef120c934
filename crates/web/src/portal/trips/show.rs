//! One trip as its client sees it: how it stands, where to be when, who flies, papers, what changed, and whom to ask.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use portico_domain::access::{PortalUser, Scope};
use portico_domain::activity::{self, Activity, Event};
use portico_domain::billing::invoices::{self, Invoice};
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::trips::{self, LegSeen, Shows, Stage, Trip, row};
use portico_domain::database::{Reader, Sight};
use portico_domain::id::TripId;
use portico_domain::portal::{Feature, PortalSettings};
use serde::Deserialize;

use super::map::maps;
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Id};
use crate::invoices::pill_for_client;
use crate::legs::zone_of;
use crate::shell::PortalShell;
use crate::timeline::{self, Entry};
use crate::trips::{Clock, LegCard, Line, cards, lines, status_tone};

/// How times are shown.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Times {
    #[serde(default)]
    times: String,
}

/// Something that happened, with what it changed.
struct Told {
    entry: Entry,
    lines: Vec<Line>,
}

/// One step of the way from asked for to landed.
struct Step {
    label: String,
    state: &'static str,
    note: String,
}

/// An invoice of the trip.
struct Bill {
    href: String,
    name: String,
    amount: String,
    tone: &'static str,
    status: &'static str,
}

#[derive(Template)]
#[template(path = "portal/trips/show.html")]
struct Show {
    shell: PortalShell,
    trip: Trip,
    at: String,
    back: String,
    status: String,
    tone: &'static str,
    lead: Vec<String>,
    wide: Arc<str>,
    narrow: Arc<str>,
    steps: Vec<Step>,
    legs: Vec<LegCard>,
    utc: bool,
    people: Vec<String>,
    unnamed: String,
    pdf: bool,
    quote_href: String,
    bills: Vec<Bill>,
    told: Vec<Told>,
    rule: String,
    ask_href: String,
    locked: bool,
    is_cancelled: bool,
    /// Whether it is theirs to decide who sees it.
    is_booker: bool,
}

/// Shows it.
pub(crate) async fn show(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Query(times): Query<Times>,
) -> Answer {
    client.require(Feature::Trips)?;
    let portal = client.place.portal().ok_or_else(Failure::not_found)?;
    let reader = client.reader(&app);
    let trip = reader.one::<row::Entity>(id).await?;
    let flown = trips::seen_legs(&reader, id).await?;
    let aboard = trips::on_board(&reader, id).await?;
    let happened = activity::of_object(&reader, id.0, 60).await?;
    let t = client.t;
    let today = client.today(&app);
    let shows = trip.shows(portal);
    let clock = if times.times == "utc" { Clock::Utc } else { Clock::Local };
    let legs = cards(t, &flown, clock, today, shows);
    let status = trip.stage.client_status();
    let (wide, narrow) = maps(t, &trip, &flown, reader.now());
    let unnamed = usize::try_from(trip.passenger_count).unwrap_or(0).saturating_sub(aboard.len());
    page(&Show {
        at: client.at(format!("trips/{id}")),
        back: client.at("trips"),
        status: t.say(&format!("trips-status-{status}")).into_owned(),
        tone: status_tone(status),
        lead: lead(&client, &trip, &flown, &legs, today),
        wide,
        narrow,
        steps: steps(&client, &trip, &happened, today),
        legs,
        utc: clock == Clock::Utc,
        people: aboard.iter().map(Passenger::name).collect(),
        unnamed: if unnamed > 0 { t.with("trips-passengers-more", "count", unnamed) } else { String::new() },
        pdf: client.place.standing.offers(Feature::Pdf),
        quote_href: quote(&client, &trip),
        bills: bills(&client, &reader, &trip).await?,
        told: told(&client, &happened, shows),
        rule: rule(&client, &trip, portal),
        ask_href: ask(&client, &trip),
        locked: trip.is_locked(portal),
        is_cancelled: trip.stage == Stage::Cancelled,
        is_booker: trip.contact_id == client.user.contact(),
        trip,
        shell: crate::portal::shell(&app, &client, "shell-trips").await?,
    })
}

/// The line below the heading: days, aircraft, passengers.
fn lead(client: &Client, trip: &Trip, flown: &[LegSeen], legs: &[LegCard], today: Date) -> Vec<String> {
    let t = client.t;
    let mut parts = Vec::new();
    if let (Some(first), Some(last)) = (flown.first(), flown.last()) {
        let first = first.leg.departs_at.at(&zone_of(&first.leg.from_airport)).date();
        let last = last.leg.arrives_at.at(&zone_of(&last.leg.to_airport)).date();
        parts.push(if first == last {
            t.date(first, today)
        } else {
            t.with2("trips-from-until", "from", t.date(first, today), "until", t.date(last, today))
        });
    }
    if let Some(leg) = legs.iter().find(|leg| !leg.model.is_empty()) {
        let tail = if leg.tail.is_empty() { String::new() } else { format!(", {}", leg.tail) };
        parts.push(format!("{}{tail}", leg.model));
    }
    parts.push(t.with("trips-passengers-count", "count", trip.passenger_count));
    parts
}

/// From asked for to landed, with the day each step was taken.
fn steps(client: &Client, trip: &Trip, happened: &[Activity], today: Date) -> Vec<Step> {
    let t = client.t;
    let zone = &client.place.workspace().time_zone;
    let day = |event: Event| {
        let one = happened.iter().find(|one| one.event == event);
        one.map(|one| t.date(one.at.at(zone).date(), today)).unwrap_or_default()
    };
    let asked = if trip.request_id.is_some() || trip.quote_id.is_some() {
        day(Event::TripCreated)
    } else {
        String::new()
    };
    let way: &[(Stage, &str, String)] = &[
        (Stage::Pending, "trips-step-requested", asked),
        (Stage::Booked, "trips-step-confirmed", day(Event::TripBooked)),
        (Stage::Dispatched, "trips-step-ready", day(Event::TripDispatched)),
        (Stage::InProgress, "trips-step-active", day(Event::TripStarted)),
        (Stage::Completed, "trips-step-landed", day(Event::TripCompleted)),
    ];
    let state = |stage: Stage| match stage.cmp(&trip.stage) {
        _ if trip.stage == Stage::Completed => "done",
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    way.iter()
        .map(|(stage, key, note)| Step {
            label: t.say(key).into_owned(),
            state: state(*stage),
            note: note.clone(),
        })
        .collect()
}

/// The history: a change of which nothing may be shown is left out.
fn told(client: &Client, happened: &[Activity], shows: Shows) -> Vec<Told> {
    let zone = &client.place.workspace().time_zone;
    let one = |one: &Activity| {
        let changes = trips::changes_of(&one.details);
        let visible: Vec<_> = changes.iter().filter(|change| change.is_for_clients(shows)).cloned().collect();
        if visible.is_empty() && !changes.is_empty() {
            return None;
        }
        let entry =
            timeline::entries_for_client(client.t, zone, std::slice::from_ref(one), &client.user).pop()?;
        Some(Told { entry, lines: lines(client.t, &visible) })
    };
    happened.iter().filter_map(one).collect()
}

/// The accepted quote: as a file where the portal hands out files, else as its page.
fn quote(client: &Client, trip: &Trip) -> String {
    let Some(id) = trip.quote_id.filter(|_| client.place.standing.offers(Feature::Quotes)) else {
        return String::new();
    };
    let file = if client.place.standing.offers(Feature::Pdf) { "/quote.pdf" } else { "" };
    client.at(format!("quotes/{id}{file}"))
}

/// What was billed for the trip, where the portal shows invoices and the client's role sees them.
async fn bills(client: &Client, reader: &Reader<PortalUser>, trip: &Trip) -> Result<Vec<Bill>, Failure> {
    let sees =
        client.place.standing.offers(Feature::Invoices) && client.user.may(Scope::Billing, trip.account_id);
    if !sees {
        return Ok(Vec::new());
    }
    let t = client.t;
    let bill = |invoice: &Invoice| {
        let (tone, status) = pill_for_client(invoice, reader.now());
        Bill {
            href: client.at(format_args!("invoices/{}", invoice.id)),
            name: t.with("invoices-name", "number", invoice.reference().unwrap_or_default()),
            amount: t.money(invoice.total_minor, invoice.currency.code()),
            tone,
            status,
        }
    };
    Ok(invoices::list_of_trip_for_client(reader, trip.id).await?.iter().map(bill).collect())
}

/// Whether and until when it can be changed, and how.
fn rule(client: &Client, trip: &Trip, portal: &PortalSettings) -> String {
    let t = client.t;
    if matches!(trip.stage, Stage::Completed | Stage::Cancelled) {
        return t.say("trips-rule-over").into_owned();
    }
    let limit = t.say(&format!("trips-stage-{}", portal.stage_limit)).into_owned();
    if trip.is_locked(portal) {
        t.with("trips-rule-locked", "stage", limit)
    } else {
        t.with("trips-rule-open", "stage", limit)
    }
}

fn ask(client: &Client, trip: &Trip) -> String {
    let may =
        client.place.standing.offers(Feature::Messaging) && client.user.may(Scope::Messages, trip.account_id);
    if may { client.at(format!("messages/new?about=trip&id={}", trip.id)) } else { String::new() }
}
