//! From a job to the page on which its client follows the way. The page's address is a secret of its own, so that it can
//! be passed on; here it is only looked up.

use axum::extract::State;
use portico_domain::field::{jobs, tracking};
use portico_domain::id::JobId;
use portico_domain::portal::Feature;

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldClient, Id};

/// Leads there; not found while nobody is on the way.
pub(crate) async fn follow(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    client.require(Feature::Tracking)?;
    let found = jobs::beside(&client.reader(&app), id).await?;
    let link = found.link.filter(|_| super::is_moving(found.job.status)).ok_or_else(Failure::not_found)?;
    let code = tracking::code(app.key(), &link);
    Go::to(format!("/{}/t/{code}", client.place.here.slug())).answer()
}
