//! Invites somebody to the team: a mail with a link that is good once, for a week.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::row::{ActiveModel, Column, Entity, Model};
use super::{DAYS, PURPOSE};
use crate::Result;
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::StaffInvitationId;
use crate::people::staff::{ExtraPermissions, NewStaff, read_new, within_own};
use crate::secret::{self, ServerKey};

/// Invites somebody. Gives the invitation and the token of its link, for whoever wants to hand it over besides. Errors:
/// `name`, and `email` also when somebody here has it or it was invited before.
pub async fn invite(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    key: &ServerKey,
    new: NewStaff,
) -> Result<(Model, String)> {
    within_own(work, new.role, &ExtraPermissions::default())?;
    let (name, email) = read_new(work, &new).await?;
    let waiting = work.visible::<Entity>().filter(Column::EmailKey.eq(email.key()));
    if work.first(waiting).await?.is_some() {
        return Err(Invalid::field("email", "team-email-invited").into());
    }
    let nonce = secret::random_token();
    let token = key.token(PURPOSE, &nonce);
    let row = ActiveModel {
        id: Set(StaffInvitationId::new(work.now())),
        name: Set(name),
        email: Set(email.as_str().to_owned()),
        email_key: Set(email.key()),
        role: Set(new.role),
        language: Set(new.language),
        nonce: Set(nonce),
        token_hash: Set(secret::hash(&token)),
        invited_by: Set(work.by().id()),
        invited_at: Set(work.now()),
        expires_at: Set(work.now().plus_days(DAYS)),
        version: Set(1),
        ..Default::default()
    };
    let row = match work.insert(row).await {
        Err(error) if error.is_duplicate() => {
            return Err(Invalid::field("email", "team-email-invited").into());
        }
        other => other?,
    };
    send(work, &row).await?;
    Ok((row, token))
}

/// Queues the mail and writes down that it was sent.
pub(super) async fn send(work: &mut UnitOfWork<Staff>, row: &Model) -> Result<()> {
    let mail = NewDelivery {
        letter: Letter::StaffInvitation,
        unique_key: format!("staff-invitation:{}:{}", row.id, row.version),
        to: Recipient {
            name: row.name.clone(),
            email: row.email.clone(),
            language: row.language.clone(),
            staff: true,
            portal_user: None,
        },
        noun: Noun::Staff,
        object: row.id.0,
        activity: None,
        useless_after: Some(row.expires_at),
    };
    deliveries::queue(work, mail).await?;
    let happened = Happened::to(Event::StaffInvited, row.id.0, row.name.clone());
    work.record(happened.with("role", row.role.as_str())).await
}
