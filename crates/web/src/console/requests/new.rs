//! Writes down a request for a client who asked by telephone or mail.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::aircraft::{Aircraft, AircraftStatus};
use portico_domain::charter::passengers::Passenger;
use portico_domain::charter::requests::{self, Asked, Flexibility, Request, Service};
use portico_domain::charter::trips;
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, AircraftId, ContactId};
use portico_domain::people::accounts::{self, Account};
use portico_domain::people::contacts::Contact;
use portico_domain::{Error, form_keys};
use portico_rendering::languages::Texts;
use serde::Deserialize;

use super::list::address_of;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form};
use crate::request_form::{self, LegField};
use crate::shell::{ConsoleShell, initials};

/// For whom, or what was typed to find them.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ForWhom {
    #[serde(default)]
    account: String,
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "console/requests/choose.html")]
struct Choose {
    shell: ConsoleShell,
    action: String,
    q: String,
    accounts: Vec<(String, String)>,
    new_account_href: String,
}

#[derive(Template)]
#[template(path = "console/requests/new.html")]
struct New {
    shell: ConsoleShell,
    form: Filled,
    kind: String,
    legs: Vec<LegField>,
    blank: LegField,
    airports_url: String,
    action: String,
    account: String,
    account_name: String,
    other_href: String,
    contacts: Vec<(String, String, bool)>,
    people: Vec<(String, String, String, bool)>,
    categories: Vec<String>,
    tails: Vec<(String, String, bool)>,
    services: Vec<(&'static str, String, bool)>,
    flexibilities: Vec<(&'static str, String, bool)>,
    send_again: String,
}

impl New {
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
}

/// The form for an account; without one, a search for it.
pub(crate) async fn new(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Query(whom): Query<ForWhom>,
) -> Answer {
    let reader = desk.reader(&app);
    let Ok(account) = whom.account.parse::<AccountId>() else {
        let found = requests::accounts_named(&reader, &whom.q).await?;
        return page(&Choose {
            shell: crate::console::shell(&app, &desk, "shell-requests").await?,
            action: desk.at("requests/new"),
            accounts: found
                .into_iter()
                .map(|one| (desk.at(format!("requests/new?account={}", one.id)), one.name))
                .collect(),
            q: whom.q,
            new_account_href: desk.at("accounts/new"),
        });
    };
    let account = reader.one::<accounts::row::Entity>(account).await?;
    let mut form = request_form::empty(form_keys::fresh());
    form.set("account", account.id.to_string());
    page(&draw(&desk, &app, &account, form, String::new()).await?)
}

/// Keeps it, or changes the shape of the form.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Form(mut form): Form,
) -> Answer {
    form.only(&[request_form::FIELDS, &["aircraft"]].concat())?;
    let reader = desk.reader(&app);
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let account = reader.one::<accounts::row::Entity>(account).await?;
    if request_form::reshape(&mut form) {
        return page(&draw(&desk, &app, &account, form, String::new()).await?);
    }
    let Some(contact) = form.parse::<ContactId>("contact") else {
        let problems = portico_domain::Invalid::field("contact", "shell-choose-one");
        return redrawn(&draw(&desk, &app, &account, form.refused(problems), String::new()).await?);
    };
    let contact = requests::contact_of(&reader, account.id, contact).await?;
    match keep(&desk, &app, &account, &contact, &form).await {
        Ok(Kept::Now(request)) => {
            Go::to(address_of(&desk.at("requests"), &request)).saying("requests-created").answer()
        }
        Ok(Kept::Before(led)) => Go::to(led).answer(),
        Err(Error::Invalid(problems)) => {
            redrawn(&draw(&desk, &app, &account, form.refused(problems), String::new()).await?)
        }
        Err(Error::Refused(refusal)) => {
            let sentence = crate::portal::requests::said(desk.t, &*refusal);
            redrawn(&draw(&desk, &app, &account, form, sentence).await?)
        }
        Err(other) => Err(other.into()),
    }
}

enum Kept {
    Now(Box<Request>),
    Before(String),
}

async fn keep(
    desk: &Desk<ManageRequests>,
    app: &App,
    account: &Account,
    contact: &Contact,
    form: &Filled,
) -> portico_domain::Result<Kept> {
    let aircraft = form.parse::<AircraftId>("aircraft");
    let asked = Asked { aircraft, ..request_form::asked(form, true) };
    let mut work = app.database().begin(desk.staff()).await?;
    if let Some(led) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Ok(Kept::Before(led));
    }
    let request = requests::submit_for_client(&mut work, &desk.by, account, contact, &asked).await?;
    form_keys::remember(&work, form.text("form_key"), &address_of(&desk.at("requests"), &request)).await?;
    work.commit().await?;
    Ok(Kept::Now(Box::new(request)))
}

async fn draw(
    desk: &Desk<ManageRequests>,
    app: &App,
    account: &Account,
    form: Filled,
    send_again: String,
) -> Result<New, Failure> {
    let t = desk.t;
    let reader = desk.reader(app);
    let contacts = requests::contacts_of(&reader, account.id).await?;
    let only = contacts.len() == 1;
    let people = requests::directory(&reader, account.id).await?;
    let person = |one: &Passenger| {
        let value = one.id.to_string();
        let chosen = form.has("passengers", &value);
        (value, one.name(), initials(&one.name()), chosen)
    };
    let service = |one: &Service| {
        let word = one.as_str();
        (word, t.say(&format!("requests-service-{word}")).into_owned(), form.has("services", word))
    };
    let flexibility = |one: &Flexibility| {
        let word = one.as_str();
        (word, t.say(&format!("requests-flexibility-{word}")).into_owned(), form.text("flexibility") == word)
    };
    Ok(New {
        shell: crate::console::shell(app, desk, "shell-requests").await?,
        kind: if form.text("kind").is_empty() { "one-way".to_owned() } else { form.text("kind").to_owned() },
        legs: request_form::legs(t, &form),
        blank: request_form::blank_leg(),
        airports_url: desk.at("airports"),
        action: desk.at("requests/new"),
        account: account.id.to_string(),
        account_name: account.name.clone(),
        other_href: desk.at("requests/new"),
        contacts: contacts
            .iter()
            .map(|one| (one.id.to_string(), one.name(), only || form.text("contact") == one.id.to_string()))
            .collect(),
        people: people.iter().map(person).collect(),
        categories: requests::categories(&reader).await?,
        tails: tails(t, &trips::fleet(&reader).await?, form.text("aircraft")),
        services: Service::ALL.iter().map(service).collect(),
        flexibilities: Flexibility::ALL.iter().map(flexibility).collect(),
        form,
        send_again,
    })
}

/// The tails that can be asked for; one that left the fleet is not among them.
fn tails(t: Texts, fleet: &[Aircraft], chosen: &str) -> Vec<(String, String, bool)> {
    let named = |one: &Aircraft| {
        let name = format!("{} · {}", one.registration, one.model);
        match one.status {
            AircraftStatus::Maintenance => format!("{name} · {}", t.say("trips-aircraft-in-maintenance")),
            _ => name,
        }
    };
    fleet
        .iter()
        .filter(|one| one.status != AircraftStatus::Inactive)
        .map(|one| (one.id.to_string(), named(one), one.id.to_string() == chosen))
        .collect()
}
