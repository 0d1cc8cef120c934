//! What the office does with a job, on its own or on behalf of whoever is on site.

use axum::extract::State;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::access::{Permission, Staff};
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::jobs::{self, Job};
use portico_domain::id::JobId;
use portico_domain::{Error, Result};

use super::show;
use crate::again::Again;
use crate::answer::Go;
use crate::app::App;
use crate::console::board;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Form, Id};

/// Puts it on the worker's phone, from its own page or from the board.
pub(crate) async fn publish(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&["board"])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    match jobs::publish(&mut work, &desk.by, job).await {
        Ok(_) if form.is_on("board") => {
            work.commit().await?;
            Go::to(board::back_to(&desk, form.text("board"), id)).saying("jobs-published").answer()
        }
        outcome => settle(&desk, &app, work, id, Done::of(outcome, "jobs-published")).await,
    }
}

/// Calls it off, with the reason.
pub(crate) async fn cancel(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let outcome = jobs::cancel(&mut work, &desk.by, job, form.value("reason")).await;
    let done = Done { form: Again::at("cancel", form), ..Done::of(outcome, "jobs-cancelled-done") };
    settle(&desk, &app, work, id, done).await
}

/// Makes the job that follows an unsuccessful one, and leads to it.
pub(crate) async fn follow_up(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    match jobs::follow_up(&mut work, &desk.by, job).await {
        Ok(next) => {
            work.commit().await?;
            let there = desk.at(format_args!("jobs/{}", next.id));
            Go::to(there).saying_with("jobs-follow-up-made", &[("job", &next.reference())]).answer()
        }
        Err(Error::Invalid(_)) => {
            Go::to(desk.at(format_args!("jobs/{id}"))).warning("jobs-account-not-in-use").answer()
        }
        Err(other) => settle(&desk, &app, work, id, Done::of::<jobs::Job>(Err(other), "")).await,
    }
}

/// The worker has set out.
pub(crate) async fn set_out(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let now = work.now();
    let outcome = jobs::set_out(&mut work, job, now).await;
    settle(&desk, &app, work, id, Done::of(outcome, "jobs-set-out-done")).await
}

/// The work has begun.
pub(crate) async fn start(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let now = work.now();
    let outcome = jobs::start(&mut work, job, now).await;
    settle(&desk, &app, work, id, Done::of(outcome, "jobs-started-done")).await
}

/// The work rests.
pub(crate) async fn pause(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let now = work.now();
    let outcome = jobs::pause(&mut work, job, now).await;
    settle(&desk, &app, work, id, Done::of(outcome, "jobs-paused-done")).await
}

/// The work goes on.
pub(crate) async fn resume(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let now = work.now();
    let outcome = jobs::resume(&mut work, job, now).await;
    settle(&desk, &app, work, id, Done::of(outcome, "jobs-resumed-done")).await
}

/// A change that begins with this job.
pub(super) async fn found<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    id: JobId,
) -> std::result::Result<(UnitOfWork<Staff>, Job), Failure> {
    let work = desk.begin(app).await?;
    let job = work.one_for_update::<jobs::row::Entity>(id).await?;
    Ok((work, job))
}

/// What became of a press of a button.
pub(super) struct Done {
    pub outcome: Result<()>,
    /// The sentence when it was done.
    pub said: &'static str,
    /// The form it came with.
    pub form: Again,
}

impl Done {
    pub(super) fn of<T>(outcome: Result<T>, said: &'static str) -> Self {
        Self { outcome: outcome.map(drop), said, form: Again::default() }
    }
}

/// Commits what was done; a refusal leads back with its sentence, a mistake shows the form again.
pub(super) async fn settle<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    work: UnitOfWork<Staff>,
    id: JobId,
    done: Done,
) -> Answer {
    let back = desk.at(format_args!("jobs/{id}"));
    match done.outcome {
        Ok(()) => {
            work.commit().await?;
            Go::to(back).saying(done.said).answer()
        }
        Err(Error::Refused(refusal)) => Go::to(back).refusing(&*refusal).answer(),
        Err(Error::Stale) => Go::to(back).warning("jobs-changed-meanwhile").answer(),
        Err(Error::Invalid(invalid)) => {
            drop(work);
            show::again(desk, app, id, done.form.refused(invalid)).await
        }
        Err(other) => Err(other.into()),
    }
}
