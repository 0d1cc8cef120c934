//! The decision: as whom somebody is let in, or that they are not.

use axum::extract::State;
use portico_domain::access::permissions::{InviteClients, ManageClients};
use portico_domain::access::{Authorized, Staff};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::id::{AccessRequestId, AccountId, ContactId, LeadId};
use portico_domain::people::access_requests::{self, AccessRequest, Approval};
use portico_domain::people::accounts::{self, Account, AccountForm};
use portico_domain::people::contacts::{self, Contact, ContactForm};
use portico_domain::people::leads::{self, Lead};
use portico_domain::people::memberships::{MembershipRole, PlaceForm};
use portico_domain::people::portal_users::PortalUserForm;
use portico_domain::{Error, Invalid, Result};

use super::show::shown;
use crate::answer::{Go, or_back, redrawn};
use crate::app::App;
use crate::console::sign_in::say;
use crate::error::Answer;
use crate::extract::{Desk, Filled, Form, Id};

/// Lets them in.
pub(crate) async fn approve(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<AccessRequestId>,
    Form(form): Form,
) -> Answer {
    form.only(&[
        "contact",
        "account",
        "role",
        "scope",
        "sees",
        "ends_on",
        "kind",
        "itinerary_changes",
        "create_trip",
        "advanced_scheduling",
    ])?;
    let clients = desk.staff().authorize::<ManageClients>()?;
    let mut work = desk.begin(&app).await?;
    let request = access_requests::find_one(&work, id).await?;
    let decided = let_in(&mut work, (&clients, &desk.by), &app, &request, &form).await;
    match decided {
        Ok(name) => {
            work.commit().await?;
            Go::to(desk.at("access-requests"))
                .saying_with("access-requests-said-approved", &[("name", &name)])
                .answer()
        }
        Err(Error::Refused(refusal)) => {
            drop(work);
            let problem = say(desk.t, &*refusal);
            redrawn(shown(&app, &desk, id, String::new(), form, problem).await?.template())
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(
                shown(&app, &desk, id, String::new(), form.refused(problems), String::new())
                    .await?
                    .template(),
            )
        }
        Err(other) => Err(other.into()),
    }
}

async fn let_in(
    work: &mut UnitOfWork<Staff>,
    by: (&Authorized<ManageClients>, &Authorized<InviteClients>),
    app: &App,
    request: &AccessRequest,
    form: &Filled,
) -> Result<String> {
    let company = portico_domain::workspaces::own(work).await?;
    let role = form.parse::<MembershipRole>("role");
    let role = role.ok_or_else(|| Error::Invalid(Invalid::field("role", "shell-choose-one")))?;
    let rights = match rights(form, role) {
        Some(rights) => Some(rights.read(&company.time_zone, work.now())?),
        None => None,
    };
    access_requests::still_waits(work, request.id).await?;
    // A lead is held before its account, as where it is converted by itself.
    let held = match lead(form) {
        Some(id) => Some(work.one_for_update::<leads::row::Entity>(id).await?),
        None => lead_of_address(work, request).await?,
    };
    let account = account(work, by.0, form, request).await?;
    let contact = match (held, lead(form).is_some()) {
        // A lead becomes a contact first; nobody is let in as a lead (A15).
        (Some(lead), true) => {
            leads::convert(work, by.0, lead, account.as_ref().map(|one| (one, role)), &request.language)
                .await?
        }
        (other, _) => {
            let contact = contact(work, by.0, form, request, &company.country).await?;
            if let Some(lead) = other {
                leads::settle(work, by.0, lead, &contact, account.as_ref().map(|one| one.id)).await?;
            }
            contact
        }
    };
    let user = PortalUserForm {
        kind: form.value("kind").to_owned(),
        itinerary_changes: form.is_on("itinerary_changes"),
        create_trip: form.is_on("create_trip"),
        advanced_scheduling: form.is_on("advanced_scheduling"),
    };
    let approval = Approval { contact, place: account.map(|account| (account, role)), rights, user };
    access_requests::approve(work, by, app.key(), request.id, &approval).await?;
    Ok(request.name())
}

