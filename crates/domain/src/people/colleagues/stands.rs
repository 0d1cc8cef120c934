//! Whether what an owner gave still holds, asked when an invitation is opened and again when it is accepted: an inviter
//! who was demoted, shut out or removed meanwhile, or may no longer invite, lets nobody in (security.md row 41).

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::is_within;
use super::owner::owners_invite;
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::{ContactId, PortalUserId};
use crate::people::contacts::Contact;
use crate::people::memberships::row::{Column, Entity};
use crate::people::memberships::{self, Membership, MembershipRole};
use crate::people::portal_users::PortalUserStatus;
use crate::people::{accounts, contacts, portal_users};

/// Whether a client may still let a contact in: to an account of which they are still an owner, with no more than they
/// have themselves.
pub(in crate::people) async fn still_invites<S: Sight<By = System>>(
    sight: &S,
    inviter: PortalUserId,
    invited: ContactId,
) -> Result<bool> {
    let given = sight
        .visible::<Entity>()
        .filter(Column::ContactId.eq(invited))
        .filter(Column::InvitedBy.eq(inviter))
        .filter(memberships::current(sight.now()));
    let given = sight.all(given).await?;
    if given.is_empty() || !owners_invite(sight).await? {
        return Ok(false);
    }
    let owned = owned(sight, inviter).await?;
    Ok(given.iter().any(|place| is_covered(place, &owned)))
}

/// Ends the places that other clients gave somebody who is about to come in for the first time, and that no longer hold.
pub(in crate::people) async fn end_void(work: &UnitOfWork<System>, contact: &Contact) -> Result<()> {
    let given = work
        .visible::<Entity>()
        .filter(Column::ContactId.eq(contact.id))
        .filter(Column::InvitedBy.is_not_null());
    let given = work.all(given).await?;
    let inviters: BTreeSet<PortalUserId> = given.iter().filter_map(|place| place.invited_by).collect();
    let mut all = Vec::new();
    for inviter in inviters {
        all.push((inviter, owned(work, inviter).await?));
    }
    for place in given {
        let is_theirs = |inviter: PortalUserId| place.invited_by == Some(inviter);
        let holds = all.iter().any(|(inviter, owned)| is_theirs(*inviter) && is_covered(&place, owned));
        if !holds {
            work.delete(place.into_active_model()).await?;
        }
    }
    Ok(())
}

fn is_covered(place: &Membership, owned: &[Membership]) -> bool {
    let covers =
        |own: &Membership| own.account_id == place.account_id && is_within(place, &own.scopes, own.sees);
    owned.iter().any(covers)
}

/// The places in which somebody is an owner at this moment; none when they do not get in.
async fn owned<S: Sight<By = System>>(sight: &S, inviter: PortalUserId) -> Result<Vec<Membership>> {
    let user = sight.one::<portal_users::row::Entity>(inviter).await?;
    let gets_in = user.status == PortalUserStatus::Active
        && sight.one::<contacts::row::Entity>(user.contact_id).await?.active;
    if !gets_in {
        return Ok(Vec::new());
    }
    let owned = sight
        .visible::<Entity>()
        .filter(Column::ContactId.eq(user.contact_id))
        .filter(Column::Role.eq(MembershipRole::Owner))
        .filter(memberships::current(sight.now()));
    let mut owned = sight.all(owned).await?;
    let in_use = sight
        .visible::<accounts::row::Entity>()
        .filter(accounts::row::Column::Id.is_in(owned.iter().map(|place| place.account_id)))
        .filter(accounts::row::Column::Active.eq(true));
    let in_use = sight.all(in_use).await?;
    owned.retain(|place| in_use.iter().any(|account| account.id == place.account_id));
    Ok(owned)
}
