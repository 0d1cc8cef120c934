//! The product itself, at work in one workspace when nobody is waiting.

use super::Principal;
use crate::activity::{Actor, ActorKind};
use crate::id::WorkspaceId;

/// Background work and the steps that come before anybody is signed in.
#[derive(Clone, Debug)]
pub struct System {
    workspace: WorkspaceId,
}

impl System {
    pub(crate) const fn new(workspace: WorkspaceId) -> Self {
        Self { workspace }
    }
}

impl Principal for System {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        Actor { kind: ActorKind::System, id: None, name: String::new(), network: String::new() }
    }
}
