//! Sends a mail again on a person's word: a new mail under a new key, the old one stays as it was.

use super::{Channel, Delivery, DeliveryRefusal, DeliveryState, Letter, NewDelivery, Recipient, queue};
use crate::access::{Authorized, Staff, permissions::ManageDeliveries};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::id::DeliveryId;
use crate::{Error, Result};

/// The beginning of the keys of mails that were sent again by hand.
const AGAIN: &str = "again";

impl Delivery {
    /// Whether sending it again would help: it has left or died, and it is not the mail of a link that is over.
    pub fn can_be_resent(&self, now: crate::time::Instant) -> bool {
        let is_over = self.useless_after.is_some_and(|end| end <= now);
        let has_ended = matches!(
            self.state,
            DeliveryState::Sent | DeliveryState::Failed | DeliveryState::Cancelled | DeliveryState::Expired
        );
        let carries_a_secret = matches!(
            self.event,
            Letter::SignInLink
                | Letter::PasswordReset
                | Letter::Invitation
                | Letter::WorkerLink
                | Letter::StaffInvitation
        );
        // A cancelled link is a dead one: whoever took it back did so for a reason.
        has_ended && !is_over && !(carries_a_secret && self.state == DeliveryState::Cancelled)
    }

    /// Whether somebody of the staff sent it again, with their own eyes on it.
    pub fn is_sent_by_hand(&self) -> bool {
        // The first part of a key is the workspace.
        self.unique_key.split(':').nth(1) == Some(AGAIN)
    }

    /// Whether it still waits and can be taken back.
    pub const fn can_be_cancelled(&self) -> bool {
        matches!(self.state, DeliveryState::Queued | DeliveryState::Retrying)
    }
}

/// Queues the same mail once more. Refused while it still waits, and for links that no longer work.
pub async fn resend(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageDeliveries>,
    delivery: Delivery,
) -> Result<DeliveryId> {
    if delivery.can_be_cancelled() {
        return Err(DeliveryRefusal::StillWaits.into());
    }
    if !delivery.can_be_resent(work.now()) {
        return Err(DeliveryRefusal::LinkIsOver.into());
    }
    let unique_key = format!("{AGAIN}:{}:{}", delivery.id, work.now().0);
    if delivery.channel == Channel::Sms {
        return resend_sms(work, unique_key, delivery).await;
    }
    let new = NewDelivery {
        letter: delivery.event,
        unique_key,
        to: Recipient {
            name: delivery.recipient_name,
            email: delivery.recipient_email,
            language: delivery.language,
            staff: delivery.to_staff,
            portal_user: delivery.portal_user_id,
        },
        noun: delivery.noun,
        object: delivery.object_id,
        activity: delivery.activity_id,
        useless_after: delivery.useless_after,
    };
    queue(work, new).await?.ok_or(Error::Stale)
}

async fn resend_sms(
    work: &mut UnitOfWork<Staff>,
    unique_key: String,
    delivery: Delivery,
) -> Result<DeliveryId> {
    let new = NewSms {
        unique_key,
        to_phone: delivery.recipient_phone.unwrap_or_default(),
        to_name: delivery.recipient_name,
        language: delivery.language,
        noun: delivery.noun,
        object: delivery.object_id,
        activity: delivery.activity_id,
        kind: delivery.event,
        useless_after: delivery.useless_after,
    };
    sms::to(work, new, delivery.portal_user_id).await?.ok_or(Error::Stale)
}
