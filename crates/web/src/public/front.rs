//! The bare address of the installation and of a workspace.

use axum::response::{IntoResponse, Redirect};

use crate::error::{Answer, Failure};
use crate::extract::Place;

/// The installation's own address names nobody: which companies are here is nobody's business.
pub(crate) async fn show() -> Failure {
    Failure::not_found()
}

/// A workspace's address leads into its portal.
pub(crate) async fn workspace(place: Place) -> Answer {
    Ok(Redirect::to(&place.here.portal("")).into_response())
}
