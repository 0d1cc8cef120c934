//! A client signed in to the portal, with the accounts they act for.

use super::Principal;
use crate::activity::{Actor, ActorKind};
use crate::id::{AccountId, ContactId, PortalUserId, SessionId, WorkspaceId};
use crate::people::memberships::{MembershipRole, Scopes, Sees};
use crate::word::words;

words! {
    /// A part of an account's life that a seat may or may not open.
    pub enum Scope {
        /// Trips and their documents.
        Trips = "trips",
        /// Asking for trips.
        Requests = "requests",
        /// Answering quotes.
        Approves = "approves",
        /// Invoices and payments.
        Billing = "billing",
        /// The passenger directory.
        Passengers = "passengers",
        /// Conversations.
        Messages = "messages",
        /// Jobs at their sites.
        Jobs = "jobs",
    }
}

/// An account that a client acts for, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountSeat {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Their role in it.
    pub role: MembershipRole,
    /// What their place in it opens.
    pub scopes: Scopes,
    /// Which of its trips they see.
    pub sees: Sees,
}

impl AccountSeat {
    /// Whether it opens a scope.
    pub fn opens(&self, scope: Scope) -> bool {
        self.scopes.contains(scope)
    }
}

/// A signed-in client.
#[derive(Clone, Debug)]
pub struct PortalUser {
    workspace: WorkspaceId,
    id: PortalUserId,
    contact: ContactId,
    first_name: String,
    last_name: String,
    language: String,
    session: SessionId,
    creates_trips: bool,
    seats: Vec<AccountSeat>,
    network: String,
}

/// What a session row tells of a client.
pub(crate) struct PortalUserFacts {
    pub workspace: WorkspaceId,
    pub id: PortalUserId,
    pub contact: ContactId,
    pub first_name: String,
    pub last_name: String,
    pub language: String,
    pub session: SessionId,
    pub creates_trips: bool,
    pub seats: Vec<AccountSeat>,
    pub network: String,
}

impl PortalUser {
    pub(crate) fn new(facts: PortalUserFacts) -> Self {
        let PortalUserFacts {
            workspace,
            id,
            contact,
            first_name,
            last_name,
            language,
            session,
            creates_trips,
            seats,
            network,
        } = facts;
        Self {
            workspace,
            id,
            contact,
            first_name,
            last_name,
            language,
            session,
            creates_trips,
            seats,
            network,
        }
    }
    /// Their id as a portal user.
    pub const fn id(&self) -> PortalUserId {
        self.id
    }
    /// The contact they are.
    pub const fn contact(&self) -> ContactId {
        self.contact
    }
    /// What they are called in a greeting.
    pub fn first_name(&self) -> &str {
        &self.first_name
    }
    /// Their full name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
    /// The language they read, such as `en`.
    pub fn language(&self) -> &str {
        &self.language
    }
    /// The session they act in.
    pub const fn session(&self) -> SessionId {
        self.session
    }
    /// Whether what they ask for becomes a trip at once (A17).
    pub const fn creates_trips(&self) -> bool {
        self.creates_trips
    }
    /// The accounts they act for, by name.
    pub fn seats(&self) -> &[AccountSeat] {
        &self.seats
    }
    /// The accounts in which their place opens a scope.
    pub fn accounts_with(&self, scope: Scope) -> Vec<AccountId> {
        self.seats.iter().filter(|seat| seat.opens(scope)).map(|seat| seat.account).collect()
    }
    /// The accounts of which they see every trip that is not private.
    pub fn accounts_seen_whole(&self) -> Vec<AccountId> {
        let whole = |seat: &&AccountSeat| seat.opens(Scope::Trips) && seat.sees == Sees::All;
        self.seats.iter().filter(whole).map(|seat| seat.account).collect()
    }
    /// The same person in one of their accounts alone: they see what is that account's.
    #[must_use]
    pub fn acting_for(mut self, account: AccountId) -> Self {
        self.seats.retain(|seat| seat.account == account);
        self
    }
    /// The same person in all their accounts but one.
    #[must_use]
    pub fn beyond(mut self, account: AccountId) -> Self {
        self.seats.retain(|seat| seat.account != account);
        self
    }
    /// Whether their place in an account opens a scope.
    pub fn may(&self, scope: Scope, account: AccountId) -> bool {
        self.seats.iter().any(|seat| seat.account == account && seat.opens(scope))
    }
}

impl Principal for PortalUser {
    fn workspace(&self) -> WorkspaceId {
        self.workspace
    }
    fn actor(&self) -> Actor {
        Actor {
            kind: ActorKind::Client,
            id: Some(self.id.0),
            name: self.name(),
            network: self.network.clone(),
        }
    }
}
