//! An owner sends somebody their invitation again: a new link, and the old one ends (decision 2).

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::invite::{issue, may_mail};
use super::letter::tell;
use super::{ColleagueRefusal, Owner, is_within};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::people::memberships::row::{Column, Entity};
use crate::people::memberships::{self, Membership};
use crate::people::portal_users::{self, PortalUserStatus};
use crate::people::sign_in::lock_anybody;
use crate::secret::ServerKey;

/// Sends the invitation of a colleague who has not come yet once more, in this owner's name.
pub async fn resend(
    work: &mut UnitOfWork<System>,
    by: &Owner,
    key: &ServerKey,
    place: Membership,
) -> Result<()> {
    use portal_users::row::{Column as User, Entity as Users};
    let user = work.first(work.visible::<Users>().filter(User::ContactId.eq(place.contact_id))).await?;
    let (Some(user), Some(_)) = (user, place.invited_by) else {
        return Err(ColleagueRefusal::NothingToSend.into());
    };
    let person = lock_anybody(work, user.id).await?;
    let has_come = person.user.last_sign_in_at.is_some_and(|at| at >= place.created_at);
    let waits = person.contact.active
        && match person.user.status {
            PortalUserStatus::Invited => true,
            PortalUserStatus::Active => !has_come,
            PortalUserStatus::Suspended | PortalUserStatus::Removed => false,
        };
    if !waits {
        return Err(ColleagueRefusal::NothingToSend.into());
    }
    if !is_within(&place, &by.scopes, by.sees) {
        return Err(ColleagueRefusal::AskUs.into());
    }
    may_mail(work, by, &person.user.email_key).await?;
    let contact = place.contact_id;
    let mut row = place.into_active_model();
    row.invited_by = Set(Some(by.id));
    let place = work.update(row).await?;
    if person.user.status == PortalUserStatus::Active {
        return tell(work, by, &place, (&person.contact, &person.user)).await;
    }
    let elsewhere = work
        .visible::<Entity>()
        .filter(Column::ContactId.eq(contact))
        .filter(Column::AccountId.ne(by.account))
        .filter(memberships::current(work.now()));
    // Others invited them as well: their way in is not this owner's to renew.
    if work.count(elsewhere).await? > 0 {
        return Err(ColleagueRefusal::AskUs.into());
    }
    issue(work, by, key, &person.user, &person.contact).await
}
