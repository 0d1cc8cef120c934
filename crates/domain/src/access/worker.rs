//! Somebody who is sent to jobs, signed in on their phone.

use super::Principal;
use crate::activity::{Actor, ActorKind};
use crate::id::{TeamId, WorkerId, WorkerSessionId, WorkspaceId};

/// A signed-in worker.
#[derive(Clone, Debug)]
pub struct Worker {
    workspace: WorkspaceId,
    id: WorkerId,
    name: String,
    language: String,
    team: Option<TeamId>,
    session: WorkerSessionId,
    network: String,
}

/// What a session row tells of a worker.
pub(crate) struct WorkerFacts {
    pub workspace: WorkspaceId,
    pub id: WorkerId,
    pub name: String,
    pub language: String,
    pub team: Option<TeamId>,
    pub session: WorkerSessionId,
}

impl Worker {
    pub(crate) fn new(facts: WorkerFacts) -> Self {
        let WorkerFacts { workspace, id, name, language, team, session } = facts;
        Self { workspace, id, name, language, team, session, network: String::new() }
    }
    /// The same, seen at this network.
    #[must_use]
    pub fn seen_at(mut self, network: String) -> Self {
        self.network = network;
        self
    }
    /// Their id.
    pub const fn id(&self) -> WorkerId {
        self.id
    }
    /// Their full name.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// The language they read, such as `en`.
    pub fn language(&self) -> &str {
        &self.language
    }
    /// The team they go out with.
    pub const fn team(&self) -> Option<TeamId> {
        self.team
    }
    /// The session they act in.
    pub const fn session(&self) -> WorkerSessionId {
        self.session
    }
}

impl Principal for Worker {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        Actor {
            kind: ActorKind::Worker,
            id: Some(self.id.0),
            name: self.name.clone(),
            network: self.network.clone(),
        }
    }
}
