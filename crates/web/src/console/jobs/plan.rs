//! When somebody comes and who: a form of its own, which the board's drag and keys fill in as well.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::Error;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs::{self, Goers, PlanForm, Record};
use portico_domain::id::JobId;
use portico_domain::time::{Zone, local_moment};
use serde::Deserialize;

use super::act::found;
use super::words;
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console::board;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};
use crate::shell::ConsoleShell;

/// The value of `clock` that says: the time was read off the company's clock, as on the board.
const COMPANY: &str = "company";

/// What the address of the form suggests.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Suggested {
    day: String,
}

/// The form of a plan, for its own page and for the board's panel.
pub(in crate::console) struct Planning {
    pub action: String,
    pub form: Filled,
    pub workers: Vec<(String, String, bool)>,
    pub teams: Vec<(String, String, bool)>,
    pub zone: String,
    pub needs: String,
    pub hints: Vec<String>,
    /// The board that the form leads back to; empty for the job's own page.
    pub board: String,
    pub is_planned: bool,
}

impl Planning {
    /// What is wrong with a field of it.
    pub(in crate::console) fn error(&self, shell: &ConsoleShell, name: &str) -> String {
        self.form.error(&shell.t, name).into_owned()
    }
}

#[derive(Template)]
#[template(path = "console/jobs/plan.html")]
struct Page {
    shell: ConsoleShell,
    reference: String,
    title: String,
    place: String,
    back: String,
    plan: Planning,
}

/// The form.
pub(crate) async fn planning(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Query(suggested): Query<Suggested>,
) -> Answer {
    let record = jobs::find(&desk.reader(&app), id).await?;
    if !record.job.status.is_planned() {
        return Go::to(desk.at(format_args!("jobs/{id}"))).warning("jobs-begun-stays").answer();
    }
    let mut form = kept(&desk, &record);
    if form.text("day").is_empty() && suggested.day.parse::<jiff::civil::Date>().is_ok() {
        form.set("day", suggested.day);
    }
    page(&draw(&desk, &app, record, form).await?)
}

/// Plans it; empty throughout, it is taken off the plan.
pub(crate) async fn plan(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(mut form): Form,
) -> Answer {
    form.only(&["day", "time", "window_minutes", "worker", "team", "version", "board", "clock"])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    if form.text("clock") == COMPANY {
        let record = jobs::find(&work, id).await?;
        at_the_site(&mut form, &desk.place.workspace().time_zone, &record);
    }
    let typed = PlanForm {
        day: form.text("day").to_owned(),
        time: form.text("time").to_owned(),
        window_minutes: form.text("window_minutes").to_owned(),
        worker: form.text("worker").to_owned(),
        team: form.text("team").to_owned(),
    };
    let (known, version) = (job.version, form.parse("version").unwrap_or(0));
    let back = if form.text("board").is_empty() {
        desk.at(format_args!("jobs/{id}"))
    } else {
        board::back_to(&desk, form.text("board"), id)
    };
    match jobs::plan(&mut work, &desk.by, job, version, &typed).await {
        Ok(job) => {
            let record = jobs::find(&work, id).await?;
            let hints = jobs::conflicts_of(&work, &job, &record.template.skills).await?;
            work.commit().await?;
            let go = Go::to(back);
            let go = match (hints.first(), job.scheduled_at) {
                (None, None) => go.saying("jobs-unplanned"),
                (None, Some(_)) => go.saying("jobs-planned"),
                (Some(_), _) => go.warning("jobs-planned-with-hints"),
            };
            go.answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            let record = jobs::find(&desk.reader(&app), id).await?;
            redrawn(&draw(&desk, &app, record, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let record = jobs::find(&desk.reader(&app), id).await?;
            overtaken(&draw(&desk, &app, record, form.overtaken(known)).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(back).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

/// A time by the company's clock, as the clock at the site has it then. One that cannot be read stays as it was typed, so
/// that the verb says what is wrong with it.
fn at_the_site(form: &mut Filled, company: &Zone, record: &Record) {
    let typed = format!("{}T{}", form.text("day"), form.text("time"));
    if let Ok(at) = local_moment(&typed, company) {
        let there = at.at(&record.zone(company)).datetime();
        form.set("day", there.date().to_string());
        form.set("time", there.time().strftime("%H:%M").to_string());
    }
}

async fn draw(desk: &Desk<ManageJobs>, app: &App, record: Record, form: Filled) -> Result<Page, Failure> {
    let reader = desk.reader(app);
    let goers = jobs::goers(&reader, record.job.worker_id).await?;
    let job = &record.job;
    let hints = match &record.worker {
        Some(worker) => jobs::conflicts(&reader, worker, job, &record.template.skills).await?,
        None => Vec::new(),
    };
    let company = &desk.place.workspace().time_zone;
    let board = form.text("board").to_owned();
    let back = if board.is_empty() {
        desk.at(format_args!("jobs/{}", job.id))
    } else {
        board::back_to(desk, &board, job.id)
    };
    let plan = planned(desk, &record, &goers, form, board);
    Ok(Page {
        reference: job.reference(),
        title: job.title.clone(),
        place: format!("{}, {}", record.account_name, record.site.name),
        back,
        plan: Planning {
            hints: hints.iter().map(|hint| words::hint(desk.t, company, hint)).collect(),
            ..plan
        },
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
    })
}

/// The form with whoever may go.
pub(in crate::console) fn planned(
    desk: &Desk<ManageJobs>,
    record: &Record,
    goers: &Goers,
    form: Filled,
    board: String,
) -> Planning {
    let worker = form.text("worker").to_owned();
    let team = form.text("team").to_owned();
    let job = &record.job;
    Planning {
        action: desk.at(format_args!("jobs/{}/plan", job.id)),
        workers: goers
            .workers
            .iter()
            .filter(|one| one.active || job.worker_id == Some(one.id))
            .map(|one| {
                let name = match one.active {
                    true => one.name.clone(),
                    false => desk.t.with("jobs-worker-left", "name", one.name.as_str()),
                };
                (one.id.to_string(), name, one.id.to_string() == worker)
            })
            .collect(),
        teams: goers
            .teams
            .iter()
            .map(|one| (one.id.to_string(), one.name.clone(), one.id.to_string() == team))
            .collect(),
        zone: record.zone(&desk.place.workspace().time_zone).name().to_owned(),
        needs: desk.t.list(&record.template.skills.0),
        hints: Vec::new(),
        board,
        is_planned: job.scheduled_at.is_some() || job.worker_id.is_some() || job.team_id.is_some(),
        form,
    }
}

/// The plan as it stands, by the clock at the site.
pub(in crate::console) fn kept(desk: &Desk<ManageJobs>, record: &Record) -> Filled {
    let job = &record.job;
    let zone = record.zone(&desk.place.workspace().time_zone);
    let (day, time) = match job.scheduled_at {
        Some(begins) => {
            let there = begins.at(&zone).datetime();
            (there.date().to_string(), there.time().strftime("%H:%M").to_string())
        }
        None => Default::default(),
    };
    let window = match (job.scheduled_at, job.window_ends_at) {
        (Some(begins), Some(ends)) => ends.ms_since(begins) / 60_000,
        _ => i64::from(record.template.window_minutes),
    };
    Filled::with([
        ("version", job.version.to_string()),
        ("day", day),
        ("time", time),
        ("window_minutes", window.to_string()),
        ("worker", job.worker_id.map(|id| id.to_string()).unwrap_or_default()),
        ("team", job.team_id.map(|id| id.to_string()).unwrap_or_default()),
    ])
}
