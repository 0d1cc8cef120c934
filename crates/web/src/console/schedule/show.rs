//! Reads a stretch of the schedule and draws it the way the address asks for.

use std::collections::HashMap;

use axum::extract::{Query, State};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use portico_domain::access::permissions::ViewTrips;
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::requests::{self, Request};
use portico_domain::charter::trips::{self, Trip};
use portico_domain::id::{AccountId, TripId};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;
use serde::Deserialize;

use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk};

/// What part of the schedule is wanted; anything unreadable falls back to the week that begins today.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    view: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    days: String,
}

/// Everything that stands in a stretch of days.
pub(super) struct Stretch {
    pub first: Date,
    pub days: i32,
    pub zone: Zone,
    pub now: Instant,
    pub fleet: Vec<Aircraft>,
    pub trips: Vec<Trip>,
    pub legs: HashMap<TripId, Vec<trips::legs::Model>>,
    pub accounts: HashMap<AccountId, String>,
    pub asked: Vec<(Request, Vec<requests::legs::Model>)>,
    /// Whether there is more than is shown.
    pub cut: bool,
}

impl Stretch {
    /// The zone of its clock: of the stretch, not of now; both where the clocks change within.
    pub(super) fn zone_said(&self, t: Texts) -> String {
        let at =
            |day: Date| midnight(day, &self.zone).map(|at| t.zone(&at.at(&self.zone))).unwrap_or_default();
        let (first, last) = (at(self.first), at(moved(self.first, self.days.days())));
        if first == last { first } else { format!("{first} / {last}") }
    }
}

/// Shows it.
pub(crate) async fn show(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let today = desk.today(&app);
    let from: Date = wanted.from.parse().unwrap_or(today);
    if wanted.view == "month" {
        let (first, days) = super::month::grid(from);
        let stretch = read(&desk, &app, first, days).await?;
        return super::month::draw(&desk, &app, &stretch, from, today).await;
    }
    let days = match wanted.days.as_str() {
        "1" => 1,
        "2" => 2,
        _ => 7,
    };
    let stretch = read(&desk, &app, from, days).await?;
    super::timeline::draw(&desk, &app, &stretch, today).await
}

async fn read(desk: &Desk<ViewTrips>, app: &App, first: Date, days: i32) -> Result<Stretch, Failure> {
    let zone = desk.place.workspace().time_zone.clone();
    let begins = midnight(first, &zone).ok_or_else(Failure::not_found)?;
    let ends = midnight(moved(first, days.days()), &zone).ok_or_else(Failure::not_found)?;
    let reader = desk.reader(app);
    let (trips, more_trips) = trips::between(&reader, begins, ends).await?;
    let ids: Vec<TripId> = trips.iter().map(|trip| trip.id).collect();
    let legs = trips::legs_of_trips(&reader, &ids).await?;
    let (mut asked, more_asked) = trips::asked_between(&reader, begins, ends).await?;
    // A request that has its trip already is shown by the trip.
    asked.retain(|(request, _)| !trips.iter().any(|trip| trip.request_id == Some(request.id)));
    let accounts =
        trips.iter().map(|trip| trip.account_id).chain(asked.iter().map(|(request, _)| request.account_id));
    let accounts = trips::account_names(&reader, accounts).await?;
    let fleet = trips::fleet(&reader).await?;
    let now = app.database().clock().now();
    let cut = more_trips || more_asked;
    Ok(Stretch { first, days, zone, now, fleet, trips, legs, accounts, asked, cut })
}

fn midnight(date: Date, zone: &Zone) -> Option<Instant> {
    date.to_zoned(zone.time_zone()).ok().map(|at| Instant::from(&at))
}

/// A date moved by some days or months; the calendar's last day stands for what lies beyond it.
pub(super) fn moved(date: Date, by: Span) -> Date {
    date.saturating_add(by)
}
