//! The one line of JSON that the demo prints when it is ready: where it is, and how to be whom.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use portico_domain::access::Role;
use portico_domain::database::{Database, Sight as _};
use portico_domain::field::workers;
use portico_domain::id::{AccountId, ContactId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::people::{accounts, contacts, memberships, portal_users, staff};
use portico_domain::workspaces;
use portico_web::public::demo::{DemoPerson, path};
use serde::Serialize;

use super::{NORTHWIND, SKYLINE};
use crate::config::Settings;

#[derive(Serialize)]
struct Greeting<'a> {
    base: &'a str,
    outbox: String,
    people: Vec<Person>,
}

/// Somebody of the demo.
#[derive(Serialize)]
struct Person {
    name: String,
    email: String,
    workspace: &'static str,
    /// The account they act for first; none for staff.
    account: Option<String>,
    /// `staff`, `client` or `worker`.
    kind: &'static str,
    role: String,
    /// The address that signs them in.
    sign_in: String,
}

/// The line for the people in the database.
pub(super) async fn of(
    database: &Database,
    settings: &Settings,
    secret: &str,
    outbox: &Path,
) -> Result<String> {
    let mut people = Vec::new();
    for slug in [SKYLINE, NORTHWIND] {
        let Some(standing) = workspaces::by_slug(database, slug).await? else { continue };
        let workspace = standing.workspace.id;
        people.extend(staff_of(database, settings, secret, (slug, workspace)).await?);
        people.extend(clients_of(database, settings, secret, (slug, workspace)).await?);
        people.extend(workers_of(database, settings, secret, (slug, workspace)).await?);
    }
    Ok(serde_json::to_string(&Greeting {
        base: &settings.base_url,
        outbox: outbox.display().to_string(),
        people,
    })?)
}

async fn staff_of(
    database: &Database,
    settings: &Settings,
    secret: &str,
    (slug, workspace): (&'static str, WorkspaceId),
) -> Result<Vec<Person>> {
    let reader = database.reader(system_in(workspace));
    let mut rows = reader.all(reader.visible::<staff::row::Entity>()).await?;
    rows.retain(|row| row.active);
    rows.sort_by_key(|row| (Role::ALL.iter().position(|role| *role == row.role), row.id));
    let person = |row: staff::row::Model| Person {
        sign_in: format!("{}{}", settings.base_url, path(secret, DemoPerson::Staff(workspace, row.id))),
        name: row.name,
        email: row.email,
        workspace: slug,
        account: None,
        kind: "staff",
        role: row.role.to_string(),
    };
    Ok(rows.into_iter().map(person).collect())
}

async fn clients_of(
    database: &Database,
    settings: &Settings,
    secret: &str,
    (slug, workspace): (&'static str, WorkspaceId),
) -> Result<Vec<Person>> {
    let reader = database.reader(system_in(workspace));
    let names: HashMap<AccountId, String> = reader
        .all(reader.visible::<accounts::row::Entity>())
        .await?
        .into_iter()
        .map(|account| (account.id, account.name))
        .collect();
    let mut seats: HashMap<ContactId, Vec<memberships::row::Model>> = HashMap::new();
    for seat in reader.all(reader.visible::<memberships::row::Entity>()).await? {
        seats.entry(seat.contact_id).or_default().push(seat);
    }
    let contacts: HashMap<ContactId, contacts::row::Model> = reader
        .all(reader.visible::<contacts::row::Entity>())
        .await?
        .into_iter()
        .filter(|contact| contact.active)
        .map(|contact| (contact.id, contact))
        .collect();
    let mut rows = reader.all(reader.visible::<portal_users::row::Entity>()).await?;
    // Whoever has only a phone is not in the line, which knows people by their address.
    let is_listed =
        |row: &portal_users::row::Model| row.status == PortalUserStatus::Active && !row.email.is_empty();
    rows.retain(|row| is_listed(row) && contacts.contains_key(&row.contact_id));
    rows.sort_by_key(|row| row.id);
    let person = |row: portal_users::row::Model| {
        let mut seats = seats.remove(&row.contact_id).unwrap_or_default();
        seats.sort_by_key(|seat| seat.id);
        let seat = seats.first();
        Person {
            sign_in: format!("{}{}", settings.base_url, path(secret, DemoPerson::Client(workspace, row.id))),
            name: contacts.get(&row.contact_id).map(contacts::row::Model::name).unwrap_or_default(),
            email: row.email,
            workspace: slug,
            account: seat.and_then(|seat| names.get(&seat.account_id).cloned()),
            kind: "client",
            role: seat.map(|seat| seat.role.to_string()).unwrap_or_default(),
        }
    };
    Ok(rows.into_iter().map(person).collect())
}

async fn workers_of(
    database: &Database,
    settings: &Settings,
    secret: &str,
    (slug, workspace): (&'static str, WorkspaceId),
) -> Result<Vec<Person>> {
    let reader = database.reader(system_in(workspace));
    let mut rows = reader.all(reader.visible::<workers::row::Entity>()).await?;
    rows.retain(|row| row.active);
    rows.sort_by_key(|row| row.id);
    let person = |row: workers::WorkerRow| Person {
        sign_in: format!("{}{}", settings.base_url, path(secret, DemoPerson::Worker(workspace, row.id))),
        name: row.name,
        email: row.email.unwrap_or_default(),
        workspace: slug,
        account: None,
        kind: "worker",
        role: row.title,
    };
    Ok(rows.into_iter().map(person).collect())
}
