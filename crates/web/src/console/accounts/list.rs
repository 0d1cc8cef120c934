//! The list of accounts.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageClients, ViewClients};
use portico_domain::people::accounts;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::Desk;
use crate::pager::{Asked, Pager};
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/accounts/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    new_href: String,
    may_manage: bool,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    kind: String,
    people: i64,
    active: bool,
}

/// Accounts by name, those that fit a search.
pub(crate) async fn list(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let found = accounts::list(&reader, &asked.q, asked.page()).await?;
    let people = accounts::people_in(&reader, &found.rows).await?;
    let row = |account: &accounts::Account| Row {
        href: desk.at(format_args!("accounts/{}", account.id)),
        initials: initials(&account.name),
        name: account.name.clone(),
        kind: desk.t.say(&format!("accounts-kind-{}", account.kind)).into_owned(),
        people: people.get(&account.id).copied().unwrap_or(0),
        active: account.active,
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-accounts").await?,
        rows: found.rows.iter().map(row).collect(),
        pager: Pager::new(&found, &desk.at("accounts"), &asked),
        q: asked.q,
        here: desk.at("accounts"),
        new_href: desk.at("accounts/new"),
        may_manage: desk.may::<ManageClients>(),
    })
}
