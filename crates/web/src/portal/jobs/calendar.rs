//! A job as an entry of the client's own calendar: its arrival window in the zone of its place. The entry keeps its name
//! for ever and counts its changes, so that a newer file replaces an older one (RFC 5545). It says where and what; no
//! phone number, no price and no word of a conversation (security.md row 106).

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use portico_domain::field::jobs::{self, JobStatus};
use portico_domain::id::JobId;
use portico_rendering::calendar::{self, Certainty, Event};

use super::words;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldClient, Id};

/// The file.
pub(crate) async fn calendar(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    let reader = client.reader(&app);
    let found = jobs::listed_for_client(&reader, id).await?;
    let job = &found.job;
    let workspace = client.place.workspace();
    let begins = job.scheduled_at.ok_or_else(Failure::not_found)?;
    let base = workspace.base_url(&app.setup().base_url);
    let page = client.at(format_args!("jobs/{id}"));
    let title = client.t.with2("portal-jobs-calendar-title", "title", &job.title, "company", &workspace.name);
    let file = calendar::file(
        &Event {
            uid: format!("job-{id}@{}", workspace.slug),
            sequence: job.version,
            changed_at: job.updated_at.timestamp(),
            begins_at: begins.timestamp(),
            ends_at: job.window_ends_at.map(|at| at.timestamp()),
            zone: found.zone(&workspace.time_zone).name().to_owned(),
            title,
            place: words::place(&found.site_name, &found.site_address),
            description: client.t.with2(
                "portal-jobs-calendar-text",
                "template",
                &found.template_name,
                "reference",
                job.reference(),
            ),
            url: format!("{base}{page}"),
            certainty: if job.status == JobStatus::Cancelled {
                Certainty::Cancelled
            } else {
                Certainty::Confirmed
            },
        },
        &workspace.name,
    );
    let name = format!("attachment; filename=\"{}.ics\"", job.reference());
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "private, max-age=300".to_owned()),
    ];
    Ok((headers, file).into_response())
}
