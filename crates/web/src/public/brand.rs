//! A workspace's looks: four values as a stylesheet, and its logos.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use portico_domain::database::Sight;
use portico_domain::id::BlobId;
use portico_domain::outbox::system_in;
use portico_domain::portal::{Corner, PortalSettings};
use portico_domain::workspaces::blobs;
use portico_rendering::brand::Brand;

use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Id, Place};

/// The four inputs of the design, for this workspace.
pub(crate) async fn stylesheet(place: Place) -> Answer {
    let mut css = place.portal().map(of_portal).unwrap_or_default();
    if let Some(logo) = place.logo_dark_url() {
        css.push_str(&in_the_dark(&logo));
    }
    Ok(([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=86400")], css)
        .into_response())
}

fn of_portal(portal: &PortalSettings) -> String {
    Brand::parse(&portal.brand)
        .map(|brand| brand.stylesheet(portal.neutral.as_deref(), roundness(portal.corner)))
        .unwrap_or_default()
}

/// The logo for dark backgrounds in place of the usual one, without the plate under it: where the device is dark, where the
/// page is, and in a dark preview.
fn in_the_dark(logo: &str) -> String {
    let shown = format!("{{content:url(\"{logo}\");background:none;box-shadow:none}}");
    // A file that was just chosen in a preview is not covered up.
    let outside = ".logo:not([data-scheme=\"light\"] *) img:not([src^=\"blob:\"])";
    format!(
        "@media (prefers-color-scheme:dark){{:root:not([data-theme=\"light\"]) {outside}{shown}}}\
         :root[data-theme=\"dark\"] {outside},[data-scheme=\"dark\"] .logo img:not([src^=\"blob:\"]){shown}"
    )
}

/// How round a corner style is, as the stylesheets count.
pub(crate) fn roundness(corner: Corner) -> f32 {
    match corner {
        Corner::Square => 0.0,
        Corner::Soft => 1.0,
        Corner::Round => 1.6,
    }
}

/// A logo in force; an older one is gone.
pub(crate) async fn logo(place: Place, State(app): State<App>, Id(id): Id<BlobId>) -> Answer {
    let in_force =
        place.portal().is_some_and(|portal| [portal.logo_id, portal.logo_dark_id].contains(&Some(id)));
    if !in_force {
        return Err(Failure::not_found());
    }
    let reader = app.database().reader(system_in(place.workspace().id));
    let blob = reader.one::<blobs::Entity>(id).await?;
    let headers =
        [(CONTENT_TYPE, blob.mime), (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned())];
    Ok((headers, blob.bytes).into_response())
}
