//! Queues one mail in the same transaction as the change that causes it. The words are composed when it is sent.

use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;
use uuid::Uuid;

use super::row::{ActiveModel, Column, Entity};
use super::{Channel, DeliveryState, Letter};
use crate::Result;
use crate::access::Principal;
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};
use crate::id::{ActivityId, DeliveryId, PortalUserId};
use crate::live::TOLD_OF_MANY;
use crate::outbox::Task;
use crate::time::Instant;

/// Who a mail goes to; always a stored address, never one that was typed a moment ago.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language, such as `en`.
    pub language: String,
    /// Whether they work for the operator.
    pub staff: bool,
    /// The portal user they are, if they are one.
    pub portal_user: Option<PortalUserId>,
}

/// A mail to be queued.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    /// What it is.
    pub letter: Letter,
    /// One effect, one key, within the workspace: a second mail under it is not queued.
    pub unique_key: String,
    /// Who gets it.
    pub to: Recipient,
    /// What kind of thing it is about.
    pub noun: Noun,
    /// Which thing: for sign-in links the sign-in, for invitations the invitation.
    pub object: Uuid,
    /// The activity it tells of, if it tells of one.
    pub activity: Option<ActivityId>,
    /// When sending it no longer helps.
    pub useless_after: Option<Instant>,
}

/// A message as it is put on its way.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: DeliveryId,
    pub(crate) channel: Channel,
    pub(crate) row: ActiveModel,
}

/// Queues a mail and the work of sending it; nothing when its key was queued before, or there is no address.
pub async fn queue<P: Principal>(work: &mut UnitOfWork<P>, new: NewDelivery) -> Result<Option<DeliveryId>> {
    match mail(work, new) {
        Some(message) => put(work, message).await,
        None => Ok(None),
    }
}

/// A mail as it is put on its way; nothing when there is no address.
pub(crate) fn mail<P: Principal>(work: &UnitOfWork<P>, new: NewDelivery) -> Option<Message> {
    // Somebody who has only a phone reads no mail.
    if new.to.email.is_empty() {
        return None;
    }
    let id = DeliveryId::new(work.now());
    let row = ActiveModel {
        id: Set(id),
        workspace_id: Set(work.by().workspace()),
        event: Set(new.letter),
        unique_key: Set(format!("{}:{}", work.by().workspace(), new.unique_key)),
        recipient_name: Set(new.to.name),
        recipient_email: Set(new.to.email),
        to_staff: Set(new.to.staff),
        portal_user_id: Set(new.to.portal_user),
        language: Set(new.to.language),
        noun: Set(new.noun),
        object_id: Set(new.object),
        activity_id: Set(new.activity),
        channel: Set(Channel::Mail),
        recipient_phone: Set(None),
        segments: Set(0),
        subject: Set(String::new()),
        state: Set(DeliveryState::Queued),
        attempts: Set(0),
        answer: Set(String::new()),
        queued_at: Set(work.now()),
        sent_at: Set(None),
        useless_after: Set(new.useless_after),
    };
    Some(Message { id, channel: Channel::Mail, row })
}

/// Puts a message on its way: the row, the work of sending it, and the news of it; nothing when its key is there.
pub(crate) async fn put<P: Principal>(
    work: &mut UnitOfWork<P>,
    message: Message,
) -> Result<Option<DeliveryId>> {
    let Message { id, channel, row } = message;
    let once = OnConflict::column(Column::UniqueKey).do_nothing().to_owned();
    let added = Entity::insert(row).on_conflict(once).exec_without_returning(work.connection()).await?;
    if added == 0 {
        return Ok(None);
    }
    let (task, key) = task(id, channel);
    work.enqueue(task, &key).await?;
    work.announce(Noun::Delivery, id.0, None);
    Ok(Some(id))
}

/// Puts many messages on their way in as few statements as fit. Their keys are new: each holds an id made in this change.
pub(crate) async fn put_all<P: Principal>(work: &mut UnitOfWork<P>, messages: Vec<Message>) -> Result<()> {
    let tasks: Vec<(Task, String)> = messages.iter().map(|one| task(one.id, one.channel)).collect();
    for one in messages.iter().take(TOLD_OF_MANY) {
        work.announce(Noun::Delivery, one.id.0, None);
    }
    work.insert_all(messages.into_iter().map(|one| one.row).collect()).await?;
    work.enqueue_all(&tasks).await
}

/// The work of sending a message, with its key.
fn task(id: DeliveryId, channel: Channel) -> (Task, String) {
    let task = match channel {
        Channel::Mail => Task::Deliver { delivery: id },
        Channel::Sms => Task::DeliverSms { delivery: id },
    };
    (task, format!("deliver:{id}"))
}
