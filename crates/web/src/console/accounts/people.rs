//! Who acts for an account: adding somebody who is known, changing their role, taking their place away.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, ContactId, MembershipId};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::{accounts, contacts, memberships};
use portico_domain::{Error, Result};

use crate::answer::{Go, page};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Item};
use crate::pager::Asked;
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/accounts/people.html")]
struct People {
    shell: ConsoleShell,
    account: String,
    back_href: String,
    here: String,
    q: String,
    found: Vec<Found>,
    roles: &'static [MembershipRole],
    new_contact_href: String,
}

struct Found {
    id: String,
    name: String,
    initials: String,
    ways: String,
}

/// Looks for somebody to add, by name, e-mail or phone.
pub(crate) async fn find(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let account = reader.one::<accounts::row::Entity>(id).await?;
    let found = contacts::candidates(&reader, &asked.q).await?;
    page(&People {
        shell: console::shell(&app, &desk, "shell-accounts").await?,
        account: account.name,
        back_href: desk.at(format_args!("accounts/{id}")),
        here: desk.at(format_args!("accounts/{id}/people")),
        q: asked.q,
        found: found.iter().map(shown).collect(),
        roles: MembershipRole::ALL,
        new_contact_href: desk.at(format_args!("contacts/new?account={id}")),
    })
}

fn shown(contact: &contacts::Contact) -> Found {
    let emails = contact.emails.0.iter().map(ToString::to_string);
    let phones = contact.phones.0.iter().map(|phone| phone.display());
    Found {
        id: contact.id.to_string(),
        name: contact.name(),
        initials: initials(&contact.name()),
        ways: emails.chain(phones).collect::<Vec<_>>().join(" · "),
    }
}

/// Adds a contact, or changes the role of one who is there already.
pub(crate) async fn add(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
    Form(form): Form,
) -> Answer {
    form.only(&["contact", "role"])?;
    let contact: ContactId = form.parse("contact").ok_or_else(Failure::not_found)?;
    let role: MembershipRole = form.parse("role").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(id).await?;
    let contact = work.one::<contacts::row::Entity>(contact).await?;
    memberships::add(&mut work, &desk.by, &account, &contact, role).await?;
    work.commit().await?;
    let told = [("person", contact.name()), ("account", account.name)];
    let told = told.each_ref().map(|(name, value)| (*name, value.as_str()));
    Go::to(desk.at(format_args!("accounts/{id}"))).saying_with("memberships-added", &told).answer()
}

/// Takes somebody's place in the account away.
pub(crate) async fn remove(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    (Id(id), Item(place)): (Id<AccountId>, Item<MembershipId>),
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(id).await?;
    let place = work.one::<memberships::row::Entity>(place).await?;
    within(&account, &place)?;
    memberships::remove(&mut work, &desk.by, &account, place).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("accounts/{id}"))).saying("memberships-removed").answer()
}

fn within(account: &accounts::Account, place: &memberships::Membership) -> Result<()> {
    if place.account_id == account.id { Ok(()) } else { Err(Error::NotFound) }
}
