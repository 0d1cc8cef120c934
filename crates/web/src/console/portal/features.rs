//! Features: what clients can do by themselves.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::portal::{self, Feature};

use super::frame::{Frame, frame, settings};
use crate::answer::{Go, page};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal/features.html")]
struct Features {
    shell: ConsoleShell,
    frame: Frame,
    features: Vec<(Feature, bool)>,
}

/// The tab.
pub(crate) async fn show(desk: Desk<ManagePortal>, State(app): State<App>) -> Answer {
    let portal = settings(&app, &desk).await?;
    let features =
        Feature::ALL.iter().map(|feature| (*feature, portal.features.0.contains(feature))).collect();
    let (shell, frame) = frame(&app, &desk, &portal).await?;
    page(&Features { shell, frame, features })
}

/// Switches them.
pub(crate) async fn change(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    let mut allowed: Vec<&str> = Feature::ALL.iter().map(|feature| feature.as_str()).collect();
    allowed.push("version");
    form.only(&allowed)?;
    let on: Vec<Feature> =
        Feature::ALL.iter().copied().filter(|feature| form.is_on(feature.as_str())).collect();
    let mut work = desk.begin(&app).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    portal::change_features(&mut work, &desk.by, portal, &on).await?;
    work.commit().await?;
    app.forget_standing(desk.place.here.slug());
    Go::to(desk.at("portal/features")).saying("portal-saved").answer()
}
