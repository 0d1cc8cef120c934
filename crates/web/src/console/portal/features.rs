//! Features: what clients can do by themselves.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::portal::{self, Feature, PortalSettings};

use super::frame::{Frame, frame, settings};
use crate::answer::{Go, overtaken, page};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal/features.html")]
struct Features {
    shell: ConsoleShell,
    frame: Frame,
    features: Vec<(Feature, bool)>,
    /// Whether somebody else's change came first.
    overtaken: bool,
}

/// The features that mean something in this company.
fn offered(desk: &Desk<ManagePortal>) -> impl Iterator<Item = Feature> {
    let (charter, field) = (desk.place.workspace().has_charter, desk.place.workspace().has_field);
    let means_something =
        move |feature: &Feature| (charter || !feature.needs_charter()) && (field || !feature.needs_field());
    Feature::ALL.iter().copied().filter(means_something)
}

async fn shown(
    app: &App,
    desk: &Desk<ManagePortal>,
    portal: &PortalSettings,
    is_on: impl Fn(Feature) -> bool,
) -> Result<Features, Failure> {
    let features = offered(desk).map(|feature| (feature, is_on(feature))).collect();
    let (shell, frame) = frame(app, desk, portal).await?;
    Ok(Features { shell, frame, features, overtaken: false })
}

/// The tab.
pub(crate) async fn show(desk: Desk<ManagePortal>, State(app): State<App>) -> Answer {
    let portal = settings(&app, &desk).await?;
    page(&shown(&app, &desk, &portal, |feature| portal.features.0.contains(&feature)).await?)
}

/// Switches them.
pub(crate) async fn change(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    let mut allowed: Vec<&str> = offered(&desk).map(Feature::as_str).collect();
    allowed.push("version");
    form.only(&allowed)?;
    match save(&app, &desk, &form).await {
        Ok(()) => {
            app.forget_standing(desk.place.here.slug());
            Go::to(desk.at("portal/features")).saying("portal-saved").answer()
        }
        Err(Error::Stale) => {
            let portal = settings(&app, &desk).await?;
            let typed = shown(&app, &desk, &portal, |feature| form.is_on(feature.as_str())).await?;
            overtaken(&Features { overtaken: true, ..typed })
        }
        Err(other) => Err(other.into()),
    }
}

async fn save(app: &App, desk: &Desk<ManagePortal>, form: &Filled) -> portico_domain::Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    let offered: Vec<Feature> = offered(desk).collect();
    // What is not offered stays as it is, for the day the company flies charters or sends technicians.
    let is_on = |feature: &Feature| match offered.contains(feature) {
        true => form.is_on(feature.as_str()),
        false => portal.features.0.contains(feature),
    };
    let on: Vec<Feature> = Feature::ALL.iter().copied().filter(is_on).collect();
    portal::change_features(&mut work, &desk.by, portal, &on).await?;
    work.commit().await
}
