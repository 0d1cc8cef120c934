//! One request beside the queue: who asks, for what, what could fly it, and what staff can do.

use portico_domain::access::permissions::{ManageQuotes, ManageRequests, ManageTrips};
use portico_domain::access::{Permission, Staff};
use portico_domain::activity;
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::requests::{self, AlternativeStatus, Colleague, Fit, Misfit, Record};
use portico_domain::charter::{quotes, trips};
use portico_domain::database::Reader;
use portico_domain::id::RequestId;
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use crate::again::Again;
use crate::app::App;
use crate::error::Failure;
use crate::extract::Desk;
use crate::legs::{self, LegShown, zone_of};
use crate::portal::requests::{passengers_said, proposed_legs, services, tone};
use crate::shell::{Phone, initials};
use crate::timeline::{self, Entry};

/// An aircraft that could fly it, or why it cannot.
pub(super) struct Fitting {
    pub ok: bool,
    pub tail: String,
    pub words: String,
    pub price: String,
}

/// A quote or trip that came of it.
pub(super) struct Linked {
    pub href: String,
    pub title: String,
    pub status: String,
}

/// A proposal made to the client.
pub(super) struct Proposal {
    pub status: String,
    pub tone: &'static str,
    pub note: String,
    pub answer_note: String,
    pub legs: Vec<LegShown>,
}

/// The side panel.
pub(super) struct Panel {
    pub id: String,
    pub number: String,
    pub origin: String,
    pub status: String,
    pub tone: &'static str,
    pub client: String,
    pub initials: String,
    pub account: String,
    pub account_href: String,
    pub phone: Option<Phone>,
    pub close_href: String,
    pub quote_href: String,
    pub trip_href: String,
    pub deal_href: String,
    pub message_href: String,
    pub seen_href: String,
    pub may_act: bool,
    pub assign_action: String,
    pub decline_action: String,
    pub cancel_action: String,
    pub alternative_href: String,
    pub colleagues: Vec<(String, String, bool)>,
    pub nobody: bool,
    pub legs: Vec<LegShown>,
    pub facts: Vec<(String, String)>,
    pub notes: String,
    pub end_reason: String,
    pub proposals: Vec<Proposal>,
    pub linked: Vec<Linked>,
    pub fits: Vec<Fitting>,
    pub history: Vec<Entry>,
    pub again: Again,
}

/// What the page knows of the panel beforehand.
pub(super) struct Around {
    /// The queue without it.
    pub close: String,
    /// A form of it that came back.
    pub again: Again,
}

/// Everything the panel shows of one request.
pub(super) async fn panel<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    id: RequestId,
    colleagues: &[Colleague],
    around: Around,
) -> Result<Panel, Failure> {
    let t = desk.t;
    let reader = desk.reader(app);
    let record = requests::find(&reader, id).await?;
    let request = &record.request;
    let asked = requests::find_legs(&reader, id).await?;
    let names: Vec<String> =
        requests::find_passengers(&reader, id).await?.iter().map(Passenger::name).collect();
    let today = desk.today(app);
    let zone = &desk.place.workspace().time_zone;
    let open = request.status.is_open();
    let fits = if open {
        requests::what_could_fly(&reader, &asked, request.passenger_count).await?
    } else {
        Vec::new()
    };
    let history = activity::latest_for_account(&reader, request.account_id, 8).await?;
    let may = |allowed: bool, path: String| if allowed && open { desk.at(path) } else { String::new() };
    let staff = desk.staff();
    Ok(Panel {
        id: id.to_string(),
        number: request.reference(),
        origin: origin(desk, &record, today),
        status: t.say(&format!("requests-status-{}", request.status)).into_owned(),
        tone: tone(request.status),
        initials: initials(&record.contact_name),
        client: record.contact_name.clone(),
        account: account_line(t, &reader, &record).await?,
        account_href: desk.at(format!("accounts/{}", request.account_id)),
        phone: phone(&record),
        close_href: around.close,
        again: around.again,
        quote_href: may(staff.may::<ManageQuotes>(), format!("quotes/new?request={id}")),
        trip_href: may(staff.may::<ManageTrips>(), format!("trips/new?request={id}")),
        deal_href: request.deal_id.map(|deal| desk.at(format!("deals/{deal}"))).unwrap_or_default(),
        message_href: desk.at(format!("messages/new?account={}&about=request&id={id}", request.account_id)),
        may_act: open && staff.may::<ManageRequests>(),
        assign_action: desk.at(format!("requests/{id}/assign")),
        decline_action: desk.at(format!("requests/{id}/decline")),
        cancel_action: desk.at(format!("requests/{id}/cancel")),
        seen_href: desk.at(format!("requests/{id}/seen-by")),
        alternative_href: desk.at(format!("requests/{id}/alternative")),
        colleagues: colleagues
            .iter()
            .map(|one| (one.id.to_string(), one.name.clone(), request.assignee_id == Some(one.id)))
            .collect(),
        nobody: request.assignee_id.is_none(),
        legs: legs_shown(t, &asked, &fits, today),
        facts: facts(t, &record, &names),
        notes: request.notes.clone(),
        end_reason: request.end_reason.clone(),
        proposals: proposals(t, &reader, id, today).await?,
        linked: linked(desk, &reader, id).await?,
        fits: fits.iter().take(8).map(|fit| fitting(desk, fit, today)).collect(),
        history: timeline::entries(t, zone, &history),
    })
}

fn origin<P: Permission>(desk: &Desk<P>, record: &Record, today: jiff::civil::Date) -> String {
    let t = desk.t;
    let source = t.say(&format!("requests-source-{}", record.request.source)).into_owned();
    let at = record
        .request
        .submitted_at
        .unwrap_or(record.request.created_at)
        .at(&desk.place.workspace().time_zone);
    let when = if at.date() == today { t.clock(&at) } else { t.moment_from(&at, today) };
    format!("{source}, {when}")
}

