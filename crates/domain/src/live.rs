//! Tells open pages that something changed: only which noun and which id, never what.
//!
//! The browser fetches the fragment again through its ordinary address, so that nothing can leak here.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, broadcast};
use uuid::Uuid;

use crate::Result;
use crate::access::permissions::{
    InviteClients, ManageDeliveries, ManageTeam, UseConsole, ViewClients, ViewInvoices, ViewJobs,
    ViewMessages, ViewSales, ViewTrips,
};
use crate::access::{PortalUser, Principal, Scope, Staff};
use crate::activity::Noun;
use crate::id::{AccountId, WorkspaceId};

/// The channel by which nodes on one PostgreSQL tell each other.
pub const CHANNEL: &str = "portico_live";

/// What open pages are told at the most of one change to many things: far fewer than a reader may fall behind.
pub(crate) const TOLD_OF_MANY: usize = 100;

/// Announcements that one statement tells the other nodes.
const SAID_AT_ONCE: usize = 200;

/// A thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// In which workspace.
    pub workspace: WorkspaceId,
    /// The account whose clients may know of it, if any may.
    pub account: Option<AccountId>,
    /// What kind of thing.
    pub noun: Noun,
    /// Which one.
    pub id: Uuid,
}

impl Announcement {
    /// Whether somebody's access may have changed with it: then open pages ask again whether they are still good.
    pub const fn is_about_access(&self) -> bool {
        matches!(self.noun, Noun::Session | Noun::Portal)
    }

    /// Whether a member of staff may know of it: those whose role opens the pages that show such things.
    pub fn is_for_staff(&self, staff: &Staff) -> bool {
        self.workspace == staff.workspace()
            && match self.noun {
                Noun::Session => false,
                Noun::Workspace | Noun::Portal => staff.may::<UseConsole>(),
                Noun::Staff => staff.may::<ManageTeam>(),
                Noun::AccessRequest => staff.may::<InviteClients>(),
                Noun::Account | Noun::Contact | Noun::Lead | Noun::PortalUser | Noun::Passenger => {
                    staff.may::<ViewClients>()
                }
                Noun::Request | Noun::Deal | Noun::Quote => staff.may::<ViewSales>(),
                Noun::Aircraft | Noun::Fbo | Noun::Trip => staff.may::<ViewTrips>(),
                Noun::Invoice => staff.may::<ViewInvoices>(),
                Noun::Thread => staff.may::<ViewMessages>(),
                Noun::Delivery => staff.may::<ManageDeliveries>(),
                Noun::Template | Noun::Site | Noun::Worker | Noun::Job | Noun::Ask | Noun::Rating => {
                    staff.may::<ViewJobs>()
                }
            }
    }

    /// Whether a client may know of it: those whose role in its account opens the pages that show such things.
    pub fn is_for_client(&self, user: &PortalUser) -> bool {
        let scope = match self.noun {
            Noun::Request | Noun::Quote | Noun::Trip => Scope::Trips,
            Noun::Invoice => Scope::Billing,
            Noun::Passenger => Scope::Passengers,
            Noun::Thread => Scope::Messages,
            Noun::Job | Noun::Ask | Noun::Rating => Scope::Jobs,
            _ => return false,
        };
        self.workspace == user.workspace() && self.account.is_some_and(|account| user.may(scope, account))
    }
}

/// The hub of one process; cheap to clone.
#[derive(Clone, Debug)]
pub struct Live {
    hub: broadcast::Sender<Announcement>,
    bell: Arc<Notify>,
    node: Arc<str>,
    /// Announcements so far.
    said: Arc<AtomicU64>,
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
            said: Arc::default(),
        }
    }
}

impl Live {
    /// Hears everything from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Announcement> {
        self.hub.subscribe()
    }

    /// The present moment of this node: it differs from an earlier one when anything was announced between them.
    pub fn moment(&self) -> String {
        let node: String = self.node.chars().take(8).collect();
        format!("{node}.{}", self.said.load(Ordering::Acquire))
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
            self.said.fetch_add(1, Ordering::AcqRel);
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
        for some in said.chunks(SAID_AT_ONCE) {
            let mut values: Vec<sea_orm::Value> = vec![CHANNEL.into()];
            for announcement in some {
                let envelope = Envelope { node: self.node.to_string(), said: *announcement };
                let text = serde_json::to_string(&envelope)
                    .map_err(|error| crate::Error::Broken(error.to_string()))?;
                values.push(text.into());
            }
            let places: Vec<String> = (2..=values.len()).map(|at| format!("(${at}::text)")).collect();
            let sql = format!(
                "SELECT pg_notify($1, said.envelope) FROM (VALUES {}) AS said (envelope)",
                places.join(", ")
            );
            transaction.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values)).await?;
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
