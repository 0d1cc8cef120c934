//! A mail to oneself, to see that the mail server takes and delivers.

use super::{Letter, NewDelivery, Recipient, queue};
use crate::access::{Authorized, Staff, permissions::ManagePortal};
use crate::activity::Noun;
use crate::database::{Sight, UnitOfWork};
use crate::id::DeliveryId;
use crate::people::staff;
use crate::{Error, Result};

/// Queues a test mail to the person who asks for it.
pub async fn send_test_mail(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManagePortal>,
) -> Result<DeliveryId> {
    let me = work.one::<staff::row::Entity>(by.id()).await?;
    let new = NewDelivery {
        letter: Letter::TestMail,
        unique_key: format!("test-mail:{}:{}", me.id, work.now().0),
        to: Recipient {
            name: me.name,
            email: me.email,
            language: me.language,
            staff: true,
            portal_user: None,
        },
        noun: Noun::Workspace,
        object: me.workspace_id.0,
        activity: None,
        useless_after: Some(work.now().plus_hours(1)),
    };
    queue(work, new).await?.ok_or(Error::Stale)
}
