//! The staff's home: what waits and since when, what happened lately, what leaves next, and the way to the first client.

mod queues;
mod setup;

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{UseConsole, ViewTrips};
use portico_domain::activity;
use portico_domain::homes::{self, Departure};
use portico_domain::time::Instant;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::legs;
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};
use queues::QueueCard;
use setup::Step;

pub(crate) use setup::send_test_mail;

/// How far ahead the list of departures looks, in hours.
const AHEAD: i64 = 7 * 24;
/// Lines of what happened lately.
const LATELY: u64 = 12;

#[derive(Template)]
#[template(path = "console/home/show.html")]
struct Show {
    shell: ConsoleShell,
    today: String,
    queues: Vec<QueueCard>,
    steps: Vec<Step>,
    entries: Vec<Entry>,
    departures: Option<Vec<Row>>,
    schedule_href: String,
    test_mail_action: String,
}

impl Show {
    fn done(&self) -> usize {
        self.steps.iter().filter(|step| step.done).count()
    }
}

struct Row {
    tail: String,
    codes: Vec<String>,
    out: String,
    zone: String,
    day: String,
    trip: String,
    href: String,
}

/// The queues.
pub(crate) async fn show(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    let shell = super::shell(&app, &desk, "shell-home").await?;
    let reader = desk.reader(&app);
    let now = app.database().clock().now();
    let zone = &desk.place.workspace().time_zone;
    let steps = match homes::setup(&reader).await? {
        Some(facts) => setup::steps(&desk, facts),
        None => Vec::new(),
    };
    let departures = if desk.place.workspace().has_charter && desk.staff().may::<ViewTrips>() {
        Some(homes::departures(&reader, AHEAD).await?.iter().map(|one| row(&desk, one, now)).collect())
    } else {
        None
    };
    page(&Show {
        today: desk.t.date_long(now.at(zone).date()),
        queues: queues::cards(&desk, &homes::of_staff(&reader).await?, now),
        entries: timeline::entries(desk.t, zone, &activity::latest_of_workspace(&reader, LATELY).await?),
        schedule_href: desk.at("schedule"),
        test_mail_action: desk.at("test-mail"),
        steps,
        departures,
        shell,
    })
}

fn row(desk: &Desk<UseConsole>, departure: &Departure, now: Instant) -> Row {
    let (t, leg) = (desk.t, &departure.leg);
    let zone = legs::zone_of(&leg.from_airport);
    let at = leg.departs_at.at(&zone);
    Row {
        tail: departure.tail.clone(),
        codes: vec![leg.from_airport.clone(), leg.to_airport.clone()],
        out: t.time(&at),
        zone: t.zone(&at),
        day: t.date(at.date(), now.at(&zone).date()),
        trip: departure.trip.reference(),
        href: desk.at(format!("trips/{}", departure.trip.id)),
    }
}
