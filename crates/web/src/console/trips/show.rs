//! A trip's record: facts, legs, what stands in the way, people, papers, history, and the next step.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{
    ManageInvoices, ManageTrips, ViewInvoices, ViewMessages, ViewSales, ViewTrips, WriteMessages,
};
use portico_domain::activity::{self, Activity};
use portico_domain::charter::aircraft::AircraftStatus;
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::trips::{self, Around, AroundKind, LegSeen, Named, Shows, Stage};
use portico_domain::id::TripId;

use super::conflicts::{ConflictShown, Names, shown};
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Id};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};
use crate::trips::{Clock, LegCard, Line, cards, lines, stage_tone};

/// Something that happened, with what it changed.
pub(super) struct Told {
    pub entry: Entry,
    pub lines: Vec<Line>,
}

/// A step of the stage bar.
struct Step {
    label: String,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "console/trips/show.html")]
struct Show {
    shell: ConsoleShell,
    named: Named,
    at: String,
    back: String,
    stage: String,
    client_sees: String,
    tone: &'static str,
    steps: Vec<Step>,
    legs: Vec<LegCard>,
    warnings: Vec<String>,
    conflicts: Vec<ConflictShown>,
    people: Vec<String>,
    told: Vec<Told>,
    form: Filled,
    links: Links,
    papers: Vec<Paper>,
    may_manage: bool,
}

/// An invoice or a conversation of the trip.
struct Paper {
    href: String,
    icon: &'static str,
    title: String,
    status: String,
}

/// Where a trip leads, as far as this person may go there; empty where not.
#[derive(Default)]
struct Links {
    account: String,
    contact: String,
    request: String,
    deal: String,
    quote: String,
    invoice: String,
    message: String,
}

impl Show {
    fn is(&self, stage: &str) -> bool {
        self.named.trip.stage.as_str() == stage
    }
    fn may_cancel(&self) -> bool {
        self.may_manage && self.named.trip.stage < Stage::InProgress
    }
    fn may_edit(&self) -> bool {
        self.may_manage && self.named.trip.stage < Stage::Completed
    }
}

/// Shows it.
pub(crate) async fn show(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
) -> Answer {
    page(&draw(&desk, &app, id, Filled::default()).await?)
}

/// Shows it again with what is wrong with a form on it.
pub(super) async fn again(desk: Desk<ManageTrips>, app: App, id: TripId, form: Filled) -> Answer {
    redrawn(&draw(&desk, &app, id, form).await?)
}

async fn draw<P: Permission>(desk: &Desk<P>, app: &App, id: TripId, form: Filled) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let t = desk.t;
    let named = trips::named(&reader, id).await?;
    let flown = trips::seen_legs(&reader, id).await?;
    let aboard = trips::on_board(&reader, id).await?;
    let happened = activity::of_object(&reader, id.0, 100).await?;
    let met = if named.trip.stage == Stage::Pending {
        let flights: Vec<_> = flown
            .iter()
            .filter_map(|seen| Some((seen.leg.aircraft_id?, seen.leg.departs_at, seen.leg.arrives_at)))
            .collect();
        trips::conflicts_of_flights(&reader, &flights, Some(id)).await?
    } else {
        Vec::new()
    };
    let others: Vec<TripId> = met.iter().map(|conflict| conflict.trip).collect();
    let around = trips::around(&reader, id, &others).await?;
    let conflicts = shown(t, |path| desk.at(path), &met, &names(&flown, &around));
    let stage = named.trip.stage;
    Ok(Show {
        shell: crate::console::shell(app, desk, "shell-trips").await?,
        at: desk.at(format!("trips/{id}")),
        back: desk.at("trips"),
        stage: t.say(&format!("trips-stage-{stage}")).into_owned(),
        client_sees: t.say(&format!("trips-status-{}", stage.client_status())).into_owned(),
        tone: stage_tone(stage),
        steps: steps(desk, stage),
        legs: cards(t, &flown, Clock::Local, desk.today(app), Shows { crew: true, tail: true }),
        warnings: warnings(desk, &named, &flown),
        conflicts,
        people: aboard.iter().map(Passenger::name).collect(),
        told: told(desk, &happened),
        form,
        links: links(desk, &named),
        papers: papers(desk, &around),
        may_manage: desk.staff().may::<ManageTrips>(),
        named,
    })
}

fn steps<P: Permission>(desk: &Desk<P>, now: Stage) -> Vec<Step> {
    let shown = Stage::ALL.iter().filter(|stage| (**stage == Stage::Cancelled) == (now == Stage::Cancelled));
    let state = |stage: Stage| match stage.cmp(&now) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    shown
        .map(|stage| Step {
            label: desk.t.say(&format!("trips-stage-{stage}")).into_owned(),
            state: state(*stage),
        })
        .collect()
}

