//! Which accounts a contact acts for.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, ContactId, MembershipId};
use portico_domain::people::memberships::{self, MembershipRole};
use portico_domain::people::{accounts, contacts};

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Item};

/// Gives the contact a place in one more account.
pub(crate) async fn add(desk: Desk<ManageClients>, State(app): State<App>, Id(id): Id<ContactId>, Form(form): Form) -> Answer {
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
