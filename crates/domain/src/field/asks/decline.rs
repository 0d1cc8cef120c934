//! The office says no, and why.

use sea_orm::ActiveValue::Set;

use super::happened::{ends, happened, hold, is_hidden};
use super::{Ask, AskStatus};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::typed::Typed;
use crate::{Error, Result};

/// Declines an open ask with a reason that the client reads; stale when it changed since `version`.
pub async fn decline(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    ask: &Ask,
    version: i32,
    reason: &str,
) -> Result<Ask> {
    let ask = hold(work, ask).await?;
    if ask.version != version {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let reason = typed.lines("reason", reason, 2_000);
    if reason.is_empty() {
        typed.wrong("reason", "shell-field-missing");
    }
    typed.check()?;
    let now = work.now();
    let ask = ends(work, ask, AskStatus::Declined, |row| {
        row.answer = Set(reason.clone());
        row.answered_at = Set(Some(now));
    })
    .await?;
    let hidden = is_hidden(work, &ask).await?;
    work.record(happened(Event::AskDeclined, &ask, hidden).with("reason", reason)).await?;
    Ok(ask)
}
