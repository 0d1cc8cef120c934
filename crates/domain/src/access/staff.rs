//! Somebody who works for the operator, signed in with both factors.

use super::permissions::{ALL, role_holds};
use super::{Authorized, Permission, Principal};
use crate::Error;
use crate::activity::{Actor, ActorKind};
use crate::id::{SessionId, StaffId, WorkspaceId};
use crate::people::sessions::PROOF_MINUTES;
use crate::people::staff::ExtraPermissions;
use crate::time::Instant;
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
    extra: ExtraPermissions,
    session: SessionId,
    proved_at: Instant,
    network: String,
}

impl Staff {
    pub(crate) const fn new(
        workspace: WorkspaceId,
        id: StaffId,
        name: String,
        role: Role,
        extra: ExtraPermissions,
        session: SessionId,
    ) -> Self {
        Self { workspace, id, name, role, extra, session, proved_at: Instant(0), network: String::new() }
    }
    /// The same, who last proved at this moment who they are.
    pub(crate) fn proved(self, at: Instant) -> Self {
        Self { proved_at: at, ..self }
    }
    /// The same, whose session came from this network.
    pub(crate) fn at_network(self, network: String) -> Self {
        Self { network, ..self }
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
    /// Whether they proved who they are recently enough for what matters most (security.md row 33).
    pub const fn has_proved(&self, now: Instant) -> bool {
        now.ms_since(self.proved_at) <= PROOF_MINUTES * 60_000
    }
    /// Whether their role holds a permission, or they were given it besides.
    pub fn may<P: Permission>(&self) -> bool {
        P::ROLES.contains(&self.role) || self.extra.holds(P::KEY)
    }
    /// The same by key.
    pub fn may_key(&self, key: &str) -> bool {
        role_holds(self.role, key) || self.extra.holds(key)
    }
    /// Whether they may do everything that somebody with this role and these extras may: nobody gives more than they
    /// have, and nobody rules over more (security.md row 41).
    pub fn covers(&self, role: Role, extra: &ExtraPermissions) -> bool {
        let role_covered =
            ALL.iter().filter(|(_, roles)| roles.contains(&role)).all(|(key, _)| self.may_key(key));
        role_covered && extra.0.iter().all(|key| self.may_key(key))
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
        Actor {
            kind: ActorKind::Staff,
            id: Some(self.id.0),
            name: self.name.clone(),
            network: self.network.clone(),
        }
    }
}