/// The open lead with the verified address: whoever is let in is a lead no more, whatever was chosen.
async fn lead_of_address(work: &UnitOfWork<Staff>, request: &AccessRequest) -> Result<Option<Lead>> {
    match leads::open_like(work, &request.email_key, "").await?.first() {
        Some(lead) => work.one_for_update::<leads::row::Entity>(lead.id).await.map(Some),
        None => Ok(None),
    }
}

/// The contact that was chosen, or a new one.
async fn contact(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageClients>,
    form: &Filled,
    request: &AccessRequest,
    country: &str,
) -> Result<Contact> {
    match form.text("contact") {
        "" | "new" => new_contact(work, by, request, country).await,
        id => {
            let id: ContactId = id.parse().map_err(|_| Error::NotFound)?;
            work.one_for_update::<contacts::row::Entity>(id).await
        }
    }
}

/// The lead that was chosen instead of a contact.
fn lead(form: &Filled) -> Option<LeadId> {
    form.text("contact").strip_prefix("lead-")?.parse().ok()
}

/// What they see and do in the account, if anything was chosen; the rest of it is what is usual for the role.
fn rights(form: &Filled, role: MembershipRole) -> Option<PlaceForm> {
    if ["scope", "sees", "ends_on"].iter().all(|field| form.value(field).is_empty()) {
        return None;
    }
    let mut rights = PlaceForm {
        role: role.to_string(),
        scopes: form.list("scope").into_iter().map(str::to_owned).collect(),
        sees: form.value("sees").to_owned(),
        ends_on: form.value("ends_on").to_owned(),
    };
    if rights.scopes.is_empty() {
        rights.scopes = role.scopes().iter().map(ToString::to_string).collect();
    }
    if rights.sees.is_empty() {
        rights.sees = role.sees().to_string();
    }
    Some(rights)
}

/// The account that was chosen, a new one of the name they gave, or none.
async fn account(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageClients>,
    form: &Filled,
    request: &AccessRequest,
) -> Result<Option<Account>> {
    match form.text("account") {
        "" => Ok(None),
        "new" => {
            let new = AccountForm {
                name: request.account_name(),
                kind: accounts::AccountKind::ALL.first().map(ToString::to_string).unwrap_or_default(),
                organisation: !request.company.is_empty(),
                active: true,
                ..AccountForm::default()
            };
            accounts::create(work, by, &new).await.map(Some)
        }
        id => {
            let id: AccountId = id.parse().map_err(|_| Error::NotFound)?;
            work.one_for_update::<accounts::row::Entity>(id).await.map(Some)
        }
    }
}

async fn new_contact(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageClients>,
    request: &AccessRequest,
    country: &str,
) -> Result<Contact> {
    // A number that a stranger typed is nobody's yet: text messages go to those alone that the company entered (row 88).
    let typed = request.phone.iter().chain([&request.note]).filter(|line| !line.is_empty()).cloned();
    let form = ContactForm {
        first_name: request.first_name.clone(),
        last_name: request.last_name.clone(),
        emails: vec![(0, request.email.clone())],
        phones: Vec::new(),
        language: request.language.clone(),
        notes: typed.collect::<Vec<_>>().join("\n"),
    };
    contacts::create(work, by, &form, country, None).await
}

/// Turns them down.
pub(crate) async fn reject(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<AccessRequestId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let mut work = desk.begin(&app).await?;
    let rejected = access_requests::reject(&mut work, &desk.by, id, form.value("reason")).await;
    if let Err(Error::Invalid(problems)) = rejected {
        drop(work);
        return redrawn(
            shown(&app, &desk, id, String::new(), form.refused(problems), String::new()).await?.template(),
        );
    }
    let name = rejected.as_ref().map(AccessRequest::name).unwrap_or_default();
    if let Err(answer) = or_back(rejected, || desk.at(format_args!("access-requests/{id}"))) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("access-requests"))
        .saying_with("access-requests-said-rejected", &[("name", &name)])
        .answer()
}
