//! Whoever holds a tracking link: nobody in particular, and no more than one job of the workspace to see.

use super::Principal;
use crate::activity::{Actor, ActorKind};
use crate::id::{JobId, TrackingLinkId, WorkspaceId};

/// The holder of a link to one job.
#[derive(Clone, Debug)]
pub struct LinkHolder {
    workspace: WorkspaceId,
    link: TrackingLinkId,
    job: JobId,
    network: String,
}

impl LinkHolder {
    pub(crate) const fn new(workspace: WorkspaceId, link: TrackingLinkId, job: JobId) -> Self {
        Self { workspace, link, job, network: String::new() }
    }
    /// The same, seen at this network.
    #[must_use]
    pub fn seen_at(mut self, network: String) -> Self {
        self.network = network;
        self
    }
    /// The link.
    pub const fn link(&self) -> TrackingLinkId {
        self.link
    }
    /// The job it leads to.
    pub const fn job(&self) -> JobId {
        self.job
    }
}

impl Principal for LinkHolder {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        Actor { kind: ActorKind::Client, id: None, name: String::new(), network: self.network.clone() }
    }
}
