//! Gives a contact a place in an account, changes their role there, and takes the place away.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::row::{ActiveModel, Column, Entity};
use super::{Membership, MembershipRole, Scopes};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::charter::passengers;
use crate::database::{Sight, UnitOfWork};
use crate::id::MembershipId;
use crate::people::accounts::Account;
use crate::people::contacts::{self, Contact};

/// Gives a contact a place in an account; one who is there already gets the new role.
pub async fn add(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    contact: &Contact,
    role: MembershipRole,
) -> Result<Membership> {
    let known = work
        .first(
            work.visible::<Entity>()
                .filter(Column::AccountId.eq(account.id))
                .filter(Column::ContactId.eq(contact.id)),
        )
        .await?;
    let place = match known {
        Some(place) if place.role == role => return Ok(place),
        Some(place) => {
            let mut row = place.into_active_model();
            row.role = Set(role);
            row.scopes = Set(Scopes::of(role.scopes().iter().copied()));
            row.sees = Set(role.sees());
            work.update(row).await?
        }
        None => {
            let row = ActiveModel {
                id: Set(MembershipId::new(work.now())),
                account_id: Set(account.id),
                contact_id: Set(contact.id),
                role: Set(role),
                scopes: Set(Scopes::of(role.scopes().iter().copied())),
                sees: Set(role.sees()),
                created_at: Set(work.now()),
                ..Default::default()
            };
            let place = work.insert(row).await?;
            passengers::recognise(work, account.id, contact).await?;
            place
        }
    };
    changed(work, account, contact, "person", None).await?;
    Ok(place)
}

/// Takes a contact's place in an account away; what they did there stays.
pub async fn remove(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    place: Membership,
) -> Result<()> {
    let contact = work.one::<contacts::row::Entity>(place.contact_id).await?;
    work.delete(place.into_active_model()).await?;
    changed(work, account, &contact, "left", None).await
}

pub(in crate::people) async fn changed<P: Principal>(
    work: &mut UnitOfWork<P>,
    account: &Account,
    contact: &Contact,
    detail: &str,
    between: Option<(&Membership, &Membership)>,
) -> Result<()> {
    let mut happened =
        Happened::to(Event::AccountChanged, account.id.0, account.name.clone()).account(account.id);
    if let Some((before, after)) = between {
        happened = happened.between(before, after);
    }
    work.record(happened.with(detail, contact.name())).await?;
    // Open pages of this client look again whom they may act for.
    work.announce(Noun::Session, contact.id.0, None);
    Ok(())
}
