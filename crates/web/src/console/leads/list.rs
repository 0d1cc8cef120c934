//! The list of leads.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageClients, ViewClients};
use portico_domain::people::leads::{self, Lead, LeadStatus};

use super::tone;
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::Desk;
use crate::pager::{Asked, Pager};
use crate::shell::{ConsoleShell, initials};

#[derive(Template)]
#[template(path = "console/leads/list.html")]
struct List {
    shell: ConsoleShell,
    q: String,
    /// The state asked for; empty for all that are open.
    show: String,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    pager: Pager,
    here: String,
    new_href: String,
    may_manage: bool,
}

struct Tab {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    reach: String,
    company: String,
    source: String,
    tone: &'static str,
    status: String,
}

/// Leads by name: the open ones, or those that stand as asked for.
pub(crate) async fn list(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let status = asked.show.parse::<LeadStatus>().ok();
    let found = leads::list(&desk.reader(&app), status, &asked.q, asked.page()).await?;
    let word = |status: LeadStatus| desk.t.say(&format!("leads-status-{status}")).into_owned();
    let here = |status: Option<LeadStatus>| match status {
        Some(status) => desk.at(format_args!("leads?show={status}")),
        None => desk.at("leads"),
    };
    let mut tabs = vec![Tab {
        href: here(None),
        label: desk.t.say("leads-open").into_owned(),
        current: status.is_none(),
    }];
    tabs.extend(LeadStatus::ALL.iter().map(|one| Tab {
        href: here(Some(*one)),
        label: word(*one),
        current: status == Some(*one),
    }));
    let row = |lead: &Lead| Row {
        href: desk.at(format_args!("leads/{}", lead.id)),
        initials: initials(&lead.name()),
        name: lead.name(),
        reach: if lead.email.is_empty() { lead.phone.clone() } else { lead.email.clone() },
        company: lead.company.clone(),
        source: lead.source.clone(),
        tone: tone(lead.status),
        status: word(lead.status),
    };
    page(&List {
        shell: console::shell(&app, &desk, "shell-leads").await?,
        rows: found.rows.iter().map(row).collect(),
        pager: Pager::new(&found, &desk.at("leads"), &asked),
        show: asked.show,
        q: asked.q,
        tabs,
        here: desk.at("leads"),
        new_href: desk.at("leads/new"),
        may_manage: desk.may::<ManageClients>(),
    })
}
