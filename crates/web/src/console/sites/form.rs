//! The form of a site.

use askama::Template;
use portico_domain::field::positions::Spot;
use portico_domain::field::sites::{Site, SiteForm};

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/sites/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    pub form: Filled,
    pub action: String,
    pub back_href: String,
    pub clients: Vec<(String, String)>,
    pub client: String,
    pub is_new: bool,
}

const FIELDS: &[&str] = &[
    "account",
    "name",
    "address",
    "access_notes",
    "position",
    "time_zone",
    "external_id",
    "internal",
    "active",
    "version",
    "form_key",
];

pub(super) fn typed(form: &Filled) -> Result<SiteForm, Failure> {
    form.only(FIELDS)?;
    let value = |name: &str| form.value(name).to_owned();
    Ok(SiteForm {
        name: value("name"),
        address: value("address"),
        access_notes: value("access_notes"),
        position: value("position"),
        time_zone: value("time_zone"),
        external_id: value("external_id"),
        internal: form.is_on("internal"),
        active: form.is_on("active"),
    })
}

pub(super) fn filled(site: &Site) -> Filled {
    let on = |is_on: bool| if is_on { "yes" } else { "" }.to_owned();
    Filled::with([
        ("name", site.name.clone()),
        ("address", site.address.clone()),
        ("access_notes", site.access_notes.clone()),
        ("position", site.spot().map(Spot::written).unwrap_or_default()),
        ("time_zone", site.time_zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default()),
        ("external_id", site.external_id.clone().unwrap_or_default()),
        ("internal", on(site.internal)),
        ("active", on(site.active)),
        ("version", site.version.to_string()),
    ])
}
