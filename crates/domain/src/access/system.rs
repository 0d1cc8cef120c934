//! The product itself, at work in one workspace when nobody is waiting.

use super::{PortalUser, Principal};
use crate::activity::{Actor, ActorKind};
use crate::id::WorkspaceId;

/// Background work and the steps that come before anybody is signed in.
#[derive(Clone, Debug)]
pub struct System {
    workspace: WorkspaceId,
    on_behalf: Option<Actor>,
    /// Where it is done from, when a page or a link does it; empty in the background.
    network: String,
}

impl System {
    pub(crate) const fn new(workspace: WorkspaceId) -> Self {
        Self { workspace, on_behalf: None, network: String::new() }
    }
    /// At work for somebody who is seen at this network and is not signed in, or not yet.
    #[must_use]
    pub fn seen_at(mut self, network: String) -> Self {
        self.network = network;
        self
    }
    /// At work for a client on rows that clients do not see themselves; what happens is theirs in the history. The verb
    /// asks what the client may do.
    pub fn on_behalf_of(user: &PortalUser) -> Self {
        Self { workspace: user.workspace(), on_behalf: Some(user.actor()), network: String::new() }
    }
}

impl Principal for System {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        match &self.on_behalf {
            Some(client) => client.clone(),
            None => Actor {
                kind: ActorKind::System,
                id: None,
                name: String::new(),
                network: self.network.clone(),
            },
        }
    }
}
