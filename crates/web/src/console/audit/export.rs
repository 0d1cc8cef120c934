//! The audit as a file, for whoever keeps it elsewhere. It is asked for with a fresh proof, and it is an entry itself.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use portico_domain::access::permissions::ReadAudit;
use portico_domain::activity::{Activity, Event, Happened};
use portico_domain::audit;
use portico_domain::database::Sight as _;
use portico_domain::integrations::csv_cells;
use portico_rendering::languages::Texts;

use super::asked::{Asked, FIELDS};
use super::row;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Proved};

/// The columns of the file, by the keys of their heads.
const HEADS: [&str; 10] =
    ["at", "event", "what", "object", "object_id", "actor_kind", "actor", "actor_id", "network", "changes"];

/// Everything that fits, the newest first.
pub(crate) async fn export(
    desk: Desk<ReadAudit>,
    State(app): State<App>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&FIELDS)?;
    let workspace = desk.place.workspace();
    let filter = Asked::of(&form).filter(&workspace.time_zone);
    let entries = audit::export(&desk.reader(&app), &filter).await?;
    let mut work = app.database().begin(desk.staff()).await?;
    let told = Happened::to(Event::AuditExported, workspace.id.0, workspace.name.clone());
    work.record(told.with("rows", entries.len())).await?;
    let day = work.now().at(&workspace.time_zone).date();
    work.commit().await?;
    let told = crate::timeline::entries(desk.t, &workspace.time_zone, &entries);
    let rows = entries.iter().zip(told).map(|(entry, told)| cells(desk.t, entry, told.what));
    let file = csv_cells::file(&HEADS, rows);
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"audit-{}-{day}.csv\"", workspace.slug)),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, file).into_response())
}

fn cells(t: Texts, entry: &Activity, what: String) -> Vec<String> {
    let changes = row::changes(t, &entry.details);
    let changes = changes.iter().map(|one| format!("{}: {} → {}", one.field, one.before, one.after));
    vec![
        entry.at.timestamp().to_string(),
        entry.event.to_string(),
        what,
        entry.object_name.clone(),
        entry.object_id.simple().to_string(),
        entry.actor_kind.to_string(),
        entry.actor_name.clone(),
        entry.actor_id.map(|id| id.simple().to_string()).unwrap_or_default(),
        entry.network.clone(),
        changes.collect::<Vec<_>>().join("; "),
    ]
}
