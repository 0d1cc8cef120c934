//! One lead: how to reach them, how far they have come, and what they become.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageClients, ViewClients};
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::id::LeadId;
use portico_domain::people::accounts;
use portico_domain::people::leads::{self, Lead, LeadStatus};
use portico_domain::people::memberships::MembershipRole;

use super::tone;
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Id};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

/// Lines of history.
const LINES: u64 = 30;

#[derive(Template)]
#[template(path = "console/leads/show.html")]
pub(super) struct Show {
    shell: ConsoleShell,
    lead: Lead,
    tone: &'static str,
    here: String,
    list_href: String,
    contact_href: String,
    /// Where they can be taken from where they stand.
    steps: Vec<LeadStatus>,
    accounts: Vec<(String, String)>,
    roles: &'static [MembershipRole],
    history: Vec<Entry>,
    form: Filled,
    may_manage: bool,
}

pub(super) async fn shown<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    id: LeadId,
    form: Filled,
) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let lead = reader.one::<leads::row::Entity>(id).await?;
    let is_open = lead.status.is_open();
    let history = activity::of_object(&reader, id.0, LINES).await?;
    let accounts = if is_open { accounts::choices(&reader).await? } else { Vec::new() };
    let to = |status: &LeadStatus| status.is_open() && *status != lead.status;
    let steps = match lead.status {
        LeadStatus::Converted => Vec::new(),
        _ => LeadStatus::ALL.iter().copied().filter(to).collect(),
    };
    Ok(Show {
        shell: console::shell(app, desk, "shell-leads").await?,
        tone: tone(lead.status),
        here: desk.at(format_args!("leads/{id}")),
        list_href: desk.at("leads"),
        contact_href: lead
            .contact_id
            .map(|contact| desk.at(format_args!("contacts/{contact}")))
            .unwrap_or_default(),
        steps,
        accounts: accounts.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        roles: MembershipRole::ALL,
        history: timeline::entries(desk.t, &desk.place.workspace().time_zone, &history),
        form,
        may_manage: desk.may::<ManageClients>(),
        lead,
    })
}

/// The record.
pub(crate) async fn show(desk: Desk<ViewClients>, State(app): State<App>, Id(id): Id<LeadId>) -> Answer {
    let form = Filled::with([("account", "new".to_owned()), ("role", MembershipRole::Owner.to_string())]);
    page(&shown(&app, &desk, id, form).await?)
}
