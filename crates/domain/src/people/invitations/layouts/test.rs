//! The saved layout as a mail to oneself, or as a text message to a number that one holds, with the values of nobody.

use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::Noun;
use crate::conversations::deliveries::{Letter, NewDelivery, Recipient, queue};
use crate::conversations::sms::{self, Hindrance, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::field::settings::settings;
use crate::id::DeliveryId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::staff;
use crate::phone_number::PhoneNumber;
use crate::{Error, Result, workspaces};

/// Test messages of one member of staff, to whatever numbers: a text message costs money and rings a stranger's phone.
const PER_MEMBER: Limit = Limit { count: 5, seconds: 3_600 };

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

/// Queues the text message in one language to a number. What every text message is held to holds for it once it leaves:
/// how many go to one number, to which countries, and how many the company sends in a day. Errors: `number`.
pub async fn send_test_text(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManagePortal>,
    language: &str,
    number: &str,
) -> Result<()> {
    let me = work.one::<staff::row::Entity>(by.id()).await?;
    let company = workspaces::own(work).await?;
    let number = PhoneNumber::parse(number, &company.country)
        .ok_or_else(|| Invalid::field("number", "fields-phone-unreadable"))?;
    match sms::forbidden(number.as_str(), &company, &settings(work).await?) {
        None => {}
        Some(Hindrance::Costly) => return Err(Invalid::field("number", "invite-test-costly").into()),
        Some(_) => return Err(Invalid::field("number", "invite-test-country").into()),
    }
    let mine = Key::Here(format!("test-text:{}", me.id));
    if limits::allow(work, &mine, &[PER_MEMBER]).await? != Allowed::Yes {
        return Err(Invalid::field("number", "invite-test-too-many").into());
    }
    let new = NewSms {
        unique_key: format!("{IN_KEY}-text:{}:{}", me.id, work.now().0),
        to_phone: number.as_str().to_owned(),
        to_name: me.name,
        language: language.to_owned(),
        noun: Noun::Workspace,
        object: me.workspace_id.0,
        activity: None,
        kind: Letter::TestMail,
        useless_after: Some(work.now().plus_hours(1)),
    };
    // Two presses within a moment are one test.
    sms::queue(work, new).await.map(|_| ())
}
