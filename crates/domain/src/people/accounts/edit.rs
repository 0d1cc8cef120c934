//! Changes an account. Taking it out of use closes it to its portal users with their next click.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::{Account, AccountForm};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened, Noun};
use crate::database::{Sight, UnitOfWork};
use crate::search_text::folded;
use crate::{Error, Result};

/// Changes an account, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: Account,
    version: i32,
    form: &AccountForm,
) -> Result<Account> {
    if account.version != version {
        return Err(Error::Stale);
    }
    let read = form.read(work).await?;
    let before = account.clone();
    let mut row = account.into_active_model();
    row.search_text = Set(folded([read.name.as_str()]));
    row.name = Set(read.name);
    row.kind = Set(read.kind);
    row.organisation = Set(form.organisation);
    row.billing_address = Set(read.billing_address);
    row.tax_id = Set(read.tax_id);
    row.payment_days = Set(read.payment_days);
    row.notes = Set(read.notes);
    row.rep_id = Set(read.rep);
    row.active = Set(form.active);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let account = work.update(row).await?;
    let happened =
        Happened::to(Event::AccountChanged, account.id.0, account.name.clone()).account(account.id);
    work.record(happened.with("active", account.active).between(&before, &account)).await?;
    if before.active != account.active {
        // Open pages of its clients look again whom they may still act for.
        work.announce(Noun::Session, account.id.0, None);
    }
    Ok(account)
}
