//! The queue: those that wait the longest first.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::InviteClients;
use portico_domain::people::access_requests::{self, AccessRequest, AccessStatus};
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::{ConsoleShell, initials};

struct Tab {
    href: String,
    label: String,
    current: bool,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    email: String,
    company: String,
    when: String,
    decided: String,
}

#[derive(Template)]
#[template(path = "console/access_requests/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    /// Whether strangers can ask at all.
    offered: bool,
    settings_href: String,
    pending: bool,
    page: u64,
    previous: String,
    next: String,
}

/// What the list is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: String,
}

/// A page of the queue.
pub(crate) async fn list(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let status = asked.show.parse().ok().filter(|status| *status != AccessStatus::Unverified);
    let status = status.unwrap_or(AccessStatus::Pending);
    let number = asked.page.parse().unwrap_or(1).clamp(1, 100_000);
    let found = access_requests::list(&reader, status, number).await?;
    let here = desk.at("access-requests");
    let at = |status: AccessStatus, page: u64| format!("{here}?show={status}&page={page}");
    let tab = |one: AccessStatus| Tab {
        href: at(one, 1),
        label: desk.t.say(&format!("access-requests-status-{one}")).into_owned(),
        current: one == status,
    };
    let today = desk.today(&app);
    let zone = &desk.place.workspace().time_zone;
    let row = |one: &AccessRequest| Row {
        href: desk.at(format_args!("access-requests/{}", one.id)),
        name: one.name(),
        initials: initials(&one.name()),
        email: one.email.clone(),
        company: one.company.clone(),
        when: desk.t.moment_from(&one.asked_at.at(zone), today),
        decided: one.decided_by.clone().unwrap_or_default(),
    };
    page(&List {
        tabs: [AccessStatus::Pending, AccessStatus::Approved, AccessStatus::Rejected].map(tab).into(),
        rows: found.rows.iter().map(row).collect(),
        offered: desk.place.portal().is_some_and(|portal| portal.sign_up),
        settings_href: desk.at("portal/access"),
        pending: status == AccessStatus::Pending,
        page: number,
        previous: if number > 1 { at(status, number - 1) } else { String::new() },
        next: if found.more { at(status, number + 1) } else { String::new() },
        shell: crate::console::shell(&app, &desk, "shell-access-requests").await?,
    })
}
