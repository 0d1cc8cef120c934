//! The link in the mail: looking changes nothing, one press verifies the address and puts the question before staff. Afterwards the
//! same link shows how it stands, and nothing else (row 43).

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::ask::applicant;
use super::row::{Column, Entity};
use super::tell::tell_office;
use super::{AccessRefusal, AccessRequest, AccessStatus};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::people::portal_users::{self, PortalUserStatus};
use crate::secret;

/// What the page behind the link shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A button that verifies the address.
    ToConfirm(Box<AccessRequest>),
    /// How it stands.
    Stands(Box<AccessRequest>),
    /// Used, too old, or nobody's.
    Over,
}

/// What a token leads to.
pub async fn find<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Found> {
    let select = sight.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let Some(row) = sight.first(select).await? else { return Ok(Found::Over) };
    Ok(match row.status {
        AccessStatus::Unverified if row.expires_at <= sight.now() => Found::Over,
        AccessStatus::Unverified => Found::ToConfirm(Box::new(row)),
        AccessStatus::Pending | AccessStatus::Approved | AccessStatus::Rejected => {
            Found::Stands(Box::new(row))
        }
    })
}

/// Verifies the address and tells staff. Nothing when whoever asks has access already: they only need to sign in.
pub async fn confirm(work: &mut UnitOfWork<System>, token: &str) -> Result<Option<AccessRequest>> {
    let Found::ToConfirm(row) = find(work, token).await? else { return Err(AccessRefusal::Over.into()) };
    let row = work.one_for_update::<Entity>(row.id).await?;
    if row.status != AccessStatus::Unverified {
        return Err(AccessRefusal::Over.into());
    }
    if has_access(work, &row).await? {
        work.delete(row.into_active_model()).await?;
        return Ok(None);
    }
    let version = row.version;
    let mut change = row.into_active_model();
    change.status = Set(AccessStatus::Pending);
    change.verified_at = Set(Some(work.now()));
    change.version = Set(version + 1);
    let row = work.update(change).await?;
    work.record(Happened::to(Event::AccessRequested, row.id.0, row.name())).await?;
    let received = mail(&row, Letter::AccessReceived, "received", applicant(&row));
    deliveries::queue(work, received).await?;
    tell_office(work, Letter::AccessAsked, (Noun::AccessRequest, row.id.0), &row.id.to_string()).await?;
    Ok(Some(row))
}

fn mail(row: &AccessRequest, letter: Letter, key: &str, to: Recipient) -> NewDelivery {
    NewDelivery {
        letter,
        unique_key: format!("access-{key}:{}", row.id),
        to,
        noun: Noun::AccessRequest,
        object: row.id.0,
        activity: None,
        useless_after: None,
    }
}

async fn has_access(work: &UnitOfWork<System>, row: &AccessRequest) -> Result<bool> {
    use portal_users::row::{Column as User, Entity as Users};
    let known = work
        .visible::<Users>()
        .filter(User::EmailKey.eq(&row.email_key))
        .filter(User::Status.eq(PortalUserStatus::Active));
    Ok(work.count(known).await? > 0)
}
