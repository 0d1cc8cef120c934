//! A new trip: for whom, then what; prefilled from the request or the deal it follows from.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::trips::{self, Origin, Party};
use portico_domain::charter::{deals, requests};
use portico_domain::database::{Reader, Sight};
use portico_domain::id::{AccountId, ContactId};
use portico_domain::people::accounts;
use portico_domain::people::contacts::Contact;
use portico_domain::{Error, Invalid, form_keys};
use serde::Deserialize;

use super::edit::{Edit, change_rows};
use super::fields::{Choice, offers};
use super::form;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form};
use crate::shell::ConsoleShell;

/// What a new trip may start from.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Start {
    #[serde(default)]
    request: String,
    #[serde(default)]
    deal: String,
    #[serde(default)]
    account: String,
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "console/trips/choose.html")]
struct Choose {
    shell: ConsoleShell,
    back: String,
    action: String,
    q: String,
    found: Vec<(String, String)>,
}

/// Whom the trip is for, as far as that is settled.
struct Begun {
    account: accounts::Account,
    /// Who can be asked.
    people: Vec<Contact>,
    /// Whom the request or deal names, as long as they act for the account.
    contact: Option<Contact>,
    origin: Origin,
}

impl Begun {
    async fn with(
        reader: &Reader<Staff>,
        account: AccountId,
        contact: Option<ContactId>,
        origin: Origin,
    ) -> Result<Self, Failure> {
        let account = reader.one::<accounts::row::Entity>(account).await?;
        let people = trips::contacts_of(reader, account.id).await?;
        let contact = people.iter().find(|one| Some(one.id) == contact).cloned();
        Ok(Self { account, people, contact, origin })
    }

    /// Who is asked: settled before, or chosen in the form.
    fn asked(&self, form: &Filled) -> Result<Contact, Invalid> {
        let typed = form.text("contact");
        let chosen = || self.people.iter().find(|one| one.id.to_string() == typed);
        let key = if typed.is_empty() { "shell-choose-one" } else { "requests-contact-elsewhere" };
        self.contact.as_ref().or_else(chosen).cloned().ok_or_else(|| Invalid::field("contact", key))
    }
}

/// Asks for whom, or shows the form.
pub(crate) async fn new(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Query(start): Query<Start>,
) -> Answer {
    let reader = desk.reader(&app);
    let Some(begun) = begin(&reader, &start.request, &start.deal, &start.account).await? else {
        let found = trips::accounts_named(&reader, &start.q).await?;
        return page(&Choose {
            shell: crate::console::shell(&app, &desk, "shell-trips").await?,
            back: desk.at("trips"),
            action: desk.at("trips/new"),
            q: start.q,
            found: found
                .into_iter()
                .map(|one| (desk.at(format!("trips/new?account={}", one.id)), one.name))
                .collect(),
        });
    };
    if let Origin::Request(request) = &begun.origin
        && let Some(trip) = trips::of_request(&reader, request.id).await?
    {
        return Go::to(desk.at(format!("trips/{}", trip.id))).answer();
    }
    let mut filled = prefilled(&reader, &begun).await?;
    filled.set("form_key", form_keys::fresh());
    page(&draw(&desk, &app, &begun, filled).await?)
}

