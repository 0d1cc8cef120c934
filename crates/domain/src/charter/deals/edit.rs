//! Who looks after a deal, what it is called, and when it should close.

use sea_orm::ActiveValue::Set;

use super::open::happened;
use super::{Deal, effects};
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::StaffId;
use crate::people::staff;
use crate::{Error, Result};

/// The part of a deal that people keep by hand.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// `name`.
    pub name: String,
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
    let expected_on = read_date(&change.expected_on, &mut invalid);
    invalid.check()?;
    if let Some(rep) = change.rep {
        work.one::<staff::row::Entity>(rep).await?;
    }
    let rep = change.rep;
    let deal = effects::written(work, deal, |row| {
        row.name = Set(name);
        row.rep_id = Set(rep);
        row.expected_on = Set(expected_on);
    })
    .await?;
    work.record(happened(Event::DealMoved, &deal)).await?;
    Ok(deal)
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
