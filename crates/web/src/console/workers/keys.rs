//! Keys for the trackers on a worker's phone.

use axum::extract::State;
use portico_domain::access::permissions::ManageWorkers;
use portico_domain::database::Sight;
use portico_domain::field::positions::Source;
use portico_domain::field::workers;
use portico_domain::id::{WorkerId, WorkerKeyId};

use super::show::{FreshKey, shown};
use crate::answer::{Go, page};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Form, Id, Item};

/// Issues a key and shows it, this once.
pub(crate) async fn issue(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Form(form): Form,
) -> Answer {
    form.only(&["source"])?;
    let source: Source = form.parse("source").ok_or_else(Failure::not_found)?;
    let mut work = desk.begin(&app).await?;
    let worker = work.one::<workers::row::Entity>(id).await?;
    let (_, key) = workers::issue_key(&mut work, &desk.by, &worker, source).await?;
    work.commit().await?;
    let slug = desk.place.here.slug();
    let path = match source {
        Source::OwnTracks => format!("/{slug}/positions/owntracks/{key}"),
        Source::OsmAnd | Source::App => format!("/{slug}/positions/osmand"),
    };
    let address = app.absolute(desk.place.workspace(), &path);
    page(&shown(&app, &desk, id, Some(FreshKey { source, address, key })).await?)
}

/// Leads from the address of that answer to the record: for who opens it again, and for live updates of the page.
pub(crate) async fn after_issue(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
) -> Answer {
    let worker = desk.reader(&app).one::<workers::row::Entity>(id).await?;
    Go::to(desk.at(format_args!("workers/{}", worker.id))).answer()
}

/// Revokes a key.
pub(crate) async fn revoke(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Item(item): Item<WorkerKeyId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let worker = work.one::<workers::row::Entity>(id).await?;
    let key = work.one_for_update::<workers::keys::Entity>(item).await?;
    if key.worker_id != worker.id {
        return Err(Failure::not_found());
    }
    workers::revoke_key(&mut work, &desk.by, &worker, key).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("workers/{id}"))).saying("workers-key-revoked").answer()
}
