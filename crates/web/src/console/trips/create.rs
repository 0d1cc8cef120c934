//! A new trip: for whom, then what; prefilled from the request or the deal it follows from.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::trips::{self, Origin, Party};
use portico_domain::charter::{deals, requests};
use portico_domain::database::{Reader, Sight};
use portico_domain::people::{accounts, contacts};
use portico_domain::{Error, form_keys};
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
    contact: Option<contacts::Contact>,
    origin: Origin,
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
        return Go::to(known).answer();
    }
    let contact = match &begun.contact {
        Some(contact) => contact.clone(),
        None => {
            let chosen = filled.parse("contact").ok_or_else(Failure::not_found)?;
            work.one::<contacts::row::Entity>(chosen).await?
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
        let account = reader.one::<accounts::row::Entity>(request.account_id).await?;
        let contact = reader.one::<contacts::row::Entity>(request.contact_id).await?;
        return Ok(Some(Begun {
            account,
            contact: Some(contact),
            origin: Origin::Request(Box::new(request)),
        }));
    }
    if !deal.is_empty() {
        let deal = reader.one::<deals::row::Entity>(deal.parse().map_err(unknown)?).await?;
        let account = reader.one::<accounts::row::Entity>(deal.account_id).await?;
        let contact = match deal.contact_id {
            Some(contact) => Some(reader.one::<contacts::row::Entity>(contact).await?),
            None => None,
        };
        // The deal of a request leads to the request's trip: legs and passengers are known there.
        let origin = match trips::open_request_of(reader, deal.id).await? {
            Some(request) => Origin::Request(Box::new(request)),
            None => Origin::Deal(Box::new(deal)),
        };
        return Ok(Some(Begun { account, contact, origin }));
    }
    if account.is_empty() {
        return Ok(None);
    }
    let account = reader.one::<accounts::row::Entity>(account.parse().map_err(unknown)?).await?;
    Ok(Some(Begun { account, contact: None, origin: Origin::Free }))
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
    let contacts = match &begun.contact {
        Some(_) => Vec::new(),
        None => trips::contacts_of(&reader, begun.account.id).await?,
    };
    let chosen = form.text("contact").to_owned();
    let contacts = contacts.into_iter().map(|one| {
        let value = one.id.to_string();
        Choice { chosen: value == chosen, label: one.name(), value }
    });
    let kept = ["form_key", "request", "deal", "account"];
    Ok(Edit {
        shell: crate::console::shell(app, desk, "shell-trips").await?,
        hidden: kept.into_iter().map(|name| (name, form.text(name).to_owned())).collect(),
        contacts: contacts.collect(),
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
