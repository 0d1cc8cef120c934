//! Whose password is compared: a member of staff or a client, each with the count of their wrong tries.

use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::PasswordRefusal;
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::{PortalUserId, StaffId};
use crate::people::contacts;
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::people::staff::{self, StaffRow};
use crate::secret;
use crate::time::Instant;

/// Whose password was typed.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a, Id> {
    /// Whoever has this address.
    Address(&'a str),
    /// Somebody who is signed in and proves that it is them.
    Member(Id),
}

/// The same, and at which door.
#[derive(Clone, Copy, Debug)]
pub(super) enum Who<'a> {
    Staff(Whose<'a, StaffId>),
    Client(Whose<'a, PortalUserId>),
}

/// Somebody who may come in and whose password it may be.
#[derive(Clone, Debug)]
pub(super) enum Known {
    Staff(Box<StaffRow>),
    Client(Box<PortalUserRow>),
}

impl Who<'_> {
    /// Under which word tries at an address that nobody has are counted; none for somebody who is signed in.
    pub(super) fn counted_as(self) -> Option<String> {
        let (door, typed) = match self {
            Self::Staff(Whose::Address(typed)) => ("password-of", typed),
            Self::Client(Whose::Address(typed)) => ("client-password-of", typed),
            Self::Staff(Whose::Member(_)) | Self::Client(Whose::Member(_)) => return None,
        };
        Some(format!("{door}:{}", secret::hash(&key_of(typed))))
    }

    /// What is said after a hundred wrong tries in a row.
    pub(super) const fn exhausted(self) -> PasswordRefusal {
        match self {
            Self::Staff(_) => PasswordRefusal::Exhausted,
            Self::Client(_) => PasswordRefusal::LinkOnly,
        }
    }

    /// Who it is, locked; nobody for somebody who does not get in at this moment.
    pub(super) async fn find(self, work: &UnitOfWork<System>) -> Result<Option<Known>> {
        match self {
            Self::Staff(whose) => Ok(staff_of(work, whose).await?.map(|row| Known::Staff(Box::new(row)))),
            Self::Client(whose) => Ok(client_of(work, whose).await?.map(|row| Known::Client(Box::new(row)))),
        }
    }
}

async fn staff_of(work: &UnitOfWork<System>, whose: Whose<'_, StaffId>) -> Result<Option<StaffRow>> {
    use staff::row::{Column, Entity};
    let select = work.visible::<Entity>().filter(Column::Active.eq(true)).lock_exclusive();
    let select = match whose {
        Whose::Address(typed) => select.filter(Column::EmailKey.eq(key_of(typed))),
        Whose::Member(id) => select.filter(Column::Id.eq(id)),
    };
    work.first(select).await
}

async fn client_of(
    work: &UnitOfWork<System>,
    whose: Whose<'_, PortalUserId>,
) -> Result<Option<PortalUserRow>> {
    use portal_users::row::{Column, Entity};
    let active = Column::Status.eq(PortalUserStatus::Active);
    let select = work.visible::<Entity>().filter(active).lock_exclusive();
    let select = match whose {
        Whose::Address(typed) => select.filter(Column::EmailKey.eq(key_of(typed))),
        Whose::Member(id) => select.filter(Column::Id.eq(id)),
    };
    let Some(user) = work.first(select).await? else { return Ok(None) };
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    Ok(contact.active.then_some(user))
}

fn key_of(typed: &str) -> String {
    EmailAddress::parse(typed).map(|address| address.key()).unwrap_or_default()
}

impl Known {
    /// The password that is kept, if they have one.
    pub(super) fn password(&self) -> Option<&str> {
        match self {
            Self::Staff(staff) => staff.password_hash.as_deref(),
            Self::Client(user) => user.password_hash.as_deref(),
        }
    }

    /// Wrong tries in a row.
    pub(super) fn tries(&self) -> i32 {
        match self {
            Self::Staff(staff) => staff.failed_passwords,
            Self::Client(user) => user.failed_passwords,
        }
    }

    /// Until when none is tried.
    pub(super) fn locked_until(&self) -> Option<Instant> {
        match self {
            Self::Staff(staff) => staff.password_locked_until,
            Self::Client(user) => user.password_locked_until,
        }
    }

    /// Writes down how many tries there were, and until when there is no other.
    pub(super) async fn count(
        &self,
        work: &UnitOfWork<System>,
        tries: i32,
        until: Option<Instant>,
    ) -> Result<()> {
        match self {
            Self::Staff(staff) => {
                let mut row = (**staff).clone().into_active_model();
                row.failed_passwords = Set(tries);
                row.password_locked_until = Set(until);
                work.update(row).await?;
            }
            Self::Client(user) => {
                let mut row = (**user).clone().into_active_model();
                row.failed_passwords = Set(tries);
                row.password_locked_until = Set(until);
                work.update(row).await?;
            }
        }
        Ok(())
    }

    /// Takes the count back after a right one, and keeps it in a `stronger` way if one is given; nothing when their
    /// password is another by now, or they do not get in any more.
    pub(super) async fn take_back(
        self,
        work: &UnitOfWork<System>,
        stronger: Option<String>,
    ) -> Result<Option<Self>> {
        match self {
            Self::Staff(before) => {
                let staff = work.one_for_update::<staff::row::Entity>(before.id).await?;
                if staff.password_hash != before.password_hash || !staff.active {
                    return Ok(None);
                }
                let mut row = staff.into_active_model();
                row.failed_passwords = Set(0);
                row.password_locked_until = Set(None);
                if stronger.is_some() {
                    row.password_hash = Set(stronger);
                }
                Ok(Some(Self::Staff(Box::new(work.update(row).await?))))
            }
            Self::Client(before) => {
                let user = work.one_for_update::<portal_users::row::Entity>(before.id).await?;
                if user.password_hash != before.password_hash || user.status != PortalUserStatus::Active {
                    return Ok(None);
                }
                let mut row = user.into_active_model();
                row.failed_passwords = Set(0);
                row.password_locked_until = Set(None);
                if stronger.is_some() {
                    row.password_hash = Set(stronger);
                }
                Ok(Some(Self::Client(Box::new(work.update(row).await?))))
            }
        }
    }
}
