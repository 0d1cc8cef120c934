//! The frame around the app's pages.

use crate::extract::OnSite;
use crate::shell::{Theme, WorkShell};

/// The frame for this worker.
pub(super) fn shell(on_site: &OnSite) -> WorkShell {
    let place = &on_site.place;
    WorkShell {
        t: on_site.t,
        nonce: on_site.visitor.nonce.clone(),
        workspace_name: place.workspace().name.clone(),
        home_href: on_site.at(""),
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        person_name: on_site.worker.name().to_owned(),
        worker: on_site.worker.id().to_string(),
        csrf: on_site.visitor.csrf.clone(),
        theme: Theme::System,
        flash: on_site.visitor.flash.clone(),
    }
}
