//! The lanes of the board: where each job stands in its day, how it looks, what it is called.

use jiff::civil::{Date, Time};
use portico_domain::access::permissions::ViewJobs;
use portico_domain::field::jobs::{Board, Card, JobStatus, Lane as Day, Owner};
use portico_domain::time::{Instant, Zone};

use crate::console::jobs::words;
use crate::extract::Desk;

/// The hours that a day shows, whatever happens in it.
const USUAL: (i32, i32) = (7, 19);
/// A shorter job would not show.
const SHORTEST: f64 = 0.25;

/// The hours of the day that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours {
    /// The first.
    pub first: i32,
    /// How many.
    pub count: i32,
}

/// One lane.
pub(super) struct Lane {
    pub id: String,
    pub name: String,
    pub sub: String,
    /// Whom a job is given to that is dropped here.
    pub worker: String,
    pub team: String,
    pub lines: usize,
    pub bars: Vec<Bar>,
}

/// A job on its lane.
pub(super) struct Bar {
    pub id: String,
    pub class: String,
    pub from: f64,
    pub to: f64,
    pub line: usize,
    pub reference: String,
    pub title: String,
    pub label: String,
    /// All of it in a sentence.
    pub said: String,
    pub href: String,
    pub icon: &'static str,
    pub hints: Vec<String>,
    pub moves: Option<Moves>,
}

/// What script needs to move a job.
pub(super) struct Moves {
    pub version: i32,
    pub day: String,
    pub time: String,
    pub window: String,
    pub worker: String,
    pub team: String,
}

/// A job that nobody goes to yet.
pub(super) struct TrayCard {
    pub id: String,
    pub reference: String,
    pub title: String,
    pub place: String,
    pub when: String,
    pub needs: String,
    pub lasts: String,
    pub href: String,
    pub moves: Moves,
}

/// Where the bars lead.
pub(super) struct Links<'a> {
    pub desk: &'a Desk<ViewJobs>,
    pub pick: &'a dyn Fn(String) -> String,
}

impl Hours {
    /// The usual hours, and as many more as the jobs of the day take.
    pub(super) fn of(board: &Board, zone: &Zone, day: Date) -> Self {
        let (mut first, mut last) = USUAL;
        for card in board.lanes.iter().flat_map(|lane| &lane.cards) {
            let Some((begins, ends)) = card.slot().span(Instant(i64::MIN)) else { continue };
            first = first.min(whole(hour(begins, zone, day).floor()));
            last = last.max(whole(hour(ends, zone, day).ceil()));
        }
        let (first, last) = (first.clamp(0, 23), last.clamp(1, 24));
        Self { first, count: (last - first).max(1) }
    }
    /// A moment as hours after the first that is shown, by the clock on the wall.
    pub(super) fn at(self, moment: Instant, zone: &Zone, day: Date) -> f64 {
        hour(moment, zone, day) - f64::from(self.first)
    }
    /// The names of the hours.
    pub(super) fn ticks(self) -> Vec<String> {
        (self.first..self.first + self.count).map(|hour| format!("{hour:02}")).collect()
    }
}

fn hour(moment: Instant, zone: &Zone, day: Date) -> f64 {
    let midnight = day.to_datetime(Time::midnight());
    moment.at(zone).datetime().duration_since(midnight).as_secs_f64() / 3600.0
}

#[expect(clippy::cast_possible_truncation, reason = "hours around one day")]
fn whole(hours: f64) -> i32 {
    hours.clamp(-48.0, 72.0) as i32
}

/// All lanes of a day.
pub(super) fn lanes(
    links: &Links<'_>,
    board: &Board,
    zone: &Zone,
    hours: Hours,
    day: Date,
    now: Instant,
) -> Vec<Lane> {
    let may_move = links.desk.staff().may::<portico_domain::access::permissions::ManageJobs>();
    board
        .lanes
        .iter()
        .enumerate()
        .map(|(number, lane)| {
            let mut bars: Vec<Bar> = lane
                .cards
                .iter()
                .filter_map(|card| bar(links, lane, card, zone, hours, day, now, may_move))
                .collect();
            let lines = lay_out(&mut bars);
            let (name, worker, team) = match &lane.owner {
                Owner::Worker(one) => (one.name.clone(), one.id.to_string(), String::new()),
                Owner::Team(one) => (one.name.clone(), String::new(), one.id.to_string()),
            };
            Lane { id: format!("lane-{number}"), name, sub: load(links, lane), worker, team, lines, bars }
        })
        .collect()
}

/// How much there is to do.
fn load(links: &Links<'_>, lane: &Day) -> String {
    let t = links.desk.t;
    let minutes: i64 = lane.cards.iter().map(|card| i64::from(card.duration_minutes)).sum();
    match (&lane.owner, lane.cards.len()) {
        (Owner::Worker(worker), 0) => worker.title.clone(),
        (_, 0) => String::new(),
        (_, count) => t.with2("jobs-lane-load", "count", count, "time", t.minutes(minutes)),
    }
}

