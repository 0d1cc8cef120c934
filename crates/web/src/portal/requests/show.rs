//! What became of a request: where it stands, what happens next, and what the client can do.

use askama::Template;
use axum::extract::State;
use portico_domain::access::{PortalUser, Scope};
use portico_domain::charter::quotes::{Quote, QuoteStatus};
use portico_domain::charter::requests::{
    self, AlternativeStatus, Listed, Request, RequestStatus, alternatives,
};
use portico_domain::charter::{passengers, trips};
use portico_domain::database::{Reader, Sight};
use portico_domain::id::RequestId;
use portico_domain::portal::Feature;
use portico_domain::time::{self, Instant};
use portico_domain::{Error, activity};
use portico_rendering::languages::Texts;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Filled, Id};
use crate::legs::{self, LegShown};
use crate::shell::{Phone, PortalShell};
use crate::timeline::{self, Entry};

/// Accepted by the client and not confirmed by the operator, with its pill.
const AWAITING: (&str, &str) = ("awaiting-confirmation", "warn");

/// A proposal that waits for an answer, or one that was answered.
struct Proposal {
    open: bool,
    status: String,
    note: String,
    legs: Vec<LegShown>,
    answer_note: String,
    accept_action: String,
    decline_action: String,
}

/// A quote or a trip that came of it.
struct Linked {
    href: String,
    icon: &'static str,
    title: String,
    tone: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "portal/requests/show.html")]
struct Show {
    shell: PortalShell,
    id: String,
    number: String,
    form: Filled,
    status: &'static str,
    tone: &'static str,
    route: Vec<String>,
    trips_href: String,
    legs: Vec<LegShown>,
    proposals: Vec<Proposal>,
    passengers: String,
    flexibility: String,
    preference: String,
    services: String,
    notes: String,
    end_reason: String,
    linked: Vec<Linked>,
    can_act: bool,
    is_open: bool,
    cancel_action: String,
    new_href: String,
    message_href: String,
    phone: Option<Phone>,
    history: Vec<Entry>,
}

/// The page of one request; a draft leads to its form.
pub(crate) async fn show(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<RequestId>,
) -> Answer {
    client.require(Feature::Requests)?;
    let request = client.reader(&app).one::<requests::row::Entity>(id).await?;
    if request.status == RequestStatus::Draft {
        return Go::to(client.at(format!("requests/{id}/edit"))).answer();
    }
    page(&shown(&app, &client, request, Filled::default()).await?)
}

/// After an act that was not done: a form that needs another look comes back filled on the page of its request, and a
/// wrong state leads back there with its sentence.
pub(super) async fn refused(app: &App, client: &Client, id: RequestId, form: Filled, error: Error) -> Answer {
    match error {
        Error::Invalid(wrong) => {
            let request = client.reader(app).one::<requests::row::Entity>(id).await?;
            redrawn(&shown(app, client, request, form.refused(wrong)).await?)
        }
        Error::Refused(why) => Go::to(client.at(format!("requests/{id}"))).refusing(&*why).answer(),
        other => Err(other.into()),
    }
}

/// The page, with a form on it as it was typed.
async fn shown(app: &App, client: &Client, request: Request, form: Filled) -> Result<Show, Failure> {
    let reader = client.reader(app);
    let id = request.id;
    let t = client.t;
    let today = reader.now().at(&client.place.workspace().time_zone).date();
    let asked = requests::find_legs(&reader, id).await?;
    let history = activity::of_object(&reader, id.0, 50).await?;
    let messages = client.place.standing.offers(Feature::Messaging);
    let (quotes, trips) = requests::linked(&reader, id).await?;
    let (status, tone) = standing(&request, &quotes, reader.now());
    let pairs = asked.iter().map(|leg| (leg.from_airport.as_str(), leg.to_airport.as_str()));
    Ok(Show {
        shell: super::super::shell(app, client, "shell-trips").await?,
        id: id.to_string(),
        number: request.reference(),
        form,
        status,
        tone,
        route: legs::route(pairs),
        trips_href: client.at("trips"),
        legs: asked
            .iter()
            .map(|leg| legs::shown(t, &leg.from_airport, &leg.to_airport, leg.departs_at, None, today))
            .collect(),
        proposals: proposals(client, &reader, id, today).await?,
        passengers: who_flies(t, client, &reader, &request).await?,
        flexibility: t.say(&format!("requests-flexibility-{}", request.flexibility)).into_owned(),
        preference: request.aircraft_preference.clone(),
        services: services(t, &request),
        notes: request.notes.clone(),
        end_reason: request.end_reason.clone(),
        linked: linked(client, quotes, trips, reader.now()),
        can_act: client.user.may(Scope::Requests, request.account_id),
        is_open: request.status.is_open(),
        cancel_action: client.at(format!("requests/{id}/cancel")),
        new_href: client.at("requests/new"),
        message_href: if messages {
            client.at(format!("messages/new?about=request&id={id}"))
        } else {
            String::new()
        },
        phone: client.place.phone(),
        history: timeline::entries_for_client(t, &client.place.workspace().time_zone, &history, &client.user),
    })
}

