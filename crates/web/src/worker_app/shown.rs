//! A visit as the phone shows it: where, whom to call, how it stands, who sees the worker at the moment.

use portico_domain::Result;
use portico_domain::access::Worker;
use portico_domain::database::{Reader, Sight};
use portico_domain::field::jobs::{self, Job, JobStatus, Report, Visit};
use portico_domain::field::templates::{self, NoteRule, Resolution};
use portico_domain::people::contacts;
use portico_domain::portal::Feature;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use super::shown_fields::{FieldShown, fields};
use crate::extract::{Filled, OnSite};

/// Somebody to call.
#[derive(Clone, Debug, Default)]
pub(super) struct Whom {
    /// First name; empty when there is nobody.
    pub name: String,
    /// `tel:`; empty without a number.
    pub tel: String,
    /// `sms:`.
    pub sms: String,
}

/// A way in which the job can end.
pub(super) struct EndShown {
    pub id: String,
    pub name: String,
    pub chosen: bool,
    /// Whether a note goes with it: `none`, `optional`, `required`.
    pub note: &'static str,
}

/// One visit, open.
pub(super) struct VisitShown {
    pub id: String,
    /// Address of the job; its acts are posted below it.
    pub href: String,
    pub reference: String,
    pub title: String,
    pub status: &'static str,
    pub tone: &'static str,
    pub pill: String,
    /// The arrival window with its zone.
    pub window: String,
    pub site: String,
    pub address: String,
    pub access: String,
    pub description: String,
    pub notes: String,
    pub map_href: String,
    pub whom: Whom,
    /// Whom the page says sees the worker.
    pub client: String,
    /// Whether clients can follow the way to jobs of this kind.
    pub followed: bool,
    /// Whether the worker shares where they are.
    pub shares: bool,
    /// Time worked so far, `0:38`; empty before the start.
    pub worked: String,
    pub worked_ms: i64,
    pub fields: Vec<FieldShown>,
    pub ends: Vec<EndShown>,
    pub note: String,
    pub note_error: String,
    pub end_error: String,
    /// How many of the fields are filled, of how many.
    pub filled: usize,
    /// How much is missing to finish.
    pub left: usize,
    /// What was said when it ended.
    pub resolution: String,
    /// Why it was cancelled.
    pub end_reason: String,
}

/// One line of the day.
pub(super) struct RowShown {
    pub id: String,
    pub href: String,
    pub time: String,
    pub title: String,
    pub sub: String,
    pub status: &'static str,
    pub tone: &'static str,
    pub label: String,
    /// Whether it comes next.
    pub next: bool,
}

/// The zone of a visit: its site's, else the company's.
pub(super) fn zone_of(on_site: &OnSite, visit: &Visit) -> Zone {
    visit.site.time_zone.clone().unwrap_or_else(|| on_site.place.workspace().time_zone.clone())
}

/// A line of the list.
pub(super) fn row(on_site: &OnSite, visit: &Visit, next: bool) -> RowShown {
    let job = &visit.job;
    let zone = zone_of(on_site, visit);
    RowShown {
        id: job.id.to_string(),
        href: on_site.at(format_args!("jobs/{}", job.id)),
        time: job.scheduled_at.map(|at| on_site.t.time(&at.at(&zone))).unwrap_or_default(),
        title: job.title.clone(),
        sub: format!("{}, {}", visit.site.name, first_line(&visit.site.address)),
        status: job.status.as_str(),
        tone: tone(job.status),
        label: on_site.t.say(&format!("worker-app-status-{}", job.status)).into_owned(),
        next,
    }
}

/// Everything of one visit. `form` holds what was typed and refused; an empty one shows what is kept.
pub(super) async fn visit(
    reader: &Reader<Worker>,
    on_site: &OnSite,
    visit: &Visit,
    form: &Filled,
) -> Result<VisitShown> {
    let Visit { job, site } = visit;
    let t = on_site.t;
    let zone = zone_of(on_site, visit);
    let report = jobs::report(reader, job).await?;
    let ends = jobs::endings(reader, job).await?;
    let whom = whom(reader, job).await?;
    let client =
        if whom.name.is_empty() { t.say("worker-app-the-client").into_owned() } else { whom.name.clone() };
    let now = reader.now();
    let worked_ms = job.worked_ms(now);
    let chosen = form.optional("resolution").or_else(|| job.resolution_id.map(|id| id.to_string()));
    let typed = form.is_on("note");
    Ok(VisitShown {
        id: job.id.to_string(),
        href: on_site.at(format_args!("jobs/{}", job.id)),
        reference: job.reference(),
        title: job.title.clone(),
        status: job.status.as_str(),
        tone: tone(job.status),
        pill: pill(t, job, &zone),
        window: window(t, job, &zone),
        site: site.name.clone(),
        address: site.address.clone(),
        access: site.access_notes.clone(),
        description: job.description.clone(),
        notes: job.notes.clone(),
        map_href: geo(site.lat_e6, site.lon_e6, &site.address),
        whom,
        client,
        followed: is_followed(reader, on_site, job).await?,
        shares: on_site.shares,
        worked: worked_ms.map(hours).unwrap_or_default(),
        worked_ms: worked_ms.unwrap_or_default(),
        filled: filled(&report),
        left: report.missing().len() + usize::from(job.resolution_id.is_none()),
        fields: fields(on_site, job.id, &report, &zone, form),
        resolution: said(&ends, job),
        ends: ends.iter().map(|end| end_shown(end, chosen.as_deref())).collect(),
        note: if typed { form.value("note").to_owned() } else { job.resolution_note.clone() },
        note_error: form.error(&t, "note").into_owned(),
        end_error: form.error(&t, "resolution").into_owned(),
        end_reason: job.end_reason.clone(),
    })
}

