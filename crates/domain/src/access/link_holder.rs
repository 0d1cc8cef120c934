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
}

impl LinkHolder {
    pub(crate) const fn new(workspace: WorkspaceId, link: TrackingLinkId, job: JobId) -> Self {
        Self { workspace, link, job }
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
        Actor { kind: ActorKind::Client, id: None, name: String::new(), network: String::new() }
    }
}
