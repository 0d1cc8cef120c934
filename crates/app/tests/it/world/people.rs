//! The people of this world; `mod.rs` says who they are.

use portico_domain::database::{Database, Sight as _};
use portico_domain::id::{AccountId, ContactId, PortalUserId, StaffId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::{memberships, portal_users, staff};
use portico_domain::workspaces;

/// Somebody of this world.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Their mail address.
    pub(crate) email: String,
    /// Their workspace's part of the address.
    pub(crate) slug: &'static str,
    /// Their workspace.
    pub(crate) workspace: WorkspaceId,
    /// What they are in it.
    pub(crate) is: Is,
}

/// What somebody is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Is {
    Staff(StaffId),
    Client { user: PortalUserId, contact: ContactId, account: AccountId },
}

impl Person {
    /// Their id as staff.
    pub(crate) fn staff(&self) -> StaffId {
        match self.is {
            Is::Staff(id) => id,
            Is::Client { .. } => panic!("{} is a client", self.email),
        }
    }
    /// Their id as a portal user.
    pub(crate) fn user(&self) -> PortalUserId {
        match self.is {
            Is::Client { user, .. } => user,
            Is::Staff(_) => panic!("{} is staff", self.email),
        }
    }
    /// The contact they are.
    pub(crate) fn contact(&self) -> ContactId {
        match self.is {
            Is::Client { contact, .. } => contact,
            Is::Staff(_) => panic!("{} is staff", self.email),
        }
    }
    /// The account they act for.
    pub(crate) fn account(&self) -> AccountId {
        match self.is {
            Is::Client { account, .. } => account,
            Is::Staff(_) => panic!("{} is staff", self.email),
        }
    }
}

/// Everybody of a workspace, by the part of their address before the `@`.
pub(super) async fn of(database: &Database, slug: &'static str) -> Vec<Person> {
    let standing = workspaces::by_slug(database, slug).await.expect("readable").expect("a workspace");
    let workspace = standing.workspace.id;
    let reader = database.reader(system_in(workspace));
    let colleagues = reader.all(reader.visible::<staff::row::Entity>()).await.expect("readable");
    let users = reader.all(reader.visible::<portal_users::row::Entity>()).await.expect("readable");
    let seats = reader.all(reader.visible::<memberships::row::Entity>()).await.expect("readable");
    let colleagues =
        colleagues.into_iter().map(|row| Person { email: row.email, slug, workspace, is: Is::Staff(row.id) });
    let clients = users.into_iter().map(|row| {
        let seat = seats.iter().find(|seat| seat.contact_id == row.contact_id).expect("a seat");
        let is = Is::Client { user: row.id, contact: row.contact_id, account: seat.account_id };
        Person { email: row.email, slug, workspace, is }
    });
    colleagues.chain(clients).collect()
}

/// Somebody by the part of their address before the `@`.
pub(super) fn find(people: &[Person], name: &str) -> Person {
    let found = people.iter().find(|person| person.email.split('@').next() == Some(name));
    found.unwrap_or_else(|| panic!("nobody is called {name}")).clone()
}
