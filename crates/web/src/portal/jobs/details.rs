//! Exactly what is shown of a job, as its page lays it out: what was planned, what was found and done, pictures, papers.

use portico_domain::field::jobs::{JobFile, Shown};
use portico_domain::field::templates::{Field, FieldKind, FieldPart};
use portico_domain::phone_number::PhoneNumber;
use serde_json::Value;

use crate::extract::Client;
use crate::field_values;
use crate::shell::{Phone, initials};

/// A label with its value, which may lead somewhere.
pub(super) struct Fact {
    pub label: String,
    pub value: String,
    /// Where it leads; empty for a value that is only read.
    pub href: String,
}

/// A picture.
pub(super) struct Picture {
    pub href: String,
    pub small: String,
    pub alt: String,
}

/// The pictures of one field.
pub(super) struct Pictures {
    pub label: String,
    pub pictures: Vec<Picture>,
    /// Whether it is a signature rather than photos.
    pub signature: bool,
}

/// A file to open or keep.
pub(super) struct Paper {
    pub name: String,
    pub about: String,
    pub href: String,
}

/// Who comes.
pub(super) struct Person {
    pub name: String,
    pub initials: String,
    pub about: String,
    pub photo: String,
    pub phone: Option<Phone>,
}

/// Everything.
pub(super) struct Details {
    pub planned: Vec<Fact>,
    pub reported: Vec<Fact>,
    pub note: String,
    pub pictures: Vec<Pictures>,
    pub papers: Vec<Paper>,
    pub person: Option<Person>,
}

/// The details of a job at this address.
pub(super) fn details(client: &Client, at: &str, shown: &Shown) -> Details {
    Details {
        planned: planned(client, shown),
        reported: reported(client, shown),
        note: shown.resolution_note.clone().unwrap_or_default(),
        pictures: pictures(client, at, shown),
        papers: papers(client, at, shown),
        person: person(at, shown),
    }
}

fn plain(label: String, value: String) -> Fact {
    Fact { label, value, href: String::new() }
}

fn planned(client: &Client, shown: &Shown) -> Vec<Fact> {
    let t = client.t;
    let say = |key: &str| t.say(key).into_owned();
    let mut facts =
        vec![plain(say("portal-jobs-where"), super::place(&shown.site.name, &shown.site.address))];
    if let Some(contact) = &shown.contact {
        let number = contact.phone.as_deref().and_then(|number| number.parse::<PhoneNumber>().ok());
        let value = match number {
            Some(number) => format!("{}, {}", contact.name, number.display()),
            None => contact.name.clone(),
        };
        facts.push(plain(say("portal-jobs-contact"), value));
    }
    if let Some(minutes) = shown.duration {
        facts.push(plain(say("portal-jobs-duration"), t.minutes(i64::from(minutes))));
    }
    if let Some(text) = &shown.description {
        facts.push(plain(say("portal-jobs-description"), text.clone()));
    }
    if let Some(text) = &shown.prepare {
        facts.push(plain(say("portal-jobs-prepare"), text.clone()));
    }
    facts.extend(of_part(client, shown, FieldPart::Custom));
    facts
}

fn reported(client: &Client, shown: &Shown) -> Vec<Fact> {
    let t = client.t;
    let mut facts = Vec::new();
    if let Some(resolution) = &shown.resolution {
        facts.push(plain(t.say("portal-jobs-resolution").into_owned(), resolution.name.clone()));
    }
    if let Some(ms) = shown.time_on_site {
        facts.push(plain(t.say("portal-jobs-time-on-site").into_owned(), t.minutes(ms / 60_000)));
    }
    facts.extend(of_part(client, shown, FieldPart::Report));
    facts
}

fn of_part<'a>(client: &'a Client, shown: &'a Shown, part: FieldPart) -> impl Iterator<Item = Fact> {
    let of_part = shown.fields.iter().filter(move |(field, _)| field.part == part);
    let zone = shown.site.time_zone.as_ref().unwrap_or(&client.place.workspace().time_zone);
    of_part.map(move |(field, value)| Fact {
        label: field.label.clone(),
        value: field_values::shown_at(client.t, &client.place, zone, field, value),
        href: leads_to(field, value),
    })
}

/// Where a value leads: to the page that it names, or to a call.
fn leads_to(field: &Field, value: &Value) -> String {
    let Some(text) = value.as_str() else { return String::new() };
    match field.kind {
        FieldKind::Link if text.starts_with("https://") || text.starts_with("http://") => text.to_owned(),
        FieldKind::Phone => format!("tel:{text}"),
        _ => String::new(),
    }
}

fn pictures(client: &Client, at: &str, shown: &Shown) -> Vec<Pictures> {
    let fields = shown.file_fields.iter().filter(|field| field.kind != FieldKind::File);
    let of_field = |field: &Field| Pictures {
        label: field.label.clone(),
        signature: field.kind == FieldKind::Signature,
        pictures: shown
            .files_of(field)
            .enumerate()
            .map(|(number, file)| picture(client, at, file, &field.label, number + 1))
            .collect(),
    };
    fields.map(of_field).filter(|one| !one.pictures.is_empty()).collect()
}

fn picture(client: &Client, at: &str, file: &JobFile, label: &str, number: usize) -> Picture {
    let href = format!("{at}/files/{}", file.id);
    Picture {
        small: format!("{href}?size=small"),
        alt: client.t.with2("portal-jobs-picture", "label", label, "number", number),
        href,
    }
}

fn papers(client: &Client, at: &str, shown: &Shown) -> Vec<Paper> {
    let of_fields = shown.file_fields.iter().filter(|field| field.kind == FieldKind::File);
    let labelled =
        of_fields.flat_map(|field| shown.files_of(field).map(move |file| (file, field.label.clone())));
    let general = shown.general_files().map(|file| (file, String::new()));
    let paper = |(file, label): (&JobFile, String)| {
        let size = size(client, file.size);
        Paper {
            name: file.name.clone(),
            about: if label.is_empty() { size } else { format!("{label} · {size}") },
            href: format!("{at}/files/{}", file.id),
        }
    };
    labelled.chain(general).map(paper).collect()
}

/// How large a file is, as coarse as it matters.
fn size(client: &Client, bytes: i32) -> String {
    let kilobytes = (i64::from(bytes) + 1023) / 1024;
    if kilobytes < 1024 {
        client.t.with("portal-jobs-kilobytes", "number", kilobytes)
    } else {
        client.t.with("portal-jobs-megabytes", "number", (kilobytes + 512) / 1024)
    }
}

fn person(at: &str, shown: &Shown) -> Option<Person> {
    let worker = shown.worker.as_ref();
    let named = worker.filter(|worker| !worker.name.is_empty());
    let name = named.map(|worker| worker.name.clone()).unwrap_or_else(|| shown.team.clone());
    if name.is_empty() {
        return None;
    }
    let phone =
        worker.and_then(|worker| worker.phone.as_deref()).and_then(|text| text.parse::<PhoneNumber>().ok());
    Some(Person {
        initials: initials(&name),
        about: worker.filter(|_| named.is_some()).map(|worker| worker.title.clone()).unwrap_or_default(),
        photo: if worker.is_some_and(|worker| worker.photo_id.is_some()) {
            format!("{at}/photo")
        } else {
            String::new()
        },
        phone: phone
            .map(|number| Phone { href: format!("tel:{}", number.as_str()), display: number.display() }),
        name,
    })
}