/// What staff should know before the next step, though none of it stops them.
fn warnings<P: Permission>(desk: &Desk<P>, named: &Named, flown: &[LegSeen]) -> Vec<String> {
    let t = desk.t;
    if named.trip.stage >= Stage::Completed {
        return Vec::new();
    }
    let mut said = Vec::new();
    let small = flown.iter().find(|seen| seen.seats.is_some_and(|seats| seats < named.trip.passenger_count));
    if let Some(seen) = small {
        let tail = seen.tail.clone().unwrap_or_default();
        let seats = i64::from(seen.seats.unwrap_or_default());
        let count = i64::from(named.trip.passenger_count);
        said.push(t.with3("trips-warn-over-capacity", "tail", tail, "seats", seats, "passengers", count));
    }
    let mut grounded: Vec<&str> = flown
        .iter()
        .filter(|seen| seen.aircraft_status == Some(AircraftStatus::Maintenance))
        .filter_map(|seen| seen.tail.as_deref())
        .collect();
    grounded.dedup();
    said.extend(grounded.into_iter().map(|tail| t.with("trips-warn-maintenance", "tail", tail)));
    let mut without: Vec<&str> = flown
        .iter()
        .flat_map(|seen| {
            [(seen.leg.from_fbo_id, &seen.leg.from_airport), (seen.leg.to_fbo_id, &seen.leg.to_airport)]
        })
        .filter(|(fbo, _)| fbo.is_none())
        .map(|(_, airport)| airport.as_str())
        .collect();
    without.sort_unstable();
    without.dedup();
    if !without.is_empty() {
        said.push(t.with("trips-warn-no-fbo", "airports", t.list(&without)));
    }
    said
}

fn told<P: Permission>(desk: &Desk<P>, happened: &[Activity]) -> Vec<Told> {
    let zone = &desk.place.workspace().time_zone;
    let entries = timeline::entries(desk.t, zone, happened);
    let with = |(entry, one): (Entry, &Activity)| Told {
        entry,
        lines: lines(desk.t, &trips::changes_of(&one.details)),
    };
    entries.into_iter().zip(happened).map(with).collect()
}

/// The names that conflicts are told with, out of what was read anyway.
fn names(flown: &[LegSeen], around: &[Around]) -> Names {
    let tail = |seen: &LegSeen| Some((seen.leg.aircraft_id?, seen.tail.clone().unwrap_or_default()));
    let other = |one: &Around| {
        let number = one.number.unwrap_or_default();
        (TripId(one.id), (format!("T-{number}"), one.title.clone()))
    };
    Names {
        tails: flown.iter().filter_map(tail).collect(),
        trips: around.iter().filter(|one| one.kind == AroundKind::Trip).map(other).collect(),
    }
}

/// Invoices and conversations, as far as this person may read them.
fn papers<P: Permission>(desk: &Desk<P>, around: &[Around]) -> Vec<Paper> {
    let (t, staff) = (desk.t, desk.staff());
    let (invoices, messages) = (staff.may::<ViewInvoices>(), staff.may::<ViewMessages>());
    let paper = |one: &Around| {
        let id = one.id.simple();
        let (href, icon, title, states) = match one.kind {
            AroundKind::Invoice if invoices => {
                let title = match one.number {
                    Some(number) => t.with("deals-linked-invoice", "number", number.to_string()),
                    None => t.say("deals-draft-invoice").into_owned(),
                };
                (format!("invoices/{id}"), "invoice", title, "invoices-status")
            }
            AroundKind::Thread if messages => {
                (format!("messages/{id}"), "chat", one.title.clone(), "messages-state")
            }
            _ => return None,
        };
        let status = t.say(&format!("{states}-{}", one.status)).into_owned();
        Some(Paper { href: desk.at(href), icon, title, status })
    };
    around.iter().filter_map(paper).collect()
}

fn links<P: Permission>(desk: &Desk<P>, named: &Named) -> Links {
    let (staff, trip) = (desk.staff(), &named.trip);
    let sales = staff.may::<ViewSales>();
    let when = |may: bool, path: String| if may { desk.at(path) } else { String::new() };
    let of = |noun: &str, id: Option<String>| {
        id.filter(|_| sales).map(|id| desk.at(format!("{noun}/{id}"))).unwrap_or_default()
    };
    Links {
        account: desk.at(format!("accounts/{}", trip.account_id)),
        contact: desk.at(format!("contacts/{}", trip.contact_id)),
        request: of("requests", trip.request_id.map(|id| id.to_string())),
        deal: of("deals", trip.deal_id.map(|id| id.to_string())),
        quote: of("quotes", trip.quote_id.map(|id| id.to_string())),
        invoice: when(staff.may::<ManageInvoices>(), format!("invoices/new?trip={}", trip.id)),
        message: when(
            staff.may::<WriteMessages>(),
            format!("messages/new?account={}&about=trip&id={}", trip.account_id, trip.id),
        ),
    }
}
