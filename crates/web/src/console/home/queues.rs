//! The queues as cards: a number, and since when the first of it waits.

use portico_domain::access::permissions as may;
use portico_domain::homes::{Queue, StaffHome};
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use crate::extract::Desk;

/// One queue.
pub(super) struct QueueCard {
    pub label_key: &'static str,
    pub href: String,
    pub count: u32,
    pub age: String,
    pub tone: &'static str,
}

/// What the moment of a queue means.
#[derive(Clone, Copy)]
enum Meaning {
    /// Somebody waits since then; from these many hours on it is late.
    WaitsSince(i64),
    /// Something ends then.
    EndsAt,
    /// Something leaves then.
    LeavesAt,
    /// It should have been paid then.
    WasDueAt,
    /// Somebody should have been there by then.
    ShouldHaveBegun,
}

/// The queues that this person's role sees.
pub(super) fn cards(desk: &Desk<may::UseConsole>, home: &StaffHome, now: Instant) -> Vec<QueueCard> {
    let staff = desk.staff();
    let charter = desk.place.workspace().has_charter;
    let sales = charter && staff.may::<may::ViewSales>();
    let jobs = desk.place.workspace().has_field && staff.may::<may::ViewJobs>();
    let all = [
        (sales, "home-queue-requests", "requests?tab=requested", home.requests, Meaning::WaitsSince(4)),
        (sales, "home-queue-quotes", "quotes?tab=open", home.quotes, Meaning::EndsAt),
        (
            sales,
            "home-queue-confirmations",
            "quotes?tab=to-confirm",
            home.confirmations,
            Meaning::WaitsSince(4),
        ),
        (sales, "home-queue-changes", "quotes?tab=changes", home.changes, Meaning::WaitsSince(4)),
        (jobs, "home-queue-asks", "asks", home.asks, Meaning::WaitsSince(4)),
        (jobs, "home-queue-ratings", "ratings?show=waiting", home.ratings, Meaning::WaitsSince(24)),
        (
            staff.may::<may::ViewMessages>(),
            "home-queue-messages",
            "messages?filter=waiting",
            home.messages,
            Meaning::WaitsSince(2),
        ),
        (
            staff.may::<may::ViewInvoices>(),
            "home-queue-invoices",
            "invoices?tab=overdue",
            home.invoices,
            Meaning::WasDueAt,
        ),
        (
            staff.may::<may::ViewInvoices>(),
            "home-queue-payments",
            "invoices?tab=announced",
            home.payments,
            Meaning::WaitsSince(24),
        ),
        (
            staff.may::<may::ManageDeliveries>(),
            "home-queue-deliveries",
            "deliveries?state=failed",
            home.deliveries,
            Meaning::WaitsSince(1),
        ),
        (
            charter && staff.may::<may::ViewTrips>(),
            "home-queue-departures",
            "trips?tab=upcoming",
            home.departures,
            Meaning::LeavesAt,
        ),
        (jobs, "home-queue-late-jobs", "jobs?tab=late", home.late_jobs, Meaning::ShouldHaveBegun),
        (
            jobs,
            "home-queue-unassigned-jobs",
            "jobs?tab=unassigned",
            home.unassigned_jobs,
            Meaning::WaitsSince(24),
        ),
    ];
    all.into_iter()
        .filter(|(allowed, ..)| *allowed)
        .map(|(_, label_key, path, queue, meaning)| {
            let (age, tone) = age(desk.t, queue, meaning, now);
            QueueCard { label_key, href: desk.at(path), count: queue.count, age, tone }
        })
        .collect()
}

fn age(t: Texts, queue: Queue, meaning: Meaning, now: Instant) -> (String, &'static str) {
    let Some(first) = queue.first.filter(|_| queue.count > 0) else {
        return (t.say("home-queue-clear").into_owned(), "");
    };
    let since = jiff::SignedDuration::from_millis(now.ms_since(first));
    let until = -since;
    let within = |hours: i64| until < jiff::SignedDuration::from_hours(hours);
    match meaning {
        Meaning::WaitsSince(late) => {
            let tone = if since >= jiff::SignedDuration::from_hours(late) {
                "late"
            } else if since >= jiff::SignedDuration::from_hours(1) {
                "soon"
            } else {
                ""
            };
            (t.with("home-oldest", "age", t.age(since)), tone)
        }
        Meaning::EndsAt => (
            t.with("home-next-ends", "wait", t.within(until)),
            if within(4) {
                "late"
            } else if within(24) {
                "soon"
            } else {
                ""
            },
        ),
        Meaning::LeavesAt => {
            (t.with("home-next-leaves", "wait", t.within(until)), if within(4) { "soon" } else { "" })
        }
        Meaning::WasDueAt => (t.with("home-overdue-by", "age", t.age(since)), "late"),
        Meaning::ShouldHaveBegun => (t.with("home-late-by", "age", t.age(since)), "late"),
    }
}
