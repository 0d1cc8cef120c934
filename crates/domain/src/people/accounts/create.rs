//! Adds an account to the directory.

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{Account, AccountForm};
use crate::Result;
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::AccountId;
use crate::search_text::folded;

/// Adds an account; it is in use from the start.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    form: &AccountForm,
) -> Result<Account> {
    let read = form.read(work).await?;
    let row = ActiveModel {
        id: Set(AccountId::new(work.now())),
        search_text: Set(folded([read.name.as_str()])),
        name: Set(read.name),
        kind: Set(read.kind),
        organisation: Set(form.organisation),
        billing_address: Set(read.billing_address),
        tax_id: Set(read.tax_id),
        payment_days: Set(read.payment_days),
        notes: Set(read.notes),
        rep_id: Set(read.rep),
        active: Set(true),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let account = work.insert(row).await?;
    work.record(Happened::to(Event::AccountCreated, account.id.0, account.name.clone()).account(account.id))
        .await?;
    Ok(account)
}
