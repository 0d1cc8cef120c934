//! The tracking links of a job: made by hand, and taken back.

use axum::extract::State;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::{jobs, tracking};
use portico_domain::id::{JobId, TrackingLinkId};
use portico_domain::portal::Feature;

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Form, Id, Item};

/// Makes a link to a job, if it can be followed and has none.
pub(crate) async fn open_link(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let job = work.one_for_update::<jobs::row::Entity>(id).await?;
    let back = Go::to(desk.at(format_args!("jobs/{id}#links")));
    let follows = desk.place.standing.offers(Feature::Tracking);
    if !follows || tracking::open(&mut work, &job).await?.is_none() {
        return back.warning("tracking-cannot-be-followed").answer();
    }
    work.commit().await?;
    back.saying("tracking-link-made").answer()
}

/// Takes a link back: whoever holds it finds nothing any more.
pub(crate) async fn revoke_link(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(item): Item<TrackingLinkId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let job = work.one_for_update::<jobs::row::Entity>(id).await?;
    let link = work.one_for_update::<tracking::row::Entity>(item).await?;
    if link.job_id != job.id {
        return Err(Failure::not_found());
    }
    tracking::revoke(&mut work, &desk.by, &job, link).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("jobs/{id}#links"))).saying("tracking-link-revoked").answer()
}
