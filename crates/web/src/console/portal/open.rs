//! Opening the portal to clients, and closing it.

use axum::extract::State;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::portal;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form};

/// Opens it; nobody is let in by that alone (P4).
pub(crate) async fn enable(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["version"])?;
    let mut work = desk.begin(&app).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    portal::enable(&mut work, &desk.by, portal).await?;
    work.commit().await?;
    app.forget_standing(desk.place.here.slug());
    Go::to(desk.at("portal/access")).saying("portal-enabled").answer()
}

/// Closes it; every client is signed out.
pub(crate) async fn disable(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["version"])?;
    let mut work = desk.begin(&app).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    portal::disable(&mut work, &desk.by, portal).await?;
    work.commit().await?;
    app.forget_standing(desk.place.here.slug());
    Go::to(desk.at("portal/access")).saying("portal-disabled").answer()
}
