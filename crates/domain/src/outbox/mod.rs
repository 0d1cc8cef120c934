//! Work that follows from a change, asked for in the same transaction: kept, claimed by lease,
//! tried again with growing patience, and visible when it died.

mod claim;
mod enqueue;
mod list;
mod revive;
pub mod row;
mod settle;
mod task;

pub use claim::{Claimed, Lane, claim, claim_in};
pub(crate) use enqueue::{enqueue, enqueue_all};
pub use list::{Page, Wanted, counts, list};
pub use revive::revive;
pub use settle::{Outcome, settle};
pub use task::Task;

use crate::access::System;
use crate::id::WorkspaceId;

/// The kind of [`Task::Deliver`] as stored.
pub(crate) const DELIVER: &str = "deliver";
/// The kind of [`Task::DeliverSms`] as stored.
pub(crate) const DELIVER_SMS: &str = "deliver-sms";

/// How long a claimed task may run before another worker may take it, in minutes.
pub const LEASE_MINUTES: i64 = 5;

/// The product itself, at work in the workspace of a task or of a timed sweep.
pub const fn system_in(workspace: WorkspaceId) -> System {
    System::new(workspace)
}
