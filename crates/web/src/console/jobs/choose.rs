//! The two questions before the form of a new job: for which client, and of which kind.

use askama::Template;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs;
use portico_domain::field::templates;
use portico_domain::people::accounts::Account;

use super::new::Wanted;
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/jobs/which_client.html")]
struct WhichClient {
    shell: ConsoleShell,
    action: String,
    q: String,
    accounts: Vec<(String, String)>,
    new_account_href: String,
}

#[derive(Template)]
#[template(path = "console/jobs/which_kind.html")]
struct WhichKind {
    shell: ConsoleShell,
    account: String,
    other_href: String,
    kinds: Vec<(String, String, String)>,
    templates_href: String,
}

/// For which client.
pub(super) async fn client(desk: &Desk<ManageJobs>, app: &App, wanted: Wanted) -> Answer {
    let found = jobs::accounts_named(&desk.reader(app), &wanted.q).await?;
    page(&WhichClient {
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        action: desk.at("jobs/new"),
        accounts: found
            .into_iter()
            .map(|one| (wanted.href(desk, |to| to.account = one.id.to_string()), one.name))
            .collect(),
        q: wanted.q,
        new_account_href: desk.at("accounts/new"),
    })
}

/// Of which kind.
pub(super) async fn kind(desk: &Desk<ManageJobs>, app: &App, wanted: &Wanted, account: &Account) -> Answer {
    let kinds = templates::choices(&desk.reader(app)).await?;
    page(&WhichKind {
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        account: account.name.clone(),
        other_href: desk.at("jobs/new"),
        kinds: kinds
            .iter()
            .map(|kind| {
                let href = wanted.href(desk, |to| to.template = kind.id.to_string());
                (href, kind.name.clone(), kind.kind.clone())
            })
            .collect(),
        templates_href: desk.at("templates"),
    })
}
