//! Staff open a deal by hand, before there is a request.

use sea_orm::ActiveValue::Set;

use super::edit::{must_belong, read_amount, read_date};
use super::open::happened;
use super::row::ActiveModel;
use super::{Deal, DealStage, DealStatus};
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::{ContactId, DealId};
use crate::people::accounts::Account;
use crate::workspaces;
use crate::workspaces::numbers::{self, Series};

/// A deal as typed.
#[derive(Clone, Debug, Default)]
pub struct NewDeal {
    /// `name`.
    pub name: String,
    /// `contact`.
    pub contact: Option<ContactId>,
    /// `amount`, an estimate; may be empty.
    pub amount: String,
    /// `expected_on`; may be empty.
    pub expected_on: String,
}

/// Opens a deal with an account; whoever opens it looks after it.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageRequests>,
    account: &Account,
    new: &NewDeal,
) -> Result<Deal> {
    let currency = workspaces::own(work).await?.currency;
    let mut invalid = Invalid::default();
    let name = new.name.trim();
    if name.is_empty() {
        invalid.add("name", "shell-field-missing");
    } else if name.chars().count() > 200 {
        invalid.add("name", "deals-too-long");
    }
    let amount_minor = read_amount(&new.amount, currency, &mut invalid);
    let expected_on = read_date(&new.expected_on, &mut invalid);
    if let Some(contact) = new.contact {
        must_belong(work, account.id, contact, &mut invalid).await?;
    }
    invalid.check()?;
    let now = work.now();
    let deal = work
        .insert(ActiveModel {
            id: Set(DealId::new(now)),
            number: Set(numbers::next(work, Series::Deal).await?),
            name: Set(name.to_owned()),
            account_id: Set(account.id),
            contact_id: Set(new.contact),
            stage: Set(DealStage::Qualified),
            status: Set(DealStatus::Open),
            amount_minor: Set(amount_minor),
            currency: Set(currency),
            rep_id: Set(Some(by.id())),
            expected_on: Set(expected_on),
            end_reason: Set(String::new()),
            ended_at: Set(None),
            created_at: Set(now),
            updated_at: Set(now),
            version: Set(1),
            ..Default::default()
        })
        .await?;
    work.record(happened(Event::DealOpened, &deal)).await?;
    Ok(deal)
}
