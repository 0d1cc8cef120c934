//! Who looks after a deal, what it is called, whom it is with, what it is worth, and when it should close.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::open::happened;
use super::{Deal, effects};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::{AccountId, ContactId, StaffId};
use crate::money::Currency;
use crate::people::{memberships, staff};
use crate::{Error, Result};

/// The part of a deal that people keep by hand.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// `name`.
    pub name: String,
    /// `contact`.
    pub contact: Option<ContactId>,
    /// `amount`, an estimate; may be empty.
    pub amount: String,
    /// `rep`.
    pub rep: Option<StaffId>,
    /// `expected_on`, such as `2026-11-30`; empty when open.
    pub expected_on: String,
}

/// Changes a deal, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    deal: Deal,
    version: i32,
    change: &Change,
) -> Result<Deal> {
    if deal.version != version {
        return Err(Error::Stale);
    }
    let mut invalid = Invalid::default();
    let name = change.name.trim().to_owned();
    if name.is_empty() {
        invalid.add("name", "shell-field-missing");
    } else if name.chars().count() > 200 {
        invalid.add("name", "deals-too-long");
    }
    let amount_minor = read_amount(&change.amount, deal.currency, &mut invalid);
    let expected_on = read_date(&change.expected_on, &mut invalid);
    let contact = change.contact;
    // Whoever it is with already may have left the account since.
    if let Some(chosen) = contact.filter(|chosen| deal.contact_id != Some(*chosen)) {
        must_belong(work, deal.account_id, chosen, &mut invalid).await?;
    }
    invalid.check()?;
    if let Some(rep) = change.rep {
        work.one::<staff::row::Entity>(rep).await?;
    }
    let rep = change.rep;
    let deal = effects::written(work, deal, |row| {
        row.name = Set(name);
        row.contact_id = Set(contact);
        row.amount_minor = Set(amount_minor);
        row.rep_id = Set(rep);
        row.expected_on = Set(expected_on);
    })
    .await?;
    work.record(happened(Event::DealMoved, &deal)).await?;
    Ok(deal)
}

/// An amount of the form in minor units, 0 when it was left open.
pub(super) fn read_amount(typed: &str, currency: Currency, invalid: &mut Invalid) -> i64 {
    if typed.trim().is_empty() {
        return 0;
    }
    let amount = currency.parse_amount(typed).filter(|amount| *amount >= 0);
    if amount.is_none() {
        invalid.add("amount", "deals-amount-unreadable");
    }
    amount.unwrap_or(0)
}

/// Notes when a contact does not act for an account.
pub(super) async fn must_belong(
    work: &UnitOfWork<Staff>,
    account: AccountId,
    contact: ContactId,
    invalid: &mut Invalid,
) -> Result<()> {
    use memberships::row::{Column, Entity};
    let tie =
        work.visible::<Entity>().filter(Column::AccountId.eq(account)).filter(Column::ContactId.eq(contact));
    if work.first(tie).await?.is_none() {
        invalid.add("contact", "requests-contact-elsewhere");
    }
    Ok(())
}

/// A date of the form, or none when it was left open.
pub(super) fn read_date(typed: &str, invalid: &mut Invalid) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let date = typed.parse::<jiff::civil::Date>().ok();
    if date.is_none() {
        invalid.add("expected_on", "deals-date-unreadable");
    }
    date.map(|date| date.to_string())
}
