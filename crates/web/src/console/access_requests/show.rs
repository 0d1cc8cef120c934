//! One question for access, and what staff need to decide it.

use std::collections::HashSet;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Scope;
use portico_domain::access::permissions::{InviteClients, ManageClients};
use portico_domain::id::AccessRequestId;
use portico_domain::people::access_requests::{self, AccessRequest, AccessStatus};
use portico_domain::people::accounts;
use portico_domain::people::contacts::{self, Contact, Listed};
use portico_domain::people::leads::{self, Lead};
use portico_domain::people::memberships::{MembershipRole, Sees};
use portico_domain::people::portal_users::PortalUserKind;
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Id};
use crate::shell::ConsoleShell;

/// Somebody of the directory whom it could be.
struct Candidate {
    id: String,
    name: String,
    about: String,
}

#[derive(Template)]
#[template(path = "console/access_requests/show.html")]
struct Show {
    shell: ConsoleShell,
    request: AccessRequest,
    here: String,
    list_href: String,
    asked: String,
    decided: String,
    contact_href: String,
    pending: bool,
    q: String,
    suggested: Option<Candidate>,
    /// The open lead with the same address, whom approving converts.
    lead: Option<Candidate>,
    /// Open leads with the number that was typed, which nobody has verified.
    leads_by_phone: Vec<Candidate>,
    /// Others, and whether they have the number that was typed.
    candidates: Vec<(Candidate, bool)>,
    accounts: Vec<(String, String)>,
    roles: &'static [MembershipRole],
    kinds: &'static [PortalUserKind],
    scopes: &'static [Scope],
    sees: &'static [Sees],
    /// Whether rights were chosen that are not the role's usual ones.
    own_rights: bool,
    form: Filled,
    problem: String,
    may_decide: bool,
}

/// Whom to look for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

/// The page.
pub(crate) async fn show(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<AccessRequestId>,
    Query(asked): Query<Asked>,
) -> Answer {
    let form = Filled::with([
        ("role", MembershipRole::Requester.to_string()),
        ("kind", PortalUserKind::CharterClient.to_string()),
    ]);
    shown(&app, &desk, id, asked.q, form, String::new()).await.and_then(|template| page(&template.0))
}

/// The page as a template of its own.
pub(super) struct Shown(Show);

impl Shown {
    pub(super) fn template(&self) -> &impl Template {
        &self.0
    }
}

pub(super) async fn shown(
    app: &App,
    desk: &Desk<InviteClients>,
    id: AccessRequestId,
    q: String,
    form: Filled,
    problem: String,
) -> Result<Shown, Failure> {
    let reader = desk.reader(app);
    let request = access_requests::find_one(&reader, id).await?;
    let pending = request.status == AccessStatus::Pending;
    let suggested = if pending { access_requests::suggested(&reader, &request).await? } else { None };
    let phone = request.phone.clone().unwrap_or_default();
    let leads =
        if pending { leads::open_like(&reader, &request.email_key, &phone).await? } else { Vec::new() };
    let (by_address, by_phone): (Vec<_>, Vec<_>) =
        leads.into_iter().partition(|lead| lead.email_key == request.email_key);
    let alike =
        if pending && !phone.is_empty() { contacts::candidates(&reader, &phone).await? } else { Vec::new() };
    let looked_for =
        if pending && !q.trim().is_empty() { contacts::candidates(&reader, &q).await? } else { Vec::new() };
    let others: Vec<Contact> = suggested.into_iter().chain(alike).chain(looked_for).collect();
    let first = others.first().map(|contact| contact.id);
    let mut listed = contacts::with_places(&reader, others).await?;
    let mut seen = HashSet::new();
    listed.retain(|one| seen.insert(one.contact.id));
    let is_suggested = |one: &Listed| {
        Some(one.contact.id) == first
            && one.contact.emails.0.iter().any(|email| email.key() == request.email_key)
    };
    let (suggested, candidates): (Vec<_>, Vec<_>) = listed.iter().partition(|one| is_suggested(one));
    let zone = &desk.place.workspace().time_zone;
    let today = desk.today(app);
    let decided = request.decided_at.map(|at| {
        let when = desk.t.moment_from(&at.at(zone), today);
        desk.t.with2(
            "access-requests-decided-at",
            "name",
            request.decided_by.clone().unwrap_or_default(),
            "when",
            when,
        )
    });
    let accounts = if pending { accounts::choices(&reader).await? } else { Vec::new() };
    Ok(Shown(Show {
        shell: crate::console::shell(app, desk, "shell-access-requests").await?,
        here: desk.at(format_args!("access-requests/{id}")),
        list_href: desk.at("access-requests"),
        asked: desk.t.moment_from(&request.asked_at.at(zone), today),
        decided: decided.unwrap_or_default(),
        contact_href: request
            .contact_id
            .map(|contact| desk.at(format_args!("contacts/{contact}")))
            .unwrap_or_default(),
        suggested: suggested.first().map(|one| candidate(one)),
        lead: by_address.first().map(|lead| as_lead(desk, lead)),
        leads_by_phone: by_phone.iter().map(|lead| as_lead(desk, lead)).collect(),
        candidates: candidates.into_iter().map(|one| (candidate(one), has_phone(one, &phone))).collect(),
        accounts: accounts.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        roles: MembershipRole::ALL,
        kinds: PortalUserKind::ALL,
        scopes: Scope::ALL,
        sees: Sees::ALL,
        own_rights: ["scope", "sees", "ends_on"].iter().any(|field| !form.value(field).is_empty()),
        may_decide: desk.may::<ManageClients>(),
        request,
        pending,
        q,
        form,
        problem,
    }))
}

fn as_lead(desk: &Desk<InviteClients>, lead: &Lead) -> Candidate {
    Candidate {
        id: format!("lead-{}", lead.id),
        name: desk.t.with("access-requests-lead", "name", lead.name()),
        about: lead.account_name(),
    }
}

fn has_phone(one: &Listed, phone: &str) -> bool {
    one.contact.phones.0.iter().any(|number| number.as_str() == phone)
}

fn candidate(one: &Listed) -> Candidate {
    let places = one.places.iter().map(|place| place.account_name.clone());
    let email = one.contact.emails.0.first().map(ToString::to_string);
    Candidate {
        id: one.contact.id.to_string(),
        name: one.contact.name(),
        about: email.into_iter().chain(places).collect::<Vec<_>>().join(" · "),
    }
}
