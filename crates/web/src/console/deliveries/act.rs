//! What can be done about a mail by hand.

use axum::extract::State;
use portico_domain::access::permissions::ManageDeliveries;
use portico_domain::conversations::deliveries;
use portico_domain::id::{DeliveryId, TaskId};
use portico_domain::outbox;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};

/// Sends a mail again, as a new one.
pub(crate) async fn resend(
    desk: Desk<ManageDeliveries>,
    State(app): State<App>,
    Id(id): Id<DeliveryId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let delivery = work.one_for_update::<deliveries::row::Entity>(id).await?;
    let again = match or_back(deliveries::resend(&mut work, &desk.by, delivery).await, || {
        desk.at(format!("deliveries?open={id}"))
    }) {
        Ok(again) => again,
        Err(answer) => return answer,
    };
    work.commit().await?;
    Go::to(desk.at(format!("deliveries?open={again}"))).saying("deliveries-queued-again").answer()
}

/// Takes a mail back that has not left.
pub(crate) async fn cancel(
    desk: Desk<ManageDeliveries>,
    State(app): State<App>,
    Id(id): Id<DeliveryId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let delivery = work.one_for_update::<deliveries::row::Entity>(id).await?;
    if let Err(answer) = or_back(deliveries::cancel_one(&mut work, &desk.by, delivery).await, || {
        desk.at(format!("deliveries?open={id}"))
    }) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at(format!("deliveries?open={id}"))).saying("deliveries-taken-back").answer()
}

/// Gives work that was given up another life.
pub(crate) async fn revive(
    desk: Desk<ManageDeliveries>,
    State(app): State<App>,
    Id(id): Id<TaskId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let task = work.one_for_update::<outbox::row::Entity>(id).await?;
    outbox::revive(&mut work, &desk.by, task).await?;
    work.commit().await?;
    Go::to(desk.at("deliveries/tasks?state=dead")).saying("deliveries-revived").answer()
}