/// Keeps the new trip, or shows the form again with what is wrong.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Form(mut filled): Form,
) -> Answer {
    filled.only(form::FIELDS)?;
    let reader = desk.reader(&app);
    let begun = begin(&reader, filled.text("request"), filled.text("deal"), filled.text("account"))
        .await?
        .ok_or_else(Failure::not_found)?;
    if filled.is_on("add_leg") || filled.is_on("remove_leg") {
        change_rows(&mut filled);
        return page(&draw(&desk, &app, &begun, filled).await?);
    }
    let key = filled.text("form_key").to_owned();
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, &key).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let contact = match begun.asked(&filled) {
        Ok(contact) => contact,
        Err(wrong) => {
            drop(work);
            return redrawn(&draw(&desk, &app, &begun, filled.refused(wrong)).await?);
        }
    };
    let party = Party { account: begun.account.clone(), contact };
    match trips::create(&mut work, &desk.by, &party, &begun.origin, form::plan(&filled)).await {
        Ok(trip) => {
            let to = desk.at(format!("trips/{}", trip.id));
            form_keys::remember(&work, &key, &to).await?;
            work.commit().await?;
            Go::to(to).saying_with("trips-created", &[("number", &trip.reference())]).answer()
        }
        Err(Error::Invalid(wrong)) => {
            drop(work);
            redrawn(&draw(&desk, &app, &begun, filled.refused(wrong)).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(desk.at("trips")).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

async fn begin(
    reader: &Reader<Staff>,
    request: &str,
    deal: &str,
    account: &str,
) -> Result<Option<Begun>, Failure> {
    let unknown = |_| Failure::not_found();
    if !request.is_empty() {
        let request = reader.one::<requests::row::Entity>(request.parse().map_err(unknown)?).await?;
        let (account, contact) = (request.account_id, Some(request.contact_id));
        return Begun::with(reader, account, contact, Origin::Request(Box::new(request))).await.map(Some);
    }
    if !deal.is_empty() {
        let deal = reader.one::<deals::row::Entity>(deal.parse().map_err(unknown)?).await?;
        let (account, contact) = (deal.account_id, deal.contact_id);
        // The deal of a request leads to the request's trip: legs and passengers are known there.
        let origin = match trips::open_request_of(reader, deal.id).await? {
            Some(request) => Origin::Request(Box::new(request)),
            None => Origin::Deal(Box::new(deal)),
        };
        return Begun::with(reader, account, contact, origin).await.map(Some);
    }
    if account.is_empty() {
        return Ok(None);
    }
    Begun::with(reader, account.parse().map_err(unknown)?, None, Origin::Free).await.map(Some)
}

/// What is known already: the legs, the aircraft and the passengers of the request.
async fn prefilled(reader: &Reader<Staff>, begun: &Begun) -> Result<Filled, Failure> {
    let mut form = Filled::with([("account", begun.account.id.to_string())]);
    match &begun.origin {
        Origin::Request(request) => {
            form.set("request", request.id.to_string());
            form.set("passenger_count", request.passenger_count.to_string());
            form.set("aircraft", request.aircraft_id.map(|id| id.to_string()).unwrap_or_default());
            for passenger in trips::passengers_asked_for(reader, request.id).await? {
                form.push("passengers", passenger.to_string());
            }
            for (row, leg) in trips::legs_asked_for(reader, request.id).await?.into_iter().enumerate() {
                form.set(format!("legs.{row}.from"), leg.from_airport);
                form.set(format!("legs.{row}.to"), leg.to_airport);
                form.set(format!("legs.{row}.departs"), leg.departs_local);
            }
        }
        Origin::Deal(deal) => {
            form.set("deal", deal.id.to_string());
            form.set("title", deal.name.clone());
        }
        Origin::Free => {}
    }
    if form.rows("legs").is_empty() {
        form.set("legs.0.from", "");
    }
    Ok(form)
}

async fn draw(desk: &Desk<ManageTrips>, app: &App, begun: &Begun, form: Filled) -> Result<Edit, Failure> {
    let reader = desk.reader(app);
    let (offers, _) = offers(&reader, desk.t, begun.account.id, &form).await?;
    let kept = ["form_key", "request", "deal", "account"];
    Ok(Edit {
        shell: crate::console::shell(app, desk, "shell-trips").await?,
        hidden: kept.into_iter().map(|name| (name, form.text(name).to_owned())).collect(),
        contacts: choices(desk, begun, form.text("contact")),
        lacks_contact: begun.people.is_empty(),
        form,
        offers,
        conflicts: Vec::new(),
        action: desk.at("trips"),
        back: desk.at("trips"),
        heading: desk.t.say("trips-new").into_owned(),
        account_name: begun.account.name.clone(),
        airports_url: desk.at("airports"),
        is_new: true,
    })
}

/// Whom to ask, where that is not settled; nobody is chosen before somebody was.
fn choices(desk: &Desk<ManageTrips>, begun: &Begun, chosen: &str) -> Vec<Choice> {
    if begun.contact.is_some() || begun.people.is_empty() {
        return Vec::new();
    }
    let none = Choice {
        value: String::new(),
        label: desk.t.say("shell-choose").into_owned(),
        chosen: chosen.is_empty(),
    };
    let several = (begun.people.len() > 1).then_some(none);
    let people = begun.people.iter().map(|one| {
        let value = one.id.to_string();
        Choice { chosen: value == chosen, label: one.name(), value }
    });
    several.into_iter().chain(people).collect()
}
