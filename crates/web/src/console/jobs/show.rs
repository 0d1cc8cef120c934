//! One job: what it says and what comes next on the left, everything that happened on the right.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageJobs, ViewJobs};
use portico_domain::activity;
use portico_domain::field::jobs::{self, JobStatus, Record};
use portico_domain::field::templates::FieldPart;
use portico_domain::field::{ratings, tracking};
use portico_domain::id::JobId;

use super::facts::{self, Fact, Held};
use super::papers::{self, FileRow, LinkRow, Said};
use super::words;
use crate::again::Again;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Id};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

/// Lines of what happened.
const LINES: u64 = 100;

/// What can be done with the job as it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Steps {
    plan: bool,
    publish: bool,
    set_out: bool,
    start: bool,
    pause: bool,
    resume: bool,
    finish: bool,
    follow_up: bool,
    edit: bool,
    cancel: bool,
}

#[derive(Template)]
#[template(path = "console/jobs/show.html")]
struct Show {
    shell: ConsoleShell,
    id: String,
    base: String,
    back: String,
    reference: String,
    title: String,
    status: String,
    tone: &'static str,
    late: String,
    end_reason: String,
    facts: Vec<Fact>,
    texts: Vec<(String, String)>,
    of_office: Vec<Held>,
    of_site: Vec<Held>,
    files: Vec<FileRow>,
    file_fields: Vec<(String, String, bool)>,
    links: Vec<LinkRow>,
    ratings: Vec<Said>,
    ratings_href: String,
    history: Vec<Entry>,
    steps: Steps,
    may_manage: bool,
    /// Whether clients see jobs of this kind.
    is_shown: bool,
    may_be_followed_on_a_map: bool,
    again: Again,
}

/// The page of a job.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    page(&draw(&desk, &app, id, Again::default()).await?)
}

/// The same with a form that came back.
pub(super) async fn again<P: Permission>(desk: &Desk<P>, app: &App, id: JobId, form: Again) -> Answer {
    redrawn(&draw(desk, app, id, form).await?)
}

async fn draw<P: Permission>(desk: &Desk<P>, app: &App, id: JobId, again: Again) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let record = jobs::find(&reader, id).await?;
    let job = &record.job;
    let report = jobs::report(&reader, job).await?;
    let history = activity::of_object(&reader, id.0, LINES).await?;
    let links = tracking::of_job(&reader, job).await?;
    let said = ratings::of_job(&reader, job).await?;
    let (t, now) = (desk.t, app.database().clock().now());
    let company = &desk.place.workspace().time_zone;
    let zone = record.zone(company);
    let may_manage = desk.staff().may::<ManageJobs>();
    let ended_well = record.resolution.as_ref().map(|ended| ended.is_good);
    let (status, tone) = words::standing(t, job.status, ended_well);
    Ok(Show {
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        id: id.to_string(),
        base: desk.at(format_args!("jobs/{id}")),
        back: desk.at("jobs"),
        reference: job.reference(),
        title: job.title.clone(),
        status,
        tone,
        late: late(desk, &record, now),
        end_reason: job.end_reason.clone(),
        facts: facts::facts(desk, &record, now),
        texts: facts::texts(t, &record),
        of_office: facts::held(desk, &zone, report.part(FieldPart::Custom)),
        of_site: facts::held(desk, &zone, report.part(FieldPart::Report)),
        files: papers::files(desk, &record, &report, now),
        file_fields: papers::fields(&report, again.value("file", "field")),
        links: papers::links(desk, app, job, &links, now),
        ratings: papers::ratings(desk, &said, now),
        ratings_href: desk.at("ratings"),
        history: timeline::entries(t, company, &history),
        steps: if may_manage { steps(&record) } else { Steps::default() },
        may_manage,
        is_shown: record.template.visible,
        may_be_followed_on_a_map: may_manage
            && record.template.visible
            && matches!(job.status, JobStatus::Published | JobStatus::OnTheWay),
        again,
    })
}

fn steps(record: &Record) -> Steps {
    let status = record.job.status;
    Steps {
        plan: status.is_planned(),
        publish: status == JobStatus::Scheduled,
        set_out: status == JobStatus::Published,
        start: matches!(status, JobStatus::Published | JobStatus::OnTheWay),
        pause: status == JobStatus::Started,
        resume: status == JobStatus::Paused,
        finish: matches!(status, JobStatus::Started | JobStatus::Paused),
        follow_up: record.may_be_followed(),
        edit: status.is_open(),
        cancel: status.is_open(),
    }
}

fn late<P: Permission>(desk: &Desk<P>, record: &Record, now: portico_domain::time::Instant) -> String {
    let waits = matches!(record.job.status, JobStatus::Scheduled | JobStatus::Published);
    match record.job.window_ends_at.filter(|ends| waits && *ends < now) {
        Some(ends) => {
            let age = jiff::SignedDuration::from_millis(now.ms_since(ends));
            desk.t.with("jobs-late-by", "age", desk.t.age(age))
        }
        None => String::new(),
    }
}
