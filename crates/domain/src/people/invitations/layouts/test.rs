//! The saved layout as a mail to oneself, with the values of nobody.

use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::Noun;
use crate::conversations::deliveries::{Letter, NewDelivery, Recipient, queue};
use crate::database::{Sight, UnitOfWork};
use crate::id::DeliveryId;
use crate::people::staff;
use crate::{Error, Result};

/// What tells such a mail from other test mails: the first part of its key behind the workspace.
pub const IN_KEY: &str = "test-invitation";

/// Queues the mail in one language to the person who asks for it.
pub async fn send_test(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManagePortal>,
    language: &str,
) -> Result<DeliveryId> {
    let me = work.one::<staff::row::Entity>(by.id()).await?;
    let new = NewDelivery {
        letter: Letter::TestMail,
        unique_key: format!("{IN_KEY}:{}:{}", me.id, work.now().0),
        to: Recipient {
            name: me.name,
            email: me.email,
            language: language.to_owned(),
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