async fn account_line(t: Texts, reader: &Reader<Staff>, record: &Record) -> Result<String, Failure> {
    let flown = requests::trips_flown(reader, record.request.account_id).await?;
    Ok(match flown {
        0 => record.account_name.clone(),
        flown => format!("{} · {}", record.account_name, t.with("requests-trips-flown", "count", flown)),
    })
}

fn phone(record: &Record) -> Option<Phone> {
    let number = record.phones.0.first()?;
    Some(Phone { href: format!("tel:{}", number.as_str()), display: number.display() })
}

/// The legs, with the arrival of the cheapest aircraft that could fly them.
fn legs_shown(
    t: Texts,
    asked: &[requests::legs::Model],
    fits: &[Fit],
    today: jiff::civil::Date,
) -> Vec<LegShown> {
    let aircraft = fits.iter().find(|fit| fit.misfit.is_none()).map(|fit| &fit.aircraft);
    let shown = |leg: &requests::legs::Model| {
        let ends = legs::airport(&leg.from_airport).zip(legs::airport(&leg.to_airport));
        let arrival = ends.map(|(from, to)| trips::estimated_arrival(from, to, leg.departs_at, aircraft));
        legs::shown(t, &leg.from_airport, &leg.to_airport, leg.departs_at, arrival, today)
    };
    asked.iter().map(shown).collect()
}

fn facts(t: Texts, record: &Record, names: &[String]) -> Vec<(String, String)> {
    let request = &record.request;
    let mut facts = vec![
        (t.say("requests-passengers").into_owned(), passengers_said(t, names, request.passenger_count)),
        (
            t.say("requests-flexible").into_owned(),
            t.say(&format!("requests-flexibility-{}", request.flexibility)).into_owned(),
        ),
    ];
    if !request.aircraft_preference.is_empty() {
        facts.push((t.say("requests-aircraft").into_owned(), request.aircraft_preference.clone()));
    }
    if !request.services.0.is_empty() {
        facts.push((t.say("requests-services").into_owned(), services(t, request)));
    }
    facts
}

async fn proposals(
    t: Texts,
    reader: &Reader<Staff>,
    id: RequestId,
    today: jiff::civil::Date,
) -> Result<Vec<Proposal>, Failure> {
    let all = requests::find_alternatives(reader, id).await?;
    let shown = |one: requests::alternatives::Model| Proposal {
        status: t.say(&format!("requests-proposal-{}", one.status)).into_owned(),
        tone: match one.status {
            AlternativeStatus::Proposed => "warn",
            AlternativeStatus::Accepted => "ok",
            AlternativeStatus::Declined | AlternativeStatus::Replaced => "hollow",
        },
        legs: proposed_legs(t, &one, today),
        note: one.note,
        answer_note: one.answer_note,
    };
    Ok(all.into_iter().take(3).map(shown).collect())
}

async fn linked<P: Permission>(
    desk: &Desk<P>,
    reader: &Reader<Staff>,
    id: RequestId,
) -> Result<Vec<Linked>, Failure> {
    let t = desk.t;
    let (quotes, trips) = requests::linked(reader, id).await?;
    let quote = |quote: quotes::Quote| Linked {
        href: desk.at(format!("quotes/{}", quote.id)),
        title: t.with("requests-linked-quote", "number", quote.reference()),
        status: t.say(&format!("quotes-status-{}", quote.status)).into_owned(),
    };
    let trip = |trip: trips::Trip| Linked {
        href: desk.at(format!("trips/{}", trip.id)),
        title: t.with("requests-linked-trip", "number", trip.reference()),
        status: t.say(&format!("trips-stage-{}", trip.stage)).into_owned(),
    };
    Ok(trips.into_iter().map(trip).chain(quotes.into_iter().map(quote)).collect())
}

fn fitting<P: Permission>(desk: &Desk<P>, fit: &Fit, today: jiff::civil::Date) -> Fitting {
    let t = desk.t;
    let departs = |at: Instant, from: &str| {
        let at = at.at(&zone_of(from));
        format!("{}, {}", t.date(at.date(), today), t.clock(&at))
    };
    let words = match &fit.misfit {
        None => {
            let time = t.minutes(fit.flight_minutes);
            match fit.positioning_minutes {
                0 => t.with2("requests-fit", "model", &fit.aircraft.model, "time", time),
                empty => t.with3(
                    "requests-fit-positioning",
                    "model",
                    &fit.aircraft.model,
                    "time",
                    time,
                    "empty",
                    t.minutes(empty),
                ),
            }
        }
        Some(Misfit::Seats) => t.with2(
            "requests-misfit-seats",
            "model",
            &fit.aircraft.model,
            "seats",
            i64::from(fit.aircraft.seats),
        ),
        Some(Misfit::Range(miles)) => {
            t.with2("requests-misfit-range", "model", &fit.aircraft.model, "distance", t.distance_nm(*miles))
        }
        Some(Misfit::Maintenance) => t.with("requests-misfit-maintenance", "model", &fit.aircraft.model),
        Some(Misfit::Busy { departs_at, from, to }) => {
            t.with3("requests-misfit-busy", "from", from, "to", to, "when", departs(*departs_at, from))
        }
        Some(Misfit::Promised { departs_at, from, to }) => {
            t.with3("requests-misfit-promised", "from", from, "to", to, "when", departs(*departs_at, from))
        }
    };
    Fitting {
        ok: fit.misfit.is_none(),
        tail: fit.aircraft.registration.clone(),
        words,
        price: t.money(fit.estimate_minor, desk.place.workspace().currency.code()),
    }
}
