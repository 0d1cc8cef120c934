//! Staff end a deal: won, lost or cancelled, the last two with the reason.

use super::{Deal, DealStatus, effects};
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::database::UnitOfWork;
use crate::error::Invalid;

/// How a deal ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The client said yes.
    Won,
    /// The client said no, for this reason.
    Lost(String),
    /// There is nothing to decide any more, for this reason.
    Cancelled(String),
}

/// Ends an open deal. Its request and quotes stay as they are.
pub async fn close(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageRequests>,
    deal: Deal,
    ending: &Ending,
) -> Result<()> {
    deal.must_be_open()?;
    match ending {
        Ending::Won => effects::win(work, deal.id).await,
        Ending::Lost(reason) => effects::end(work, deal.id, DealStatus::Lost, given(reason)?).await,
        Ending::Cancelled(reason) => effects::end(work, deal.id, DealStatus::Cancelled, given(reason)?).await,
    }
}

fn given(reason: &str) -> Result<&str> {
    let reason = reason.trim();
    match reason.chars().count() {
        0 => Err(Invalid::field("reason", "deals-reason-missing").into()),
        1..=1_000 => Ok(reason),
        _ => Err(Invalid::field("reason", "deals-too-long").into()),
    }
}
