//! Queues one text message in the same transaction as the change that causes it.

use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use crate::Result;
use crate::access::Principal;
use crate::activity::Noun;
use crate::conversations::deliveries::row::ActiveModel;
use crate::conversations::deliveries::{Channel, DeliveryState, Letter, Message, put};
use crate::database::{Sight, UnitOfWork};
use crate::id::{ActivityId, DeliveryId, PortalUserId};
use crate::time::Instant;

/// A text message to be queued.
#[derive(Clone, Debug)]
pub struct NewSms {
    /// One effect, one key, within the workspace: a second message under it is not queued.
    pub unique_key: String,
    /// The number it goes to, in E.164: one on record, or one that staff entered; never one that a stranger typed.
    pub to_phone: String,
    /// Whose number that is.
    pub to_name: String,
    /// The language they read, such as `en`.
    pub language: String,
    /// What kind of thing it is about.
    pub noun: Noun,
    /// Which thing.
    pub object: Uuid,
    /// The activity it tells of, if it tells of one.
    pub activity: Option<ActivityId>,
    /// What it is.
    pub kind: Letter,
    /// When sending it no longer helps.
    pub useless_after: Option<Instant>,
}

/// Queues a text message and the work of sending it; nothing when its key was queued before.
pub async fn queue<P: Principal>(work: &mut UnitOfWork<P>, new: NewSms) -> Result<Option<DeliveryId>> {
    to(work, new, None).await
}

/// The same to a portal user, whom it is not sent once they are shut out.
pub async fn to<P: Principal>(
    work: &mut UnitOfWork<P>,
    new: NewSms,
    user: Option<PortalUserId>,
) -> Result<Option<DeliveryId>> {
    let message = text(work, new, user);
    put(work, message).await
}

/// A text message as it is put on its way.
pub(crate) fn text<P: Principal>(work: &UnitOfWork<P>, new: NewSms, user: Option<PortalUserId>) -> Message {
    let id = DeliveryId::new(work.now());
    let row = ActiveModel {
        id: Set(id),
        workspace_id: Set(work.by().workspace()),
        event: Set(new.kind),
        unique_key: Set(format!("{}:{}", work.by().workspace(), new.unique_key)),
        recipient_name: Set(new.to_name),
        recipient_email: Set(String::new()),
        // Workers are the company's own people: their messages leave whether or not the portal is open, and so do tests.
        to_staff: Set(matches!(new.kind, Letter::WorkerLink | Letter::TestMail)),
        portal_user_id: Set(user),
        language: Set(new.language),
        noun: Set(new.noun),
        object_id: Set(new.object),
        activity_id: Set(new.activity),
        channel: Set(Channel::Sms),
        recipient_phone: Set(Some(new.to_phone)),
        segments: Set(0),
        subject: Set(String::new()),
        state: Set(DeliveryState::Queued),
        attempts: Set(0),
        answer: Set(String::new()),
        queued_at: Set(work.now()),
        sent_at: Set(None),
        useless_after: Set(new.useless_after),
    };
    Message { id, channel: Channel::Sms, row }
}