/// Whether clients can follow the way to it: the portal offers that, and shows them jobs of this kind.
async fn is_followed(reader: &Reader<Worker>, on_site: &OnSite, job: &Job) -> Result<bool> {
    if !on_site.place.standing.offers(Feature::Tracking) {
        return Ok(false);
    }
    Ok(reader.one::<templates::row::Entity>(job.template_id).await?.visible)
}

fn filled(report: &Report) -> usize {
    let part = report.part(templates::FieldPart::Report);
    part.filter(|(field, value)| report.is_filled(field, value.as_ref())).count()
}

/// The contact of the job, if it has one.
async fn whom(reader: &Reader<Worker>, job: &Job) -> Result<Whom> {
    let Some(contact) = job.contact_id else { return Ok(Whom::default()) };
    let contact = reader.one::<contacts::row::Entity>(contact).await?;
    let number = contact.phones.0.first().map(ToString::to_string).unwrap_or_default();
    let link = |scheme: &str| if number.is_empty() { String::new() } else { format!("{scheme}:{number}") };
    Ok(Whom { tel: link("tel"), sms: link("sms"), name: contact.first_name })
}

fn end_shown(end: &Resolution, chosen: Option<&str>) -> EndShown {
    let id = end.id.to_string();
    EndShown {
        chosen: chosen == Some(id.as_str()),
        id,
        name: end.name.clone(),
        note: match end.note {
            NoteRule::None => "none",
            NoteRule::Optional => "optional",
            NoteRule::Required => "required",
        },
    }
}

fn said(ends: &[Resolution], job: &Job) -> String {
    let end = ends.iter().find(|end| Some(end.id) == job.resolution_id);
    end.map(|end| end.name.clone()).unwrap_or_default()
}

/// The colour of a status; the word always stands beside it.
pub(super) const fn tone(status: JobStatus) -> &'static str {
    match status {
        JobStatus::OnTheWay | JobStatus::Started => "info",
        JobStatus::Paused => "warn",
        JobStatus::Finished => "ok",
        JobStatus::Cancelled => "bad hollow",
        JobStatus::Unassigned | JobStatus::Scheduled | JobStatus::Published => "hollow",
    }
}

/// How a job stands and since when.
fn pill(t: Texts, job: &Job, zone: &Zone) -> String {
    let since = match job.status {
        JobStatus::OnTheWay => job.set_out_at,
        JobStatus::Started => job.started_at,
        JobStatus::Paused => job.paused_at,
        JobStatus::Finished => job.finished_at,
        _ => None,
    };
    match since {
        Some(at) => t.with(&format!("worker-app-since-{}", job.status), "time", t.time(&at.at(zone))),
        None => t.say(&format!("worker-app-status-{}", job.status)).into_owned(),
    }
}

fn window(t: Texts, job: &Job, zone: &Zone) -> String {
    match (job.scheduled_at, job.window_ends_at) {
        (Some(from), Some(until)) if until > from => {
            let (from, until) = (from.at(zone), until.at(zone));
            t.with2("worker-app-window", "from", t.time(&from), "until", t.clock(&until))
        }
        (Some(from), _) => t.clock(&from.at(zone)),
        (None, _) => String::new(),
    }
}

/// Hours and minutes: `0:38`.
pub(super) fn hours(ms: i64) -> String {
    let minutes = ms / 60_000;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// A link that phones open in their maps (RFC 5870; the query is what map programs understand beyond it).
fn geo(lat_e6: Option<i32>, lon_e6: Option<i32>, address: &str) -> String {
    let place = serde_urlencoded::to_string([("q", address.replace('\n', ", "))]).unwrap_or_default();
    match (lat_e6, lon_e6) {
        (Some(lat), Some(lon)) => {
            let (lat, lon) = (f64::from(lat) / 1e6, f64::from(lon) / 1e6);
            format!("geo:{lat:.6},{lon:.6}?{place}")
        }
        _ => format!("geo:0,0?{place}"),
    }
}

/// The start and the end of a day where the company is.
pub(super) fn span(day: jiff::civil::Date, zone: &Zone) -> Option<(Instant, Instant)> {
    let end = portico_domain::time::end_of_day(day, zone)?;
    let start = portico_domain::time::end_of_day(day.yesterday().ok()?, zone)?;
    Some((Instant(start.0 + 1), Instant(end.0 + 1)))
}
