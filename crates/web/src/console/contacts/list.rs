//! The list of contacts.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{InviteClients, ManageClients, ViewClients};
use portico_domain::people::contacts;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::Desk;
use crate::pager::{Asked, Pager};
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/contacts/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    new_href: String,
    many_href: String,
    may_manage: bool,
    may_invite: bool,
}

struct Row {
    id: String,
    href: String,
    name: String,
    initials: String,
    email: String,
    phone: String,
    accounts: String,
    standing: &'static str,
    active: bool,
}

/// Contacts by name, those that a name, an e-mail address or the digits of a phone number fit.
pub(crate) async fn list(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let found = contacts::list(&desk.reader(&app), &asked.q, asked.page()).await?;
    let row = |one: &contacts::Listed| Row {
        id: one.contact.id.to_string(),
        href: desk.at(format_args!("contacts/{}", one.contact.id)),
        initials: initials(&one.contact.name()),
        name: one.contact.name(),
        email: one.contact.emails.0.first().map(ToString::to_string).unwrap_or_default(),
        phone: one.contact.phones.0.first().map(|phone| phone.display()).unwrap_or_default(),
        accounts: one.places.iter().map(|place| place.account_name.as_str()).collect::<Vec<_>>().join(", "),
        standing: one.standing().as_str(),
        active: one.contact.active,
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-contacts").await?,
        rows: found.rows.iter().map(row).collect(),
        pager: Pager::new(&found, &desk.at("contacts"), &asked),
        q: asked.q,
        here: desk.at("contacts"),
        new_href: desk.at("contacts/new"),
        many_href: desk.at("portal-users/many"),
        may_invite: desk.may::<InviteClients>(),
        may_manage: desk.may::<ManageClients>(),
    })
}