#[expect(clippy::too_many_arguments, reason = "everything a bar is drawn from")]
fn bar(
    links: &Links<'_>,
    lane: &Day,
    card: &Card,
    zone: &Zone,
    hours: Hours,
    day: Date,
    now: Instant,
    may_move: bool,
) -> Option<Bar> {
    let t = links.desk.t;
    let whole = f64::from(hours.count);
    let (begins, ends) = card.slot().span(now)?;
    let from = hours.at(begins, zone, day).clamp(0.0, whole - SHORTEST);
    let to = hours.at(ends, zone, day).clamp(from + SHORTEST, whole);
    let hints: Vec<String> =
        lane.hints.get(&card.id).into_iter().flatten().map(|hint| words::hint(t, zone, hint)).collect();
    let when = card.scheduled_at.map(|at| words::window(t, zone, at, card.window_ends_at, day));
    let status = t.say(&format!("jobs-status-{}", card.status)).into_owned();
    let mut said =
        vec![card.reference(), card.title.clone(), card.account_name.clone(), card.site_name.clone()];
    said.extend(when);
    said.push(status);
    said.extend(hints.iter().cloned());
    let look = look(card.status);
    let class = if hints.is_empty() { look.to_owned() } else { format!("{look} clash") };
    Some(Bar {
        id: card.id.to_string(),
        class,
        from,
        to,
        line: 0,
        reference: card.reference(),
        label: format!("{} {} · {}", t.time(&begins.at(zone)), card.title, card.account_name),
        title: card.title.clone(),
        said: said.join(", "),
        href: (links.pick)(card.id.to_string()),
        icon: icon(card.status, !hints.is_empty()),
        hints,
        moves: (may_move && card.status.is_planned()).then(|| moves(card, zone)),
    })
}

const fn look(status: JobStatus) -> &'static str {
    match status {
        JobStatus::Unassigned | JobStatus::Scheduled => "hold",
        JobStatus::Published => "told",
        JobStatus::OnTheWay | JobStatus::Started | JobStatus::Paused => "",
        JobStatus::Finished | JobStatus::Cancelled => "ferry",
    }
}

const fn icon(status: JobStatus, does_not_fit: bool) -> &'static str {
    match status {
        _ if does_not_fit => "alert",
        JobStatus::OnTheWay => "van",
        JobStatus::Started => "play",
        JobStatus::Paused => "pause",
        JobStatus::Finished => "check",
        _ => "",
    }
}

/// By the company's clock, as the board shows it.
fn moves(card: &Card, zone: &Zone) -> Moves {
    let there = card.scheduled_at.map(|at| at.at(zone).datetime());
    let window = match (card.scheduled_at, card.window_ends_at) {
        (Some(begins), Some(ends)) => (ends.ms_since(begins) / 60_000).to_string(),
        _ => String::new(),
    };
    Moves {
        version: card.version,
        day: there.map(|there| there.date().to_string()).unwrap_or_default(),
        time: there.map(|there| there.time().strftime("%H:%M").to_string()).unwrap_or_default(),
        window,
        worker: card.worker_id.map(|id| id.to_string()).unwrap_or_default(),
        team: card.team_id.map(|id| id.to_string()).unwrap_or_default(),
    }
}

/// Gives every bar a line of its own where several stand at the same time: how many lines there are.
fn lay_out(bars: &mut [Bar]) -> usize {
    bars.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut ends: Vec<f64> = Vec::new();
    for bar in bars {
        let line = ends.iter().position(|end| *end <= bar.from).unwrap_or(ends.len());
        if line == ends.len() {
            ends.push(bar.to);
        } else {
            ends[line] = bar.to;
        }
        bar.line = line;
    }
    ends.len().max(1)
}

/// The cards of the tray.
pub(super) fn tray(links: &Links<'_>, board: &Board, zone: &Zone, today: Date) -> Vec<TrayCard> {
    let t = links.desk.t;
    board
        .tray
        .iter()
        .map(|card| TrayCard {
            id: card.id.to_string(),
            reference: card.reference(),
            title: card.title.clone(),
            place: format!("{}, {}", card.account_name, card.site_name),
            when: card
                .scheduled_at
                .map(|at| {
                    words::window(t, card.time_zone.as_ref().unwrap_or(zone), at, card.window_ends_at, today)
                })
                .unwrap_or_default(),
            needs: t.list(&card.skills.0),
            lasts: t.minutes(i64::from(card.duration_minutes)),
            href: (links.pick)(card.id.to_string()),
            moves: moves(card, zone),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(from: f64, to: f64) -> Bar {
        Bar {
            id: String::new(),
            class: String::new(),
            from,
            to,
            line: 0,
            reference: String::new(),
            title: String::new(),
            label: String::new(),
            said: String::new(),
            href: String::new(),
            icon: "",
            hints: Vec::new(),
            moves: None,
        }
    }

    #[test]
    fn jobs_at_the_same_time_stand_below_each_other_and_others_in_one_line() {
        let mut bars = vec![bar(3.0, 4.0), bar(0.0, 2.0), bar(1.0, 3.0), bar(2.0, 2.5)];
        assert_eq!(lay_out(&mut bars), 2);
        let lines: Vec<usize> = bars.iter().map(|bar| bar.line).collect();
        assert_eq!(lines, [0, 1, 0, 0]);
    }
}
