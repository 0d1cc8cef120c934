//! Pausing and resuming to share where one is.

use axum::extract::State;
use portico_domain::database::Sight;
use portico_domain::field::workers;

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Form, OnSite};

/// Changes it.
pub(crate) async fn change(on_site: OnSite, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["share"])?;
    let mut work = on_site.begin(&app).await?;
    let now = work.now();
    match form.text("share") {
        "no" => workers::pause_sharing(&mut work, now).await?,
        "yes" => workers::resume_sharing(&mut work).await?,
        _ => return Err(Failure::unprocessable()),
    }
    work.commit().await?;
    Go::to(on_site.at("")).answer()
}
