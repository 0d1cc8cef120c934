//! What another system calls an account.

use sea_orm::ActiveValue::{Set, Unchanged};

use super::Account;
use super::row::ActiveModel;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::typed::Typed;
use crate::{Error, Result};

/// Keeps by what another system calls the account, so that a file from there finds it again.
pub async fn know_as(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: Account,
    external_id: &str,
) -> Result<Account> {
    let mut typed = Typed::default();
    let external_id = typed.needed("external_id", external_id, 80);
    typed.check()?;
    if account.external_id.as_deref() == Some(&external_id) {
        return Ok(account);
    }
    let row = ActiveModel {
        id: Unchanged(account.id),
        external_id: Set(Some(external_id)),
        updated_at: Set(work.now()),
        version: Set(account.version + 1),
        ..Default::default()
    };
    work.update(row).await.map_err(|error| {
        if error.is_duplicate() {
            Error::from(Invalid::field("external_id", "imports-external-id-taken"))
        } else {
            error
        }
    })
}
