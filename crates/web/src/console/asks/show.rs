//! One ask: who wishes what, and the ways to answer it.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageJobs, ViewJobs, WriteMessages};
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::field::asks::{self, Ask, AskRecord, AskStatus, DayPart};
use portico_domain::field::jobs::{self, Job};
use portico_domain::field::{sites, workers};
use portico_domain::id::AskId;
use portico_domain::time::{Instant, Zone};

use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Id};
use crate::portal::jobs::{ask_kind, ask_tone, ask_wished, place, when};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

/// Lines of the history.
const LINES: u64 = 40;

/// The job that an ask is about or became.
struct Tied {
    href: String,
    name: String,
    when: String,
    worker: String,
}

#[derive(Template)]
#[template(path = "console/asks/show.html")]
struct Show {
    shell: ConsoleShell,
    ask: Ask,
    kind: String,
    status: String,
    tone: &'static str,
    account: String,
    account_href: String,
    contact: String,
    facts: Vec<(String, String)>,
    answered: String,
    tied: Option<Tied>,
    may_answer: bool,
    accept: Filled,
    decline: Filled,
    accept_action: String,
    decline_action: String,
    new_job_href: String,
    message_href: String,
    back: String,
    entries: Vec<Entry>,
}

/// Shows it.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<AskId>,
) -> Answer {
    page(&drawn(&desk, &app, id, Again::default()).await?)
}

/// The page again, with what is wrong in one of its forms.
pub(super) async fn again(desk: &Desk<ManageJobs>, app: &App, id: AskId, form: Again) -> Answer {
    redrawn(&drawn(desk, app, id, form).await?)
}

async fn drawn<P: Permission>(desk: &Desk<P>, app: &App, id: AskId, again: Again) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let record = asks::find(&reader, id).await?;
    let ask = &record.ask;
    let (t, now) = (desk.t, reader.now());
    let zone = desk.place.workspace().time_zone.clone();
    let (job, of_job) = match ask.became_id.or(ask.job_id) {
        Some(id) => {
            let job = reader.one::<jobs::row::Entity>(id).await?;
            let site = reader.one::<sites::row::Entity>(job.site_id).await?;
            (Some(job), site.time_zone.unwrap_or_else(|| zone.clone()))
        }
        None => (None, zone.clone()),
    };
    let worker = match job.as_ref().and_then(|job| job.worker_id) {
        Some(id) => reader.one::<workers::row::Entity>(id).await?.name,
        None => String::new(),
    };
    let happened = activity::of_object(&reader, id.0, LINES).await?;
    let fresh = || suggested(ask, job.as_ref(), &of_job);
    let (accept, decline) = match again.typed("decline") {
        Some(typed) => (fresh(), typed.clone()),
        None => (again.or("accept", fresh), Filled::default()),
    };
    Ok(Show {
        shell: console::shell(app, desk, "shell-asks").await?,
        kind: ask_kind(t, ask),
        status: t.say(&format!("asks-status-{}", ask.status)).into_owned(),
        tone: ask_tone(ask.status),
        account: record.account_name.clone(),
        account_href: desk.at(format_args!("accounts/{}", ask.account_id)),
        contact: record.contact_name(),
        facts: facts(desk, &record, now),
        answered: ask
            .answered_at
            .map(|at| t.moment_from(&at.at(&zone), now.at(&zone).date()))
            .unwrap_or_default(),
        tied: job.as_ref().map(|job| Tied {
            href: desk.at(format_args!("jobs/{}", job.id)),
            name: format!("{} · {}", job.reference(), job.title),
            when: when(t, job, &of_job, now),
            worker,
        }),
        may_answer: ask.status == AskStatus::Open && desk.staff().may::<ManageJobs>(),
        accept,
        decline,
        accept_action: desk.at(format_args!("asks/{id}/accept")),
        decline_action: desk.at(format_args!("asks/{id}/decline")),
        new_job_href: desk.at(format_args!("jobs/new?ask={id}")),
        message_href: if desk.staff().may::<WriteMessages>() { message(desk, ask) } else { String::new() },
        back: desk.at("asks"),
        entries: timeline::entries(t, &zone, &happened),
        ask: record.ask,
    })
}

fn message<P: Permission>(desk: &Desk<P>, ask: &Ask) -> String {
    match ask.job_id {
        Some(job) => desk.at(format_args!("messages/new?about=job&id={job}")),
        None => desk.at(format_args!("messages/new?account={}", ask.account_id)),
    }
}

fn facts<P: Permission>(desk: &Desk<P>, record: &AskRecord, now: Instant) -> Vec<(String, String)> {
    let t = desk.t;
    let zone = &desk.place.workspace().time_zone;
    let today = now.at(zone).date();
    let site = place(
        record.site_name.as_deref().unwrap_or_default(),
        record.site_address.as_deref().unwrap_or_default(),
    );
    let wished = ask_wished(t, &record.ask, today);
    [
        ("asks-wished", if wished.is_empty() { t.say("asks-any-time").into_owned() } else { wished }),
        ("asks-site", if site.is_empty() { t.say("asks-site-elsewhere").into_owned() } else { site }),
        ("asks-template", record.template_name.clone().unwrap_or_default()),
        ("asks-asked-at", t.moment_from(&record.ask.created_at.at(zone), today)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| (t.say(key).into_owned(), value))
    .collect()
}

/// The form to accept with, as the wish suggests it: the day and part of the day that are asked for, else as planned now.
fn suggested(ask: &Ask, job: Option<&Job>, zone: &Zone) -> Filled {
    let mut form = Filled::with([("version", ask.version.to_string())]);
    let Some(job) = job.filter(|_| ask.is_for_another_time()) else { return form };
    let planned = job.scheduled_at.map(|at| at.at(zone));
    let day = ask.day().or_else(|| planned.as_ref().map(jiff::Zoned::date));
    let time = match ask.wished_part {
        DayPart::Morning => Some("08:00".to_owned()),
        DayPart::Afternoon => Some("13:00".to_owned()),
        DayPart::Evening => Some("17:00".to_owned()),
        DayPart::Any => planned.map(|at| at.strftime("%H:%M").to_string()),
    };
    let window = match (job.scheduled_at, job.window_ends_at) {
        (Some(from), Some(until)) => until.seconds_since(from) / 60,
        _ => 0,
    };
    form.set("day", day.map(|day| day.to_string()).unwrap_or_default());
    form.set("time", time.unwrap_or_default());
    form.set("window_minutes", window.to_string());
    form
}
