//! Adds somebody who works for the operator: from the command line, by an invitation, or on a provider's word.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::link;
use super::row::{ActiveModel, Column, Entity, Model};
use crate::Result;
use crate::access::{Principal, Role, System, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::error::Invalid;
use crate::id::StaffId;
use crate::typed::Typed;

/// What must be known of a new member of staff.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// Their full name.
    pub name: String,
    /// Their address, unique in the workspace.
    pub email: String,
    /// What they are there for.
    pub role: Role,
    /// The language they read, such as `en`.
    pub language: String,
}

/// Adds somebody from the command line. Gives their row and the token of a one-time link, known to nobody else.
pub async fn create(work: &mut UnitOfWork<System>, new: NewStaff) -> Result<(Model, String)> {
    let row = put_in(work, new).await?;
    let token = link::issue(work, row.id).await?;
    Ok((row, token))
}

/// Name and address of somebody new as they are kept. Errors: `name`, and `email` also when somebody here has it.
pub(in crate::people) async fn read_new<S: Sight>(sight: &S, new: &NewStaff) -> Result<(String, EmailAddress)>
where
    Entity: VisibleTo<S::By>,
{
    let mut typed = Typed::default();
    let name = read_name(&mut typed, &new.name);
    let email = EmailAddress::parse(&new.email);
    match &email {
        None => typed.wrong("email", "team-email-invalid"),
        Some(email) => {
            let taken = sight.visible::<Entity>().filter(Column::EmailKey.eq(email.key()));
            if sight.first(taken).await?.is_some() {
                typed.wrong("email", "team-email-taken");
            }
        }
    }
    typed.check()?;
    Ok((name, email.expect("an address that cannot be read was noted")))
}

/// A full name as it is kept; empty or too long is noted.
pub(super) fn read_name(typed: &mut Typed, name: &str) -> String {
    let name = typed.line("name", name, 120);
    if name.is_empty() {
        typed.wrong("name", "team-name-missing");
    }
    name
}

/// Adds somebody who gets in without a one-time link, because somebody else vouches for them.
pub(in crate::people) async fn put_in<P: Principal>(work: &mut UnitOfWork<P>, new: NewStaff) -> Result<Model>
where
    Entity: VisibleTo<P>,
{
    let (name, email) = read_new(work, &new).await?;
    let row = ActiveModel {
        id: Set(StaffId::new(work.now())),
        name: Set(name),
        email: Set(email.as_str().to_owned()),
        email_key: Set(email.key()),
        phone: Set(None),
        role: Set(new.role),
        language: Set(new.language),
        active: Set(true),
        password_hash: Set(None),
        failed_passwords: Set(0),
        password_locked_until: Set(None),
        totp_sealed: Set(None),
        totp_confirmed_at: Set(None),
        totp_last_step: Set(0),
        last_sign_in_at: Set(None),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let row = match work.insert(row).await {
        Err(error) if error.is_duplicate() => return Err(Invalid::field("email", "team-email-taken").into()),
        other => other?,
    };
    let happened =
        Happened::to(Event::StaffCreated, row.id.0, row.name.clone()).with("role", row.role.as_str());
    work.record(happened).await?;
    Ok(row)
}
