//! The list of sites.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageClients, ManageJobs, ViewJobs};
use portico_domain::field::sites;
use portico_domain::id::AccountId;
use portico_domain::people::accounts;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::FieldDesk;
use crate::pager::{Asked, Pager};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/sites/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    may_manage: bool,
    import_href: String,
}

struct Row {
    href: String,
    client_href: String,
    client: String,
    site: sites::Site,
}

/// Sites by name or address.
pub(crate) async fn list(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let found = sites::list(&reader, &asked.q, asked.page()).await?;
    let clients: HashMap<AccountId, String> =
        accounts::names(&reader, found.rows.iter().map(|site| site.account_id)).await?;
    let pager = Pager::new(&found, &desk.at("sites"), &asked);
    let row = |site: sites::Site| Row {
        href: desk.at(format_args!("sites/{}/edit", site.id)),
        client_href: desk.at(format_args!("accounts/{}", site.account_id)),
        client: clients.get(&site.account_id).cloned().unwrap_or_default(),
        site,
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-sites").await?,
        rows: found.rows.into_iter().map(row).collect(),
        pager,
        q: asked.q,
        here: desk.at("sites"),
        may_manage: desk.may::<ManageClients>(),
        import_href: if desk.may::<ManageJobs>() { desk.at("import") } else { String::new() },
    })
}
