//! The report, saved and finished on a page without script. Finishing saves first, so that nothing typed is lost when
//! something is missing.

use axum::extract::State;
use http::StatusCode;
use portico_domain::access::Worker;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::jobs::{self, Finish, Job};
use portico_domain::id::{JobId, ResolutionId};
use portico_domain::{Error, Invalid};

use super::job::drawn;
use super::shown::zone_of;
use super::shown_fields::read;
use super::steps::found;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Filled, Form, Id, OnSite};

const FIELDS: [&str; 4] = ["report", "field.*", "resolution", "note"];

/// Saves the report.
pub(crate) async fn fill(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&FIELDS)?;
    let saved = save(&on_site, &app, id, &form).await;
    ended(&on_site, &app, id, form, saved, "worker-app-saved").await
}

/// Saves the report and ends the job.
pub(crate) async fn finish(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&FIELDS)?;
    let mut done = save(&on_site, &app, id, &form).await;
    if done.is_ok() {
        done = end(&on_site, &app, id, &form).await;
    }
    ended(&on_site, &app, id, form, done, "worker-app-finished").await
}

async fn save(on_site: &OnSite, app: &App, id: JobId, form: &Filled) -> portico_domain::Result<()> {
    let mut work = app.database().begin(on_site.worker.clone()).await?;
    let job = found(&work, id).await?;
    // A form without the report, such as the button of a list, changes nothing of it.
    if form.is_on("report") {
        fill_from(&mut work, on_site, &job, |name| Some(form.list(name).join("\n"))).await?;
    }
    work.commit().await
}

/// Puts what was typed into the report; `given` answers by the name of a field.
pub(super) async fn fill_from(
    work: &mut UnitOfWork<Worker>,
    on_site: &OnSite,
    job: &Job,
    given: impl Fn(&str) -> Option<String>,
) -> portico_domain::Result<()> {
    let visit = jobs::visit(work, job.id).await?;
    let report = jobs::report(work, job).await?;
    let zone = zone_of(on_site, &visit);
    let filled = read(on_site, &report, &zone, |field| given(&format!("field.{field}")))?;
    jobs::fill(work, job, &filled).await
}

async fn end(on_site: &OnSite, app: &App, id: JobId, form: &Filled) -> portico_domain::Result<()> {
    let mut work = app.database().begin(on_site.worker.clone()).await?;
    let job = found(&work, id).await?;
    let now = work.now();
    jobs::finish(&mut work, job, now, &ending(form.text("resolution"), form.value("note"))).await?;
    work.commit().await
}

/// How a job ends as it was chosen; nothing chosen is a resolution that does not exist.
pub(super) fn ending(resolution: &str, note: &str) -> Finish {
    Finish {
        resolution: resolution.parse().unwrap_or(ResolutionId(uuid::Uuid::nil())),
        note: note.to_owned(),
    }
}

async fn ended(
    on_site: &OnSite,
    app: &App,
    id: JobId,
    form: Filled,
    outcome: portico_domain::Result<()>,
    key: &str,
) -> Answer {
    let back = on_site.at(format_args!("jobs/{id}"));
    match outcome {
        Ok(()) => Go::to(back).saying(key).answer(),
        Err(Error::Invalid(problems)) => again(on_site, app, id, form, problems).await,
        Err(Error::Refused(refusal)) => Go::to(back).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

async fn again(on_site: &OnSite, app: &App, id: JobId, form: Filled, problems: Invalid) -> Answer {
    drawn(on_site, app, id, StatusCode::UNPROCESSABLE_ENTITY, &form.refused(problems)).await
}
