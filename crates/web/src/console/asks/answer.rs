//! The office answers an ask: with a job, with another time, or with a reason why not.

use axum::extract::State;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::asks::{self, Ask};
use portico_domain::field::jobs::{self, PlanForm};
use portico_domain::id::AskId;
use portico_domain::{Error, Invalid};

use super::show::again;
use crate::again::Again;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, FieldDesk, Filled, Form, Id};

/// Says yes: plans the job anew that it is about, or ties it to the job that was made for it.
pub(crate) async fn accept(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<AskId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version", "day", "time", "window_minutes", "job", "answer"])?;
    let mut work = desk.begin(&app).await?;
    let ask = work.one::<asks::row::Entity>(id).await?;
    let outcome = if ask.is_for_another_time() {
        another_time(&mut work, &desk, &ask, &form).await
    } else {
        made_for_it(&mut work, &desk, &ask, &form).await
    };
    answered(&desk, &app, id, (work, outcome), Again::at("accept", form), "asks-was-accepted").await
}

/// Says no, and why.
pub(crate) async fn decline(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<AskId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version", "reason"])?;
    let mut work = desk.begin(&app).await?;
    let ask = work.one::<asks::row::Entity>(id).await?;
    let outcome = asks::decline(&mut work, &desk.by, &ask, version(&form), form.value("reason")).await;
    answered(&desk, &app, id, (work, outcome), Again::at("decline", form), "asks-was-declined").await
}

fn version(form: &Filled) -> i32 {
    form.parse("version").unwrap_or(0)
}

/// The time as it was typed; who comes stays.
async fn another_time(
    work: &mut UnitOfWork<Staff>,
    desk: &Desk<ManageJobs>,
    ask: &Ask,
    form: &Filled,
) -> Result<Ask, Error> {
    let job = work.one::<jobs::row::Entity>(ask.job_id.ok_or(Error::NotFound)?).await?;
    let plan = PlanForm {
        day: form.text("day").to_owned(),
        time: form.text("time").to_owned(),
        window_minutes: form.text("window_minutes").to_owned(),
        worker: job.worker_id.map(|id| id.to_string()).unwrap_or_default(),
        team: job.team_id.map(|id| id.to_string()).unwrap_or_default(),
    };
    asks::accept_time(work, &desk.by, ask, version(form), &plan, form.value("answer")).await
}

async fn made_for_it(
    work: &mut UnitOfWork<Staff>,
    desk: &Desk<ManageJobs>,
    ask: &Ask,
    form: &Filled,
) -> Result<Ask, Error> {
    let Some(job) = asks::job_by_number(work, form.text("job")).await? else {
        return Err(Invalid::field("job", "asks-error-no-such-job").into());
    };
    asks::accept(work, &desk.by, ask, version(form), &job, form.value("answer")).await
}

async fn answered(
    desk: &Desk<ManageJobs>,
    app: &App,
    id: AskId,
    (work, outcome): (UnitOfWork<Staff>, Result<Ask, Error>),
    form: Again,
    said: &str,
) -> Answer {
    let here = desk.at(format_args!("asks/{id}"));
    match outcome {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying(said).answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            again(desk, app, id, form.refused(problems)).await
        }
        Err(Error::Refused(refusal)) => Go::to(here).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}
