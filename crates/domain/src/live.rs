//! Tells open pages that something changed: only which noun and which id, never what.
//!
//! The browser fetches the fragment again through its ordinary address, so that nothing can leak here.

use std::sync::Arc;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, broadcast};
use uuid::Uuid;

use crate::Result;
use crate::activity::Noun;
use crate::id::{AccountId, WorkspaceId};

/// The channel by which nodes on one PostgreSQL tell each other.
pub const CHANNEL: &str = "portico_live";

/// A thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// In which workspace.
    pub workspace: WorkspaceId,
    /// The account whose clients may know of it; staff always may.
    pub account: Option<AccountId>,
    /// What kind of thing.
    pub noun: Noun,
    /// Which one.
    pub id: Uuid,
}

/// The hub of one process; cheap to clone.
#[derive(Clone, Debug)]
pub struct Live {
    hub: broadcast::Sender<Announcement>,
    bell: Arc<Notify>,
    node: Arc<str>,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    node: String,
    said: Announcement,
}

impl Default for Live {
    fn default() -> Self {
        // 256 announcements: a reader that falls further behind is cut off and comes back.
        Self {
            hub: broadcast::channel(256).0,
            bell: Arc::default(),
            node: crate::secret::random_token().into(),
        }
    }
}

impl Live {
    /// Hears everything from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Announcement> {
        self.hub.subscribe()
    }

    /// Waits until work was asked for on this node.
    pub async fn work_asked_for(&self) {
        self.bell.notified().await;
    }

    pub(crate) fn ring(&self) {
        self.bell.notify_one();
    }

    /// Tells the pages open on this node.
    pub fn announce(&self, announcements: Vec<Announcement>) {
        for announcement in announcements {
            // Nobody listening is no fault.
            let _ = self.hub.send(announcement);
        }
    }

    /// Tells the other nodes, as part of the change itself (PostgreSQL holds it back until the commit).
    pub(crate) async fn notify_other_nodes(
        &self,
        transaction: &DatabaseTransaction,
        said: &[Announcement],
    ) -> Result<()> {
        if transaction.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for announcement in said {
            let envelope = Envelope { node: self.node.to_string(), said: *announcement };
            let text =
                serde_json::to_string(&envelope).map_err(|error| crate::Error::Broken(error.to_string()))?;
            let notify = Statement::from_sql_and_values(
                DbBackend::Postgres,
                "SELECT pg_notify($1, $2)",
                [CHANNEL.into(), text.into()],
            );
            transaction.execute_raw(notify).await?;
        }
        Ok(())
    }

    /// Passes on what another node said; its own echo is dropped.
    pub fn hear(&self, payload: &str) {
        if let Ok(envelope) = serde_json::from_str::<Envelope>(payload)
            && *envelope.node != *self.node
        {
            self.announce(vec![envelope.said]);
        }
    }
}
