//! Which accounts a contact acts for.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, ContactId, MembershipId};
use portico_domain::people::memberships::{self, MembershipRole};
use portico_domain::people::{accounts, contacts};

use crate::answer::{Go, page};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Item};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/contacts/accounts.html")]
struct Choose {
    shell: ConsoleShell,
    name: String,
    back_href: String,
    action: String,
    accounts: Vec<(String, String)>,
    roles: &'static [MembershipRole],
}

/// The accounts to choose from.
pub(crate) async fn choose(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
) -> Answer {
    let reader = desk.reader(&app);
    let contact = reader.one::<contacts::row::Entity>(id).await?;
    let accounts = accounts::choices(&reader).await?;
    page(&Choose {
        shell: console::shell(&app, &desk, "shell-contacts").await?,
        name: contact.name(),
        back_href: desk.at(format_args!("contacts/{id}")),
        action: desk.at(format_args!("contacts/{id}/accounts")),
        accounts: accounts.into_iter().map(|account| (account.id.to_string(), account.name)).collect(),
        roles: MembershipRole::ALL,
    })
}

/// Gives the contact a place in one more account.
pub(crate) async fn add(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
    Form(form): Form,
) -> Answer {
    form.only(&["account", "role"])?;
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let role: MembershipRole = form.parse("role").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(account).await?;
    let contact = work.one::<contacts::row::Entity>(id).await?;
    memberships::add(&mut work, &desk.by, &account, &contact, role).await?;
    work.commit().await?;
    let told = [("person", contact.name()), ("account", account.name)];
    let told = told.each_ref().map(|(name, value)| (*name, value.as_str()));
    Go::to(desk.at(format_args!("contacts/{id}"))).saying_with("memberships-added", &told).answer()
}

/// Takes one of the contact's places away.
pub(crate) async fn remove(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    (Id(id), Item(place)): (Id<ContactId>, Item<MembershipId>),
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let place = work.one::<memberships::row::Entity>(place).await?;
    if place.contact_id != id {
        return Err(Error::NotFound.into());
    }
    let account = work.one_for_update::<accounts::row::Entity>(place.account_id).await?;
    memberships::remove(&mut work, &desk.by, &account, place).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("contacts/{id}"))).saying("memberships-removed").answer()
}
