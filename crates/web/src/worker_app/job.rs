//! One job on a page of its own.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use portico_domain::field::jobs;
use portico_domain::id::JobId;

use super::shown::{VisitShown, visit};
use crate::answer::page_as;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Id, OnSite};
use crate::shell::WorkShell;

#[derive(Template)]
#[template(path = "worker_app/job.html")]
struct Show {
    shell: WorkShell,
    visit: VisitShown,
    refused: bool,
}

/// The page.
pub(crate) async fn show(on_site: OnSite, State(app): State<App>, Id(id): Id<JobId>) -> Answer {
    drawn(&on_site, &app, id, StatusCode::OK, &Filled::default()).await
}

/// The page with what was typed and what is wrong with it.
pub(super) async fn drawn(
    on_site: &OnSite,
    app: &App,
    id: JobId,
    status: StatusCode,
    form: &Filled,
) -> Result<Response, Failure> {
    let reader = on_site.reader(app);
    let found = jobs::visit(&reader, id).await?;
    let visit = visit(&reader, on_site, &found, form).await?;
    page_as(status, &Show { shell: super::shell(on_site), visit, refused: form.is_refused() })
}
