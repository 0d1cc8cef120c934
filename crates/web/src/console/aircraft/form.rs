//! The form of an aircraft: its fields, and the page that shows it.

use askama::Template;
use portico_domain::charter::aircraft::{Aircraft, AircraftForm, AircraftStatus};
use portico_domain::money::Currency;

use crate::error::Failure;
use crate::extract::Filled;
use crate::legs::place_of;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/aircraft/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    pub form: Filled,
    pub action: String,
    pub back_href: String,
    pub airports: String,
    pub currency: String,
    pub statuses: &'static [AircraftStatus],
    pub is_new: bool,
}

impl Page {
    fn base_place(&self) -> String {
        let base = self.form.text("base");
        if crate::legs::airport(base).is_some() { place_of(base) } else { String::new() }
    }
}

const FIELDS: &[&str] = &[
    "registration",
    "model",
    "category",
    "seats",
    "base",
    "cruise_knots",
    "range_nm",
    "hourly_rate",
    "amenities",
    "status",
    "version",
    "form_key",
];

pub(super) fn typed(form: &Filled) -> Result<AircraftForm, Failure> {
    form.only(FIELDS)?;
    let value = |name: &str| form.value(name).to_owned();
    Ok(AircraftForm {
        registration: value("registration"),
        model: value("model"),
        category: value("category"),
        seats: value("seats"),
        base: value("base"),
        cruise_knots: value("cruise_knots"),
        range_nm: value("range_nm"),
        hourly_rate: value("hourly_rate"),
        amenities: value("amenities"),
        status: value("status"),
    })
}

pub(super) fn filled(aircraft: &Aircraft, currency: Currency) -> Filled {
    Filled::with([
        ("registration", aircraft.registration.clone()),
        ("model", aircraft.model.clone()),
        ("category", aircraft.category.clone()),
        ("seats", aircraft.seats.to_string()),
        ("base", aircraft.base.clone()),
        ("cruise_knots", aircraft.cruise_knots.to_string()),
        ("range_nm", aircraft.range_nm.to_string()),
        ("hourly_rate", plain(aircraft.hourly_rate_minor, currency)),
        ("amenities", aircraft.amenities.clone()),
        ("status", aircraft.status.to_string()),
        ("version", aircraft.version.to_string()),
    ])
}

/// An amount as a person would type it, without sign and grouping.
fn plain(minor: i64, currency: Currency) -> String {
    let unit = 10_i64.pow(currency.decimals());
    match currency.decimals() as usize {
        0 => minor.to_string(),
        width => format!("{}.{:0width$}", minor / unit, minor % unit),
    }
}
