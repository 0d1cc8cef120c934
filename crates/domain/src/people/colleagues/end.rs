//! An owner ends what somebody may do for the account, at once. Whoever acts for nobody afterwards gets in no more.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::{ColleagueRefusal, Owner};
use crate::Result;
use crate::access::System;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::people::memberships::row::{Column, Entity};
use crate::people::memberships::{self, Membership, MembershipRole};
use crate::people::portal_users::remove::mark_removed;
use crate::people::portal_users::shut_out::end_every_way_in;
use crate::people::portal_users::{self, PortalUserStatus};
use crate::people::sign_in::lock_anybody;
use crate::people::{accounts, contacts};

/// Ends a place in the account. Refused for the last owner, for another owner, and for whoever does not get in anyway.
pub async fn end(work: &mut UnitOfWork<System>, by: &Owner, place: Membership) -> Result<()> {
    use portal_users::row::{Column as User, Entity as Users};
    // Of two owners who leave at once the second is the last.
    let account = work.one_for_update::<accounts::row::Entity>(by.account).await?;
    let user = work.first(work.visible::<Users>().filter(User::ContactId.eq(place.contact_id))).await?;
    let Some(user) = user else { return Err(ColleagueRefusal::AskUs.into()) };
    let person = lock_anybody(work, user.id).await?;
    let waits = person.user.status == PortalUserStatus::Invited;
    if !waits && person.user.status != PortalUserStatus::Active {
        return Err(ColleagueRefusal::AskUs.into());
    }
    if place.contact_id == by.contact {
        another_owner(work, by).await?;
    } else if place.role == MembershipRole::Owner && !(waits && place.invited_by == Some(by.id)) {
        return Err(ColleagueRefusal::OtherOwner.into());
    }
    work.delete(place.into_active_model()).await?;
    memberships::changed(work, &account, &person.contact, "left", None).await?;
    let others = work
        .visible::<Entity>()
        .filter(Column::ContactId.eq(person.contact.id))
        .filter(memberships::current(work.now()));
    if work.count(others).await? > 0 {
        return Ok(());
    }
    end_every_way_in(work, &person.user).await?;
    let event = if waits { Event::InvitationCancelled } else { Event::PortalUserRemoved };
    mark_removed(work, person.user, event).await?;
    Ok(())
}

/// An account keeps an owner who gets in.
async fn another_owner(work: &UnitOfWork<System>, by: &Owner) -> Result<()> {
    let contact: RelationDef = Entity::belongs_to(contacts::row::Entity)
        .from(Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    let user: RelationDef = Entity::belongs_to(portal_users::row::Entity)
        .from(Column::ContactId)
        .to(portal_users::row::Column::ContactId)
        .into();
    let others = work
        .visible::<Entity>()
        .join(JoinType::InnerJoin, contact)
        .join(JoinType::InnerJoin, user)
        .filter(Column::AccountId.eq(by.account))
        .filter(Column::ContactId.ne(by.contact))
        .filter(Column::Role.eq(MembershipRole::Owner))
        .filter(memberships::current(work.now()))
        .filter(contacts::row::Column::Active.eq(true))
        .filter(portal_users::row::Column::Status.eq(PortalUserStatus::Active));
    if work.count(others).await? == 0 { Err(ColleagueRefusal::LastOwner.into()) } else { Ok(()) }
}
