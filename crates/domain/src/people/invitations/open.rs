//! Whoever presses the button of an invitation by text message waits until the office has looked: a number may have been
//! taken over or have a new holder, and who reads its messages need not be who was invited (security.md row 89).

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::row::{Column, Entity, Model};
use super::{Channel, InvitationRefusal};
use crate::access::System;
use crate::activity::{Event, Happened, Noun};
use crate::conversations::deliveries::Letter;
use crate::database::{Sight, UnitOfWork};
use crate::people::{access_requests, contacts, portal_users};
use crate::{Result, portal, secret};

/// Whether the office looks before an invitation lets anybody in.
pub(super) async fn is_held<S: Sight<By = System>>(sight: &S, row: &Model) -> Result<bool> {
    if row.channel != Channel::Sms || row.approved_at.is_some() {
        return Ok(false);
    }
    let settings = sight.first(sight.visible::<portal::row::Entity>()).await?;
    Ok(settings.is_none_or(|settings| !settings.texts_open))
}

/// Notes that somebody pressed the button, if the office looks first; whether it does. Pressing again changes nothing.
pub async fn open(work: &mut UnitOfWork<System>, token: &str) -> Result<bool> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token))).lock_exclusive();
    let row = work.first(select).await?.ok_or(InvitationRefusal::Over)?;
    if !is_held(work, &row).await? {
        return Ok(false);
    }
    if row.opened_at.is_some() {
        return Ok(true);
    }
    let user = work.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    let mut change = row.clone().into_active_model();
    change.opened_at = Set(Some(work.now()));
    work.update(change).await?;
    let phone = user.phone.clone().unwrap_or_default();
    work.record(Happened::to(Event::PortalUserOpened, user.id.0, contact.name()).with("phone", phone))
        .await?;
    let once = row.id.to_string();
    access_requests::tell_office(work, Letter::ClientWaits, (Noun::PortalUser, user.id.0), &once).await?;
    Ok(true)
}
