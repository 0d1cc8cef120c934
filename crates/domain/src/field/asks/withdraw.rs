//! A client takes back what they asked for.

use super::happened::{ends, happened, hold};
use super::{Ask, AskStatus};
use crate::access::{PortalUser, Scope};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Takes an open ask back. Needs the scope `requests` in its account.
pub async fn withdraw(work: &mut UnitOfWork<PortalUser>, ask: &Ask) -> Result<Ask> {
    if !work.by().may(Scope::Requests, ask.account_id) {
        return Err(Error::Forbidden(Scope::Requests.as_str()));
    }
    let ask = hold(work, ask).await?;
    let ask = ends(work, ask, AskStatus::Withdrawn, |_| ()).await?;
    // The client sees the ask, so its job is shown.
    work.record(happened(Event::AskWithdrawn, &ask, false)).await?;
    Ok(ask)
}
