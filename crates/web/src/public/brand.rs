//! A workspace's looks: four values as a stylesheet, and its logo.

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
    let css = place.portal().map(of_portal).unwrap_or_default();
    Ok(([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=86400")], css)
        .into_response())
}

fn of_portal(portal: &PortalSettings) -> String {
    Brand::parse(&portal.brand)
        .map(|brand| brand.stylesheet(portal.neutral.as_deref(), roundness(portal.corner)))
        .unwrap_or_default()
}

/// How round a corner style is, as the stylesheets count.
pub(crate) fn roundness(corner: Corner) -> f32 {
    match corner {
        Corner::Square => 0.0,
        Corner::Soft => 1.0,
        Corner::Round => 1.6,
    }
}

/// The logo in force; an older one is gone.
pub(crate) async fn logo(place: Place, State(app): State<App>, Id(id): Id<BlobId>) -> Answer {
    if place.portal().and_then(|portal| portal.logo_id) != Some(id) {
        return Err(Failure::not_found());
    }
    let reader = app.database().reader(system_in(place.workspace().id));
    let blob = reader.one::<blobs::Entity>(id).await?;
    let headers =
        [(CONTENT_TYPE, blob.mime), (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned())];
    Ok((headers, blob.bytes).into_response())
}
