//! The office sends a worker the way into the app.

use super::sign_in::{Issue, issue};
use super::{Channel, WorkerRow};
use crate::Result;
use crate::access::permissions::ManageWorkers;
use crate::access::{Authorized, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::error::Refusal;
use crate::secret::{self, ServerKey};

/// How long a link lives that the office sends: long enough for whoever is under a boiler.
const HOURS: i64 = 24;

/// Why no link can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRefusal {
    /// There is neither a number nor an address.
    NoAddress,
    /// They work here no longer.
    Inactive,
}

impl Refusal for LinkRefusal {
    fn key(&self) -> &'static str {
        match self {
            Self::NoAddress => "worker-app-link-no-address",
            Self::Inactive => "worker-app-link-inactive",
        }
    }
}

/// Sends a sign-in link to the worker's phone, or by mail where there is no number; by which, is answered. The one that the
/// office sent before is good no more.
pub async fn send_link(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    worker: &WorkerRow,
    key: &ServerKey,
) -> Result<Channel> {
    if !worker.active {
        return Err(LinkRefusal::Inactive.into());
    }
    let by = match (&worker.phone, &worker.email) {
        (Some(_), _) => Channel::Sms,
        (None, Some(_)) => Channel::Mail,
        (None, None) => return Err(LinkRefusal::NoAddress.into()),
    };
    // No browser asked: the code is good nowhere, the link wherever it is opened.
    let browser_hash = secret::hash(&format!("office:{}", worker.id));
    let ends_at = work.now().plus_hours(HOURS);
    issue(work, key, worker, Issue { browser_hash, ends_at, by }).await?;
    Ok(by)
}
