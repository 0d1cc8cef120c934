//! Adds a client: somebody of the directory, or somebody new with a place in an account; then the invitation is sent.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Staff;
use portico_domain::access::permissions::{InviteClients, ManageClients};
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::id::{AccountId, ContactId};
use portico_domain::people::contacts::{self, Contact, ContactForm};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::{PortalUserKind, PortalUserStatus};
use portico_domain::people::{accounts, invitations};
use portico_domain::{Error, Invalid, Refusal, form_keys};
use portico_rendering::languages::Language;
use serde::Deserialize;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console::sign_in::say;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::{ConsoleShell, initials};

/// A person of the directory who could be chosen.
struct Candidate {
    name: String,
    initials: String,
    email: String,
    accounts: String,
    /// Where choosing them leads; empty when they have access already.
    href: String,
}

/// The person chosen.
struct Chosen {
    id: String,
    name: String,
    initials: String,
    email: String,
    /// As people read it; empty for none.
    phone: String,
    accounts: String,
    contact_href: String,
}

#[derive(Template)]
#[template(path = "console/portal_users/new.html")]
struct New {
    shell: ConsoleShell,
    q: String,
    candidates: Vec<Candidate>,
    chosen: Option<Chosen>,
    form: Filled,
    kinds: &'static [PortalUserKind],
    roles: &'static [MembershipRole],
    accounts: Vec<(String, String)>,
    languages: Vec<(&'static str, &'static str)>,
    portal_open: bool,
    problem: String,
    here: String,
    action: String,
    back_href: String,
}

/// Whom the page is about.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    contact: String,
}

/// The page: find the person, or write them down, then send.
pub(crate) async fn show(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut form = Filled::default();
    form.set("kind", PortalUserKind::CharterClient.as_str());
    form.set("role", MembershipRole::Owner.as_str());
    form.set("language", desk.place.workspace().language.clone());
    form.set("form_key", form_keys::fresh());
    page(&template(&app, &desk, asked, form).await?)
}

async fn template(app: &App, desk: &Desk<InviteClients>, asked: Asked, form: Filled) -> Result<New, Failure> {
    let reader = desk.reader(app);
    let chosen = match asked.contact.parse::<ContactId>() {
        Ok(id) => Some(reader.one::<contacts::row::Entity>(id).await?),
        Err(_) => None,
    };
    let found = if chosen.is_none() {
        contacts::candidates(&reader, &asked.q).await?
    } else {
        chosen.into_iter().collect()
    };
    let listed = contacts::with_places(&reader, found).await?;
    let here = desk.at("portal-users/new");
    let accounts_of = |one: &contacts::Listed| {
        one.places.iter().map(|place| place.account_name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let email_of = |one: &Contact| one.emails.0.first().map(ToString::to_string).unwrap_or_default();
    let is_chosen = !asked.contact.is_empty();
    let (mut candidates, mut chosen) = (Vec::new(), None);
    for one in &listed {
        let (name, accounts) = (one.contact.name(), accounts_of(one));
        if is_chosen {
            chosen = Some(Chosen {
                id: one.contact.id.to_string(),
                initials: initials(&name),
                name,
                email: email_of(&one.contact),
                phone: one.contact.phones.0.first().map(|phone| phone.display()).unwrap_or_default(),
                accounts,
                contact_href: desk.at(format_args!("contacts/{}", one.contact.id)),
            });
        } else {
            let is_in = one.user.as_ref().is_some_and(|user| user.status == PortalUserStatus::Active);
            let href = if is_in { String::new() } else { format!("{here}?contact={}", one.contact.id) };
            candidates.push(Candidate {
                initials: initials(&name),
                name,
                email: email_of(&one.contact),
                accounts,
                href,
            });
        }
    }
    Ok(New {
        shell: crate::console::shell(app, desk, "shell-portal-users").await?,
        q: asked.q,
        candidates,
        chosen,
        form,
        kinds: PortalUserKind::ALL,
        roles: MembershipRole::ALL,
        accounts: accounts::choices(&reader)
            .await?
            .into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect(),
        languages: Language::all().map(|one| (one.code(), one.name())).collect(),
        portal_open: desk.place.standing.is_portal_open(),
        problem: String::new(),
        here,
        action: desk.at("portal-users"),
        back_href: desk.at("portal-users"),
    })
}

const FIELDS: [&str; 11] = [
    "contact",
    "channel",
    "kind",
    "first_name",
    "last_name",
    "emails.0.address",
    "phones.0.number",
    "language",
    "account",
    "role",
    "form_key",
];

/// Sends the invitation, after writing the person down if they are new.
pub(crate) async fn send(desk: Desk<InviteClients>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&FIELDS)?;
    let kind = form.parse::<PortalUserKind>("kind").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let outcome = match contact(&mut work, &desk, &form).await {
        Ok(contact) => {
            let sent =
                invitations::send_by(&mut work, &desk.by, app.key(), &contact, (kind, form.parse("channel")))
                    .await;
            sent.map(|(user, _)| (user.id, contact.name()))
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok((user, name)) => {
            let to = desk.at(format_args!("portal-users?open={user}"));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying_with("portal-users-invited", &[("name", &name)]).answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            again(&app, &desk, form.refused(problems), None).await
        }
        Err(Error::Refused(refusal)) => {
            drop(work);
            again(&app, &desk, form, Some(&*refusal)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The contact chosen, or a new one with a place in an account.
async fn contact(
    work: &mut UnitOfWork<Staff>,
    desk: &Desk<InviteClients>,
    form: &Filled,
) -> Result<Contact, Error> {
    if form.is_on("contact") {
        let id = form.parse::<ContactId>("contact").ok_or(Error::NotFound)?;
        return work.one_for_update::<contacts::row::Entity>(id).await;
    }
    let mut invalid = Invalid::default();
    if form.text("emails.0.address").is_empty() && form.text("phones.0.number").is_empty() {
        invalid.add("emails.0.address", "shell-field-missing");
    }
    let account = match form.parse::<AccountId>("account") {
        Some(id) => Some(work.one::<accounts::row::Entity>(id).await?),
        None => {
            invalid.add("account", "portal-users-account-choose");
            None
        }
    };
    let role = form.parse::<MembershipRole>("role");
    if role.is_none() {
        invalid.add("role", "shell-choose-one");
    }
    let (Some(account), Some(role), true) = (account, role, invalid.problems.is_empty()) else {
        return Err(invalid.into());
    };
    let typed = ContactForm {
        first_name: form.text("first_name").to_owned(),
        last_name: form.text("last_name").to_owned(),
        emails: vec![(0, form.text("emails.0.address").to_owned())],
        phones: vec![(0, form.text("phones.0.number").to_owned())],
        language: form.text("language").to_owned(),
        notes: String::new(),
    };
    let by = desk.staff().authorize::<ManageClients>()?;
    contacts::create(work, &by, &typed, &desk.place.workspace().country, Some((&account, role))).await
}

async fn again(app: &App, desk: &Desk<InviteClients>, form: Filled, refusal: Option<&dyn Refusal>) -> Answer {
    let asked = Asked { q: String::new(), contact: form.text("contact").to_owned() };
    let problem = refusal.map(|refusal| say(desk.t, refusal)).unwrap_or_default();
    redrawn(&New { problem, ..template(app, desk, asked, form).await? })
}
