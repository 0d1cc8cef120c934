//! One job as its client sees it: when, where and who, exactly the fields that the operator chose, what happened, another
//! time, a word to the team, and how it was.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::activity::{self, Activity, Event};
use portico_domain::database::Sight as _;
use portico_domain::field::asks;
use portico_domain::field::jobs::{self, Beside, Job, JobStatus, Shown};
use portico_domain::id::JobId;
use portico_domain::portal::Feature;
use portico_domain::time::{Instant, Zone};

use super::details::{Details, details};
use super::words::{self, Step};
use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, FieldClient, Id};
use crate::rating_form::{self, RatingForm, RatingShown};
use crate::shell::PortalShell;
use crate::timeline::{self, Entry};

/// Lines of the history.
const LINES: u64 = 40;

/// A job before or after this one.
struct Related {
    href: String,
    reference: String,
    earlier: bool,
}

/// What the client can do about its time.
struct Time {
    /// What holds, in a sentence.
    rule: String,
    /// Where another time is asked for; empty when it is too late or not theirs.
    ask_href: String,
    /// What was asked and waits; empty when nothing does.
    asked_href: String,
}

#[derive(Template)]
#[template(path = "portal/jobs/show.html")]
struct Show {
    shell: PortalShell,
    job: Job,
    back: String,
    status: String,
    tone: &'static str,
    when: String,
    template: String,
    steps: Vec<Step>,
    follow_href: String,
    calendar_href: String,
    details: Details,
    related: Vec<Related>,
    time: Option<Time>,
    message_href: String,
    rating: Option<RatingForm>,
    rated: Option<RatingShown>,
    entries: Vec<Entry>,
}

/// Shows it.
pub(crate) async fn show(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    page(&drawn(&client, &app, id, &Again::default()).await?)
}

/// The page again, with what is wrong in its form.
pub(super) async fn again(client: &Client, app: &App, id: JobId, form: Again) -> Answer {
    redrawn(&drawn(client, app, id, &form).await?)
}

async fn drawn(client: &Client, app: &App, id: JobId, again: &Again) -> Result<Show, Failure> {
    let reader = client.reader(app);
    let now = reader.now();
    let beside = jobs::beside(&reader, id).await?;
    let shown = jobs::shown(&reader, &beside.job).await?;
    let around = jobs::around_for_client(&reader, &beside.job).await?;
    let happened = activity::of_object(&reader, id.0, LINES).await?;
    let t = client.t;
    let zone = shown.site.time_zone.clone().unwrap_or_else(|| client.place.workspace().time_zone.clone());
    let at = client.at(format_args!("jobs/{id}"));
    let job = &beside.job;
    Ok(Show {
        back: client.at("jobs"),
        status: words::status(t, shown.status),
        tone: words::tone(shown.status),
        when: words::when(t, job, &zone, now),
        template: shown.template.name.clone(),
        steps: words::steps(t, job, &zone, now),
        follow_href: follow(client, &beside, &at),
        calendar_href: calendar(job, &at),
        details: details(client, &at, &shown),
        related: around.iter().map(|one| related(client, job, one)).collect(),
        time: time(client, &beside, &shown, &at),
        message_href: message(client, job),
        rating: rating(client, &beside, again, &at, now),
        rated: beside.rating.as_ref().map(|rating| rating_form::shown(t, rating, &zone, now)),
        entries: history(client, &happened, &zone, now),
        job: beside.job,
        shell: crate::portal::shell(app, client, "shell-jobs").await?,
    })
}

fn follow(client: &Client, beside: &Beside, at: &str) -> String {
    let moves = words::is_moving(beside.job.status) && client.place.standing.offers(Feature::Tracking);
    if moves && beside.link.is_some() { format!("{at}/follow") } else { String::new() }
}

/// A job that is over is no entry of a calendar any more, except to take it out again.
fn calendar(job: &Job, at: &str) -> String {
    let wanted = job.scheduled_at.is_some() && job.status != JobStatus::Finished;
    if wanted { format!("{at}/visit.ics") } else { String::new() }
}

fn related(client: &Client, job: &Job, one: &Job) -> Related {
    Related {
        href: client.at(format_args!("jobs/{}", one.id)),
        reference: one.reference(),
        earlier: job.follow_up_of == Some(one.id),
    }
}

/// Another time: as long as nobody is on the way.
fn time(client: &Client, beside: &Beside, shown: &Shown, at: &str) -> Option<Time> {
    let job = &beside.job;
    if !job.status.is_open() {
        return None;
    }
    let t = client.t;
    if let Some(ask) = &beside.ask {
        return Some(Time {
            rule: t.say("portal-jobs-time-asked").into_owned(),
            ask_href: String::new(),
            asked_href: client.at(format_args!("asks/{}", ask.id)),
        });
    }
    if asks::may_be_moved(job) {
        let may = client.user.may(Scope::Requests, job.account_id);
        return Some(Time {
            rule: t.say("portal-jobs-time-open").into_owned(),
            ask_href: if may { format!("{at}/another-time") } else { String::new() },
            asked_href: String::new(),
        });
    }
    let who = shown.worker.as_ref().map(|worker| worker.name.split_whitespace().next().unwrap_or_default());
    let rule = match who.filter(|name| !name.is_empty()) {
        Some(name) => t.with("portal-jobs-time-closed-by", "name", name),
        None => t.say("portal-jobs-time-closed").into_owned(),
    };
    Some(Time { rule, ask_href: String::new(), asked_href: String::new() })
}

fn message(client: &Client, job: &Job) -> String {
    let may =
        client.place.standing.offers(Feature::Messaging) && client.user.may(Scope::Messages, job.account_id);
    if may { client.at(format_args!("messages/new?about=job&id={}", job.id)) } else { String::new() }
}

/// The form to rate by, while it can be given or changed.
fn rating(client: &Client, beside: &Beside, again: &Again, at: &str, now: Instant) -> Option<RatingForm> {
    let open = beside.rating.as_ref().is_none_or(|rating| rating.may_be_changed(now));
    let offered = client.place.standing.offers(Feature::Ratings);
    if beside.job.status != JobStatus::Finished || !open || !offered {
        return None;
    }
    Some(rating_form::form(client.t, format!("{at}/rating"), beside.rating.as_ref(), again.typed("rating")))
}

/// What happened, with the time before and after where it was moved.
fn history(client: &Client, happened: &[Activity], zone: &Zone, now: Instant) -> Vec<Entry> {
    let t = client.t;
    let entry = |one: &Activity| {
        let mut entry =
            timeline::entries_for_client(t, zone, std::slice::from_ref(one), &client.user).pop()?;
        if one.event == Event::JobRescheduled {
            let moment = |name: &str| {
                let at = Instant(one.details.get(name)?.as_i64()?);
                Some(t.moment_from(&at.at(zone), now.at(zone).date()))
            };
            if let (Some(from), Some(to)) = (moment("from"), moment("to")) {
                entry.note = t.with2("portal-jobs-moved", "from", from, "to", to);
            }
        }
        Some(entry)
    };
    happened.iter().filter_map(entry).collect()
}
