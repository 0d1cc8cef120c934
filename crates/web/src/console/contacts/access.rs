//! Taking a contact out of use, and back.

use axum::extract::State;
use portico_domain::access::permissions::ManageClients;
use portico_domain::id::ContactId;
use portico_domain::people::contacts;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};

/// Out of use: signed out everywhere from this moment.
pub(crate) async fn deactivate(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let contact = work.one_for_update::<contacts::row::Entity>(id).await?;
    contacts::deactivate(&mut work, &desk.by, contact).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("contacts/{id}"))).saying("contacts-deactivated").answer()
}

/// In use again.
pub(crate) async fn reactivate(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let contact = work.one_for_update::<contacts::row::Entity>(id).await?;
    contacts::reactivate(&mut work, &desk.by, contact).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("contacts/{id}"))).saying("contacts-reactivated").answer()
}