/// Where a request stands for its client, with its pill. While its quote is the news, the quote says it: accepted but not
/// confirmed, a change asked for, or no longer to be had (decision 14).
fn standing(request: &Request, quotes: &[Quote], now: Instant) -> (&'static str, &'static str) {
    let plain = (request.status.as_str(), tone(request.status));
    if request.status != RequestStatus::Quoted {
        return plain;
    }
    let is = |status| quotes.iter().any(|quote| quote.status_at(now) == status);
    let open = quotes.iter().any(|quote| quote.status_at(now).is_answerable());
    match quotes.first().map(|newest| newest.status_at(now)) {
        _ if is(QuoteStatus::AwaitingConfirmation) => AWAITING,
        _ if open => plain,
        Some(QuoteStatus::ChangeRequested) => ("change-requested", "info hollow"),
        Some(QuoteStatus::Expired) => ("quote-expired", "hollow"),
        Some(QuoteStatus::Withdrawn) => ("quote-withdrawn", "hollow"),
        _ => plain,
    }
}

/// Where a request stands in a list, with its pill.
pub(crate) fn standing_of(one: &Listed) -> (&'static str, &'static str) {
    let status = one.request.status;
    if one.awaits_confirmation && status == RequestStatus::Quoted {
        AWAITING
    } else {
        (status.as_str(), tone(status))
    }
}

/// The pill of a state.
pub(crate) const fn tone(status: RequestStatus) -> &'static str {
    match status {
        RequestStatus::Requested => "info",
        RequestStatus::UnderReview => "info hollow",
        RequestStatus::Quoted | RequestStatus::AlternativeProposed => "warn",
        RequestStatus::Accepted => "ok",
        RequestStatus::Declined => "bad",
        RequestStatus::Draft | RequestStatus::Cancelled | RequestStatus::Expired => "hollow",
    }
}

/// The services asked for, as words.
pub(crate) fn services(t: Texts, request: &Request) -> String {
    let words: Vec<_> =
        request.services.0.iter().map(|service| t.say(&format!("requests-service-{service}"))).collect();
    t.list(&words)
}

async fn who_flies(
    t: Texts,
    client: &Client,
    reader: &Reader<PortalUser>,
    request: &Request,
) -> Result<String, Failure> {
    let mut names: Vec<String> = Vec::new();
    if client.user.may(Scope::Passengers, request.account_id) {
        names = requests::find_passengers(reader, request.id)
            .await?
            .iter()
            .map(passengers::Passenger::name)
            .collect();
    }
    Ok(passengers_said(t, &names, request.passenger_count))
}

/// Names as far as they are known, and how many more there are.
pub(crate) fn passengers_said(t: Texts, names: &[String], count: i32) -> String {
    let unnamed = i64::from(count) - i64::try_from(names.len()).unwrap_or(0);
    match (names.is_empty(), unnamed) {
        (true, _) => t.with("requests-people", "count", i64::from(count)),
        (false, 1..) => t.with2("requests-people-and-more", "names", names.join(", "), "count", unnamed),
        (false, _) => t.list(names),
    }
}

async fn proposals(
    client: &Client,
    reader: &Reader<PortalUser>,
    id: RequestId,
    today: jiff::civil::Date,
) -> Result<Vec<Proposal>, Failure> {
    let all = requests::find_alternatives(reader, id).await?;
    Ok(all
        .into_iter()
        .filter(|one| one.status != AlternativeStatus::Replaced)
        .map(|one| proposal(client, id, one, today))
        .collect())
}

fn proposal(client: &Client, id: RequestId, one: alternatives::Model, today: jiff::civil::Date) -> Proposal {
    let t = client.t;
    Proposal {
        open: one.status == AlternativeStatus::Proposed,
        status: t.say(&format!("requests-alternative-status-{}", one.status)).into_owned(),
        legs: proposed_legs(t, &one, today),
        accept_action: client.at(format!("requests/{id}/alternatives/{}/accept", one.id)),
        decline_action: client.at(format!("requests/{id}/alternatives/{}/decline", one.id)),
        note: one.note,
        answer_note: one.answer_note,
    }
}

/// The legs of a proposal as people read them.
pub(crate) fn proposed_legs(t: Texts, one: &alternatives::Model, today: jiff::civil::Date) -> Vec<LegShown> {
    let at = |leg: &requests::ProposedLeg| -> Instant {
        leg.departs_at.unwrap_or_else(|| {
            time::local_moment(&leg.departs_local, &legs::zone_of(&leg.from)).unwrap_or(one.proposed_at)
        })
    };
    one.legs.0.iter().map(|leg| legs::shown(t, &leg.from, &leg.to, at(leg), None, today)).collect()
}

fn linked(client: &Client, quotes: Vec<Quote>, trips: Vec<trips::Trip>, now: Instant) -> Vec<Linked> {
    let t = client.t;
    let quote = |quote: Quote| Linked {
        href: client.at(format!("quotes/{}", quote.id)),
        icon: "doc",
        title: t.with("requests-linked-quote", "number", quote.reference()),
        tone: crate::quotes::tone(quote.status_at(now)),
        status: t.say(&format!("quotes-client-status-{}", quote.status_at(now))).into_owned(),
    };
    let trip = |trip: trips::Trip| Linked {
        href: client.at(format!("trips/{}", trip.id)),
        icon: "plane",
        title: t.with("requests-linked-trip", "number", trip.reference()),
        tone: "ok",
        status: t.say(&format!("trips-status-{}", trip.stage.client_status())).into_owned(),
    };
    let offers = |feature| client.place.standing.offers(feature);
    let trips = trips.into_iter().filter(|_| offers(Feature::Trips)).map(trip);
    let quotes = quotes.into_iter().filter(|_| offers(Feature::Quotes)).map(quote);
    trips.chain(quotes).collect()
}
