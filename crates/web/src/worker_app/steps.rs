//! *On my way*, *Start*, *Pause*, *Resume*, pressed on a page without script.

use axum::extract::State;
use portico_domain::access::Worker;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::jobs::{self, Job, row};
use portico_domain::id::JobId;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Form, Id, OnSite};

macro_rules! steps {
    ($($(#[$meta:meta])* $step:ident)+) => {$(
        $(#[$meta])*
        pub(crate) async fn $step(
            on_site: OnSite,
            State(app): State<App>,
            Id(id): Id<JobId>,
            Form(form): Form,
        ) -> Answer {
            form.only(&[])?;
            let mut work = on_site.begin(&app).await?;
            let job = found(&work, id).await?;
            let now = work.now();
            let back = on_site.at(format_args!("jobs/{id}"));
            match or_back(jobs::$step(&mut work, job, now).await, || back.clone()) {
                Ok(_) => work.commit().await?,
                Err(answer) => return answer,
            }
            Go::to(back).answer()
        }
    )+};
}

steps! {
    /// The worker sets out.
    set_out
    /// The work begins.
    start
    /// The work rests.
    pause
    /// The work goes on.
    resume
}

/// A job on this phone, locked.
pub(super) async fn found(work: &UnitOfWork<Worker>, id: JobId) -> portico_domain::Result<Job> {
    work.one_for_update::<row::Entity>(id).await
}
