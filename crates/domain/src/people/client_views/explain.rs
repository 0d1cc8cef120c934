//! What a client sees at this moment, counted by the same rules by which it is shown to them.

use sea_orm::{EntityTrait, Select};

use super::find::as_client;
use crate::Result;
use crate::access::{PortalUser, VisibleTo};
use crate::billing::invoices;
use crate::charter::{quotes, requests, trips};
use crate::conversations::threads;
use crate::database::{Database, Sight};
use crate::field::jobs;
use crate::id::{SessionId, WorkspaceId};
use crate::outbox::system_in;
use crate::people::contacts::Contact;
use crate::people::portal_users::PortalUserRow;
use crate::queues;

/// How many of each kind.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The client, with their places as they are now.
    pub client: PortalUser,
    /// Trips.
    pub trips: u32,
    /// Requests, their own drafts among them.
    pub requests: u32,
    /// Quotes.
    pub quotes: u32,
    /// Invoices.
    pub invoices: u32,
    /// Conversations.
    pub threads: u32,
    /// Jobs.
    pub jobs: u32,
}

/// Counts what this client sees; numbers beyond a hundred are not told apart.
pub async fn explain(
    database: &Database,
    workspace: WorkspaceId,
    user: PortalUserRow,
    contact: Contact,
) -> Result<Seen> {
    let system = database.reader(system_in(workspace));
    let client = as_client(&system, user, contact, SessionId::new(system.now())).await?;
    let sight = database.reader(client.clone());
    let all = [
        seen::<trips::row::Entity>(&client),
        seen::<requests::row::Entity>(&client),
        seen::<quotes::row::Entity>(&client),
        seen::<invoices::row::Entity>(&client),
        seen::<threads::row::Entity>(&client),
        seen::<jobs::row::Entity>(&client),
    ];
    let [trips, requests, quotes, invoices, threads, jobs] = queues::counts(&sight, all).await?;
    Ok(Seen { client, trips, requests, quotes, invoices, threads, jobs })
}

fn seen<E: EntityTrait + VisibleTo<PortalUser>>(client: &PortalUser) -> sea_orm::sea_query::SelectStatement {
    let visible: Select<E> = E::visible_to(client);
    queues::some_of(visible)
}
