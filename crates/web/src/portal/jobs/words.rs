//! A job in words for its client: an arrival window rather than false precision, with the zone of the place.

use jiff::civil::Date;
use portico_domain::field::jobs::{ClientStatus, Job, JobStatus, ListedJob};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::extract::Client;

/// A job in a list.
pub(crate) struct Row {
    pub href: String,
    /// Day of the month and short month, for the box in front.
    pub day: i8,
    pub month: &'static str,
    /// The whole day, for whoever does not see the box.
    pub date: String,
    pub title: String,
    pub sub: String,
    pub status: String,
    pub tone: &'static str,
}

/// One step of the way from booked to done.
pub(crate) struct Step {
    pub label: String,
    pub state: &'static str,
    pub note: String,
}

/// Where a job stands.
pub(crate) fn status(t: Texts, status: ClientStatus) -> String {
    t.say(&format!("portal-jobs-status-{status}")).into_owned()
}

/// The tone of its pill.
pub(crate) const fn tone(status: ClientStatus) -> &'static str {
    match status {
        ClientStatus::Planned => "info hollow",
        ClientStatus::OnTheWay | ClientStatus::InProgress => "info",
        ClientStatus::Done => "ok",
        ClientStatus::NotCompleted => "warn",
        ClientStatus::Cancelled => "hollow",
    }
}

/// "08:00 to 10:00 CST", or "from 08:00 CST" where the window has no end; empty without a time.
pub(crate) fn window(t: Texts, job: &Job, zone: &Zone) -> String {
    let Some(from) = job.scheduled_at.map(|at| at.at(zone)) else { return String::new() };
    match job.window_ends_at.map(|at| at.at(zone)) {
        Some(until) if until > from => {
            t.with2("portal-jobs-window", "from", t.time(&from), "until", t.clock(&until))
        }
        _ => t.with("portal-jobs-from", "from", t.clock(&from)),
    }
}

/// The day of its time.
pub(crate) fn day(job: &Job, zone: &Zone) -> Option<Date> {
    job.scheduled_at.map(|at| at.at(zone).date())
}

/// "Today, 14:00 to 16:00 CST".
pub(crate) fn when(t: Texts, job: &Job, zone: &Zone, now: Instant) -> String {
    let Some(day) = day(job, zone) else { return String::new() };
    let today = now.at(zone).date();
    let said = if day == today {
        t.say("shell-today").into_owned()
    } else if today.tomorrow().is_ok_and(|tomorrow| day == tomorrow) {
        t.say("shell-tomorrow").into_owned()
    } else {
        t.date(day, today)
    };
    t.with2("portal-jobs-when", "day", said, "window", window(t, job, zone))
}

/// Where it is done in one line: the site's name unless its address says it already.
pub(crate) fn place(name: &str, address: &str) -> String {
    let address =
        address.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ");
    if name.is_empty() || address.starts_with(name) {
        address
    } else if address.is_empty() {
        name.to_owned()
    } else {
        format!("{name}, {address}")
    }
}

/// Whether the worker can be followed on the way.
pub(crate) fn is_moving(status: JobStatus) -> bool {
    status == JobStatus::OnTheWay
}

/// A job as a line of a list.
pub(crate) fn row(client: &Client, one: &ListedJob, now: Instant) -> Row {
    let t = client.t;
    let zone = one.zone(&client.place.workspace().time_zone);
    let day = day(&one.job, zone).unwrap_or_else(|| now.at(zone).date());
    let over = !one.job.status.is_open();
    let mut parts = Vec::new();
    if !over {
        parts.push(window(t, &one.job, zone));
    }
    parts.push(one.template_name.clone());
    parts.push(place(&one.site_name, &one.site_address));
    parts.push(one.who().to_owned());
    parts.retain(|part| !part.is_empty());
    let status = one.status();
    Row {
        href: client.at(format_args!("jobs/{}", one.job.id)),
        day: day.day(),
        month: t.month_short(day),
        date: t.date(day, now.at(zone).date()),
        title: one.job.title.clone(),
        sub: parts.join(" · "),
        status: self::status(t, status),
        tone: tone(status),
    }
}

/// From booked to done, with when each step was taken. A cancelled job has no way to show.
pub(crate) fn steps(t: Texts, job: &Job, zone: &Zone, now: Instant) -> Vec<Step> {
    let today = now.at(zone).date();
    let on = |at: Option<Instant>| at.map(|at| t.date(at.at(zone).date(), today)).unwrap_or_default();
    let at = |at: Option<Instant>| {
        at.map(|at| {
            let at = at.at(zone);
            if at.date() == today { t.clock(&at) } else { t.moment_from(&at, today) }
        })
        .unwrap_or_default()
    };
    let place = match job.status {
        JobStatus::Unassigned | JobStatus::Scheduled => 0,
        JobStatus::Published => 1,
        JobStatus::OnTheWay => 2,
        JobStatus::Started | JobStatus::Paused => 3,
        JobStatus::Finished => 5,
        JobStatus::Cancelled => return Vec::new(),
    };
    let way = [
        ("portal-jobs-step-booked", on(Some(job.created_at))),
        ("portal-jobs-step-confirmed", on(job.published_at)),
        ("portal-jobs-step-on-the-way", at(job.set_out_at)),
        ("portal-jobs-step-working", at(job.started_at)),
        ("portal-jobs-step-done", at(job.finished_at)),
    ];
    way.into_iter()
        .enumerate()
        .map(|(number, (key, note))| Step {
            label: t.say(key).into_owned(),
            state: match number.cmp(&place) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "",
            },
            // What has not happened has no date, whatever an earlier plan left behind.
            note: if number <= place { note } else { String::new() },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_once() {
        assert_eq!(
            place("Harbor Point East", "214 Front Avenue\nMinneapolis"),
            "Harbor Point East, 214 Front Avenue, Minneapolis"
        );
        assert_eq!(
            place("214 Front Avenue", "214 Front Avenue, Minneapolis"),
            "214 Front Avenue, Minneapolis"
        );
        assert_eq!(place("", "214 Front Avenue"), "214 Front Avenue");
        assert_eq!(place("Plant room", ""), "Plant room");
    }
}
