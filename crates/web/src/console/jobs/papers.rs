//! What belongs to a job: its files, the links by which it is followed, and how it was liked.

use portico_domain::access::Permission;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs::{Job, Record, Report};
use portico_domain::field::ratings::Rating;
use portico_domain::field::templates::FieldKind;
use portico_domain::field::tracking::{self, TrackingLink};
use portico_domain::time::Instant;

use crate::app::App;
use crate::extract::Desk;

/// A file of the job.
pub(super) struct FileRow {
    pub href: String,
    /// A small picture of it; empty for what is none.
    pub small: String,
    pub name: String,
    pub about: String,
    pub is_visible: bool,
    /// Where it is taken away; empty where it stays.
    pub remove: String,
}

/// A link by which the client follows the way.
pub(super) struct LinkRow {
    pub address: String,
    pub made: String,
    pub looked: String,
    /// Where it is taken back; empty once it was.
    pub revoke: String,
}

/// What a client said.
pub(super) struct Said {
    pub score: i32,
    pub who: String,
    pub when: String,
    pub comment: String,
    pub reply: String,
}

/// The files, the oldest first.
pub(super) fn files<P: Permission>(
    desk: &Desk<P>,
    record: &Record,
    report: &Report,
    now: Instant,
) -> Vec<FileRow> {
    let zone = &desk.place.workspace().time_zone;
    let base = desk.at(format_args!("jobs/{}/files", record.job.id));
    let may_remove = desk.staff().may::<ManageJobs>() && record.job.status.is_open();
    report
        .files
        .iter()
        .map(|file| {
            let field =
                report.fields.iter().map(|(field, _)| field).find(|one| Some(one.id) == file.field_id);
            let when = desk.t.moment_from(&file.created_at.at(zone), now.at(zone).date());
            let of = field.map(|field| field.label.clone()).filter(|label| *label != file.name);
            let about: Vec<String> = of.into_iter().chain([file.added_by.clone(), when]).collect();
            let href = format!("{base}/{}", file.id);
            FileRow {
                small: if file.thumbnail_id.is_some() { format!("{href}?size=small") } else { String::new() },
                name: if file.name.is_empty() { file.mime.clone() } else { file.name.clone() },
                about: about.join(" · "),
                is_visible: file.visible,
                remove: if may_remove { format!("{href}/remove") } else { String::new() },
                href,
            }
        })
        .collect()
}

/// The fields that take files, but for signatures, which are drawn on site.
pub(super) fn fields(report: &Report, chosen: &str) -> Vec<(String, String, bool)> {
    report
        .fields
        .iter()
        .map(|(field, _)| field)
        .filter(|field| matches!(field.kind, FieldKind::Photo | FieldKind::File))
        .map(|field| (field.id.to_string(), field.label.clone(), field.id.to_string() == chosen))
        .collect()
}

/// The links, the newest first.
pub(super) fn links<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    job: &Job,
    links: &[TrackingLink],
    now: Instant,
) -> Vec<LinkRow> {
    let (t, company) = (desk.t, desk.place.workspace());
    let zone = &company.time_zone;
    let when = |at: Instant| t.moment_from(&at.at(zone), now.at(zone).date());
    let may_manage = desk.staff().may::<ManageJobs>();
    links
        .iter()
        .map(|link| {
            let path = format!("/{}/t/{}", desk.place.here.slug(), tracking::code(app.key(), link));
            let is_over = link.revoked_at.is_some();
            LinkRow {
                // Whoever may not send it on need not have it.
                address: if is_over || !may_manage { String::new() } else { app.absolute(company, &path) },
                made: match link.revoked_at {
                    Some(at) => t.with("jobs-link-revoked", "when", when(at)),
                    None => t.with("jobs-link-made", "when", when(link.created_at)),
                },
                looked: match link.last_viewed_at {
                    Some(at) => t.with2("jobs-link-looked", "count", link.views, "when", when(at)),
                    None => t.say("jobs-link-not-looked").into_owned(),
                },
                revoke: if is_over || !may_manage {
                    String::new()
                } else {
                    desk.at(format_args!("jobs/{}/links/{}/revoke", job.id, link.id))
                },
            }
        })
        .collect()
}

/// What clients said, the oldest first.
pub(super) fn ratings<P: Permission>(desk: &Desk<P>, said: &[Rating], now: Instant) -> Vec<Said> {
    let zone = &desk.place.workspace().time_zone;
    said.iter()
        .map(|one| Said {
            score: one.score,
            who: one.author_name.clone(),
            when: desk.t.moment_from(&one.edited_at.unwrap_or(one.given_at).at(zone), now.at(zone).date()),
            comment: one.comment.clone(),
            reply: one.reply.clone(),
        })
        .collect()
}
