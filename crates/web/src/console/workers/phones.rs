//! The phones that a worker is signed in on.

use axum::extract::State;
use portico_domain::access::permissions::ManageWorkers;
use portico_domain::field::workers;
use portico_domain::id::{WorkerId, WorkerSessionId};

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{FieldDesk, Form, Id, Item};

/// Sends the worker a link that signs their phone in.
pub(crate) async fn send_link(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let worker = work.one_for_update::<workers::row::Entity>(id).await?;
    workers::send_link(&mut work, &desk.by, &worker, app.key()).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("workers/{id}"))).saying("workers-link-sent").answer()
}

/// Signs a phone out.
pub(crate) async fn revoke(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Item(item): Item<WorkerSessionId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    workers::revoke_session(&mut work, id, item).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("workers/{id}"))).saying("workers-phone-revoked").answer()
}
