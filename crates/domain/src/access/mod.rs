//! Who asks, what they may do, and which rows they see.
//!
//! Rows are reached only through a principal, and a principal is the only source of the workspace
//! id. Principals are built by `people::sessions` (from a cookie) and by [`crate::outbox`] (for
//! background work), nowhere else.

mod authorized;
mod link_holder;
pub mod permissions;
pub(crate) mod portal_user;
mod staff;
mod system;
mod visible_to;
pub(crate) mod worker;

pub use authorized::Authorized;
pub use link_holder::LinkHolder;
pub use permissions::Permission;
pub use portal_user::{AccountSeat, PortalUser, Scope};
pub use staff::{Role, Staff};
pub use system::System;
pub(crate) use visible_to::workspace_rows;
pub use visible_to::{TenantRow, VisibleTo};
pub use worker::Worker;

use crate::activity::Actor;
use crate::id::WorkspaceId;

/// Somebody or something on whose behalf rows are read and written.
pub trait Principal: Clone + Send + Sync + 'static {
    /// The workspace that bounds everything they reach.
    fn workspace(&self) -> WorkspaceId;
    /// How they are named in the activity log.
    fn actor(&self) -> Actor;
}
