//! A job as a chosen client would see it: real, looked at by staff, and without a trace.

use portico_domain::field::jobs::{Job, Shown};
use portico_domain::time::Zone;
use portico_rendering::languages::Texts;

use crate::extract::Place;
use crate::field_values;

/// What the preview says of a job.
pub(super) struct SeenAs {
    pub title: String,
    pub reference: String,
    pub status: &'static str,
    /// The five fields that always are.
    pub always: Vec<(String, String)>,
    /// The others, as label and words.
    pub chosen: Vec<(String, String)>,
    /// Fields that hold files, and what they hold.
    pub files: Vec<(String, Vec<String>)>,
}

/// A job in words.
pub(super) fn seen_as(t: Texts, place: &Place, job: &Job, shown: &Shown) -> SeenAs {
    let zone = shown.site.time_zone.clone().unwrap_or_else(|| place.workspace().time_zone.clone());
    let names = |files: Vec<&portico_domain::field::jobs::JobFile>| {
        files.into_iter().map(|file| file.name.clone()).collect::<Vec<_>>()
    };
    let mut files: Vec<(String, Vec<String>)> = shown
        .file_fields
        .iter()
        .map(|field| (field.label.clone(), names(shown.files_of(field).collect())))
        .filter(|(_, names)| !names.is_empty())
        .collect();
    let general = names(shown.general_files().collect());
    if !general.is_empty() {
        files.push((t.say("templates-default-files").into_owned(), general));
    }
    SeenAs {
        title: job.title.clone(),
        reference: job.reference(),
        status: shown.status.as_str(),
        always: always(t, &zone, job, shown),
        chosen: defaults(t, shown)
            .into_iter()
            .chain(shown.fields.iter().map(|(field, value)| {
                (field.label.clone(), field_values::shown_at(t, place, &zone, field, value))
            }))
            .collect(),
        files,
    }
}

fn always(t: Texts, zone: &Zone, job: &Job, shown: &Shown) -> Vec<(String, String)> {
    let said = |key: &str| t.say(key).into_owned();
    let when = match (job.scheduled_at, job.window_ends_at) {
        (Some(from), Some(until)) if until > from => t.with2(
            "portal-fields-window",
            "from",
            t.moment(&from.at(zone)),
            "until",
            t.clock(&until.at(zone)),
        ),
        (Some(from), _) => t.moment(&from.at(zone)),
        (None, _) => String::new(),
    };
    let worker = shown.worker.as_ref().map(|worker| match worker.name.is_empty() {
        true => worker.title.clone(),
        false => worker.name.clone(),
    });
    vec![
        (said("portal-fields-scheduled"), when),
        (said("portal-fields-address"), shown.site.address.clone()),
        (said("portal-fields-status"), said(&format!("portal-fields-status-{}", shown.status))),
        (said("portal-fields-template"), shown.template.name.clone()),
        (
            said("portal-fields-assignee"),
            worker.filter(|name| !name.is_empty()).unwrap_or_else(|| shown.team.clone()),
        ),
    ]
}

fn defaults(t: Texts, shown: &Shown) -> Vec<(String, String)> {
    let mut said = Vec::new();
    let mut say = |word: &str, text: Option<String>| {
        if let Some(text) = text {
            said.push((t.say(&format!("templates-default-{word}")).into_owned(), text));
        }
    };
    say("description", shown.description.clone());
    say("prepare", shown.prepare.clone());
    say("contact", shown.contact.as_ref().map(|contact| contact.name.clone()));
    say("duration", shown.duration.map(|minutes| t.minutes(i64::from(minutes))));
    say("time-on-site", shown.time_on_site.map(|ms| t.minutes(ms / 60_000)));
    say("resolution", shown.resolution.as_ref().map(|resolution| resolution.name.clone()));
    say("resolution-note", shown.resolution_note.clone());
    said
}
