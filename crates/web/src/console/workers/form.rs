//! The form of a worker.

use askama::Template;
use portico_domain::field::positions::Spot;
use portico_domain::field::workers::{WorkerForm, WorkerRow};
use portico_rendering::languages::Language;

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/workers/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    pub form: Filled,
    pub action: String,
    pub back_href: String,
    pub teams: Vec<(String, String)>,
    pub languages: Vec<Language>,
    pub is_new: bool,
}

const FIELDS: &[&str] = &[
    "name",
    "email",
    "phone",
    "title",
    "vehicle",
    "language",
    "skills",
    "team",
    "home",
    "shows_name",
    "shows_photo",
    "shows_phone",
    "active",
    "version",
    "form_key",
];

pub(super) fn typed(form: &Filled) -> Result<WorkerForm, Failure> {
    form.only(FIELDS)?;
    let value = |name: &str| form.value(name).to_owned();
    Ok(WorkerForm {
        name: value("name"),
        email: value("email"),
        phone: value("phone"),
        title: value("title"),
        vehicle: value("vehicle"),
        language: value("language"),
        skills: value("skills"),
        team: value("team"),
        home: value("home"),
        shows_name: form.is_on("shows_name"),
        shows_photo: form.is_on("shows_photo"),
        shows_phone: form.is_on("shows_phone"),
        active: form.is_on("active"),
    })
}

fn on(is_on: bool) -> String {
    if is_on { "yes" } else { "" }.to_owned()
}

pub(super) fn blank(language: &str, form_key: String) -> Filled {
    Filled::with([
        ("form_key", form_key),
        ("language", language.to_owned()),
        ("shows_name", on(true)),
        ("shows_photo", on(true)),
    ])
}

pub(super) fn filled(worker: &WorkerRow) -> Filled {
    Filled::with([
        ("name", worker.name.clone()),
        ("email", worker.email.clone().unwrap_or_default()),
        ("phone", worker.phone.clone().unwrap_or_default()),
        ("title", worker.title.clone()),
        ("vehicle", worker.vehicle.clone()),
        ("language", worker.language.clone()),
        ("skills", worker.skills.0.join(", ")),
        ("team", worker.team_id.map(|team| team.to_string()).unwrap_or_default()),
        ("home", worker.home().map(Spot::written).unwrap_or_default()),
        ("shows_name", on(worker.shows_name)),
        ("shows_photo", on(worker.shows_photo)),
        ("shows_phone", on(worker.shows_phone)),
        ("active", on(worker.active)),
        ("version", worker.version.to_string()),
    ])
}
