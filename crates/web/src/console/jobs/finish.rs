//! A job is ended in the office, on behalf of whoever was there: what is missing of the report, and how it ended.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::Sight;
use portico_domain::error::Invalid;
use portico_domain::field::jobs::{self, Finish, Job, Record, Report};
use portico_domain::field::templates::{FieldPart, NoteRule};
use portico_domain::id::JobId;

use super::act::found;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};
use crate::field_values::{self, Input};
use crate::shell::ConsoleShell;

/// A way to end it.
struct Ending {
    id: String,
    name: String,
    note: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "console/jobs/finish.html")]
struct Page {
    shell: ConsoleShell,
    reference: String,
    title: String,
    action: String,
    back: String,
    form: Filled,
    inputs: Vec<Input>,
    endings: Vec<Ending>,
    /// Report fields that hold files and are still empty.
    lacks: Vec<String>,
    files_href: String,
}

impl Page {
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
}

/// The form.
pub(crate) async fn finishing(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    let record = jobs::find(&desk.reader(&app), id).await?;
    if !may_end(&record.job) {
        return Go::to(desk.at(format_args!("jobs/{id}"))).warning("jobs-not-begun-stays").answer();
    }
    page(&draw(&desk, &app, &record, None).await?)
}

fn may_end(job: &Job) -> bool {
    matches!(job.status, jobs::JobStatus::Started | jobs::JobStatus::Paused)
}

/// Ends it.
pub(crate) async fn finish(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&["resolution", "note", "field.*"])?;
    let here = desk.at(format_args!("jobs/{id}"));
    let (mut work, job) = found(&desk, &app, id).await?;
    let record = jobs::find(&work, id).await?;
    let report = jobs::report(&work, &job).await?;
    let outcome = ended(&mut work, &desk, &form, &record, &report).await;
    match outcome {
        Ok(()) => {
            work.commit().await?;
            Go::to(here).saying("jobs-finished-done").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&draw(&desk, &app, &record, Some(form.refused(problems))).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(here).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

async fn ended(
    work: &mut portico_domain::database::UnitOfWork<portico_domain::access::Staff>,
    desk: &Desk<ManageJobs>,
    form: &Filled,
    record: &Record,
    report: &Report,
) -> portico_domain::Result<()> {
    let zone = record.zone(&desk.place.workspace().time_zone);
    let fields = report.part(FieldPart::Report).map(|(field, _)| field);
    let values = field_values::read_all(form, &desk.place, &zone, fields)?;
    let Some(resolution) = form.parse("resolution") else {
        return Err(Invalid::field("resolution", "shell-choose-one").into());
    };
    jobs::fill(work, &record.job, &values).await?;
    let end = Finish { resolution, note: form.text("note").to_owned() };
    let now = work.now();
    jobs::finish(work, record.job.clone(), now, &end).await?;
    Ok(())
}

async fn draw(
    desk: &Desk<ManageJobs>,
    app: &App,
    record: &Record,
    typed: Option<Filled>,
) -> Result<Page, Failure> {
    let reader = desk.reader(app);
    let job = &record.job;
    let zone = record.zone(&desk.place.workspace().time_zone);
    let report = jobs::report(&reader, job).await?;
    let endings = jobs::endings(&reader, job).await?;
    let form = typed.unwrap_or_else(|| {
        let mut form = Filled::default();
        for (field, value) in report.part(FieldPart::Report) {
            if let Some(value) = value {
                field_values::fill(&mut form, &desk.place, &zone, field, value);
            }
        }
        form
    });
    let here = desk.at(format_args!("jobs/{}", job.id));
    Ok(Page {
        reference: job.reference(),
        title: job.title.clone(),
        action: format!("{here}/finish"),
        files_href: format!("{here}#files"),
        back: here,
        inputs: report
            .part(FieldPart::Report)
            .filter(|(field, _)| !field.kind.holds_files())
            .map(|(field, _)| Input::of(desk.t, &desk.place, &zone, field, &form))
            .collect(),
        lacks: report
            .missing()
            .into_iter()
            .filter(|field| field.kind.holds_files())
            .map(|field| field.label.clone())
            .collect(),
        endings: endings
            .iter()
            .map(|one| Ending {
                id: one.id.to_string(),
                name: one.name.clone(),
                note: match (one.is_good, one.note) {
                    (_, NoteRule::Required) => desk.t.say("jobs-ending-needs-note").into_owned(),
                    (false, _) => desk.t.say("jobs-ending-not-done").into_owned(),
                    (true, _) => String::new(),
                },
                chosen: form.text("resolution") == one.id.to_string(),
            })
            .collect(),
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        form,
    })
}
