//! The table `deliveries`.

use sea_orm::entity::prelude::*;

use super::{Channel, DeliveryState, Letter};
use crate::access::{Staff, System, workspace_rows};
use crate::activity::Noun;
use crate::id::{ActivityId, DeliveryId, PortalUserId, WorkspaceId};
use crate::time::Instant;

/// One mail to one person.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "deliveries")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// What it tells of.
    pub event: Letter,
    /// One effect, one key.
    pub unique_key: String,
    /// Name of the recipient.
    pub recipient_name: String,
    /// Address of the recipient.
    pub recipient_email: String,
    /// Whether the recipient is staff.
    pub to_staff: bool,
    /// The portal user.
    pub portal_user_id: Option<PortalUserId>,
    /// The language read, such as `en`.
    pub language: String,
    /// What kind of thing it is about.
    pub noun: Noun,
    /// Which thing it is about.
    pub object_id: Uuid,
    /// The activity it tells of.
    pub activity_id: Option<ActivityId>,
    /// By what way it goes.
    pub channel: Channel,
    /// The number of the recipient, for a text message.
    pub recipient_phone: Option<String>,
    /// Parts of a text message that are paid for.
    pub segments: i32,
    /// Subject.
    pub subject: String,
    /// Where it stands.
    pub state: DeliveryState,
    /// Tries so far.
    pub attempts: i32,
    /// What the mail server said.
    pub answer: String,
    /// When it was queued.
    pub queued_at: Instant,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// When sending it no longer helps, such as the end of a link.
    pub useless_after: Option<Instant>,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
