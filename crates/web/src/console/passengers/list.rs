//! The passengers of all accounts.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageClients, ViewClients};
use portico_domain::charter::passengers;
use portico_domain::id::AccountId;
use portico_domain::pages::Page;
use portico_domain::people::accounts;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::CharterDesk;
use crate::pager::{Asked, Pager};
use crate::passengers::{born, dialled, full_name};
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/passengers/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    archived: bool,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    new_href: String,
    of_account: String,
    may_manage: bool,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    email: String,
    phone: String,
    born: String,
    account: String,
    account_href: String,
}

/// One account's part of the directory.
#[derive(Debug, Deserialize)]
pub(crate) struct OfAccount {
    #[serde(default)]
    account: String,
}

impl OfAccount {
    /// The account's id as it stands in the address.
    pub(super) fn account(&self) -> &str {
        &self.account
    }
}

/// The directory, searched, or one account's part of it.
pub(crate) async fn list(
    CharterDesk(desk): CharterDesk<ViewClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
    Query(of): Query<OfAccount>,
) -> Answer {
    let reader = desk.reader(&app);
    let archived = asked.show == "archived";
    let of: Option<AccountId> = of.account.parse().ok();
    let found = match of {
        Some(account) => whole(passengers::list_of_account(&reader, account).await?),
        None => passengers::list(&reader, &asked.q, archived, asked.page()).await?,
    };
    let names = accounts::names(&reader, found.rows.iter().map(|one| one.account_id).chain(of)).await?;
    let row = |one: &passengers::Passenger| Row {
        href: desk.at(format_args!("passengers/{}/edit", one.id)),
        name: full_name(one),
        initials: initials(&one.name()),
        email: one.email.clone().unwrap_or_default(),
        phone: one.phone.as_deref().map(dialled).unwrap_or_default(),
        born: born(desk.t, one),
        account: names.get(&one.account_id).cloned().unwrap_or_default(),
        account_href: desk.at(format_args!("accounts/{}", one.account_id)),
    };
    let new = match of {
        Some(account) => desk.at(format_args!("passengers/new?account={account}")),
        None => desk.at("passengers/new"),
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-passengers").await?,
        rows: found.rows.iter().map(row).collect(),
        pager: Pager::new(&found, &desk.at("passengers"), &asked),
        of_account: of.and_then(|account| names.get(&account).cloned()).unwrap_or_default(),
        q: asked.q,
        archived,
        here: desk.at("passengers"),
        new_href: new,
        may_manage: desk.may::<ManageClients>(),
    })
}

fn whole<T>(rows: Vec<T>) -> Page<T> {
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    Page { rows, page: 1, pages: 1, total }
}
