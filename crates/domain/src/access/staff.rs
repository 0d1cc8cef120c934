//! Somebody who works for the operator, signed in with both factors.

use super::{Authorized, Permission, Principal};
use crate::Error;
use crate::activity::{Actor, ActorKind};
use crate::id::{SessionId, StaffId, WorkspaceId};
use crate::word::words;

words! {
    /// What a member of staff is there for; each role holds a set of permissions.
    pub enum Role {
        /// Everything, the portal's administration included.
        Admin = "admin",
        /// Runs the day: everything but administration.
        Operations = "operations",
        /// Requests, deals, quotes and clients.
        Sales = "sales",
        /// Trips, the schedule and messages.
        Dispatcher = "dispatcher",
        /// Invoices and payments.
        Accounting = "accounting",
        /// Reads, changes nothing.
        Viewer = "viewer",
    }
}

/// A signed-in member of staff.
#[derive(Clone, Debug)]
pub struct Staff {
    workspace: WorkspaceId,
    id: StaffId,
    name: String,
    role: Role,
    session: SessionId,
}

impl Staff {
    pub(crate) const fn new(
        workspace: WorkspaceId,
        id: StaffId,
        name: String,
        role: Role,
        session: SessionId,
    ) -> Self {
        Self { workspace, id, name, role, session }
    }
    /// Their id.
    pub const fn id(&self) -> StaffId {
        self.id
    }
    /// Their full name.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// Their role.
    pub const fn role(&self) -> Role {
        self.role
    }
    /// The session they act in.
    pub const fn session(&self) -> SessionId {
        self.session
    }
    /// Whether their role holds a permission.
    pub fn may<P: Permission>(&self) -> bool {
        P::ROLES.contains(&self.role)
    }
    /// Proof that they hold a permission, or [`Error::Forbidden`].
    pub fn authorize<P: Permission>(self) -> Result<Authorized<P>, Error> {
        Authorized::grant(self)
    }
}

impl Principal for Staff {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        Actor { kind: ActorKind::Staff, id: Some(self.id.0), name: self.name.clone() }
    }
}
