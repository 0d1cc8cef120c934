//! The page that asks for a trip, new or from a draft, and what its buttons do.

use std::sync::Arc;

use askama::Template;
use portico_domain::access::{AccountSeat, PortalUser, Scope};
use portico_domain::charter::requests::{self, Flexibility, Request, RequestStatus, Service};
use portico_domain::database::UnitOfWork;
use portico_domain::id::RequestId;
use portico_domain::portal::Feature;
use portico_domain::{Error, Refusal, form_keys};
use portico_rendering::languages::Texts;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled};
use crate::request_form::{self, LegField};
use crate::route_picture::{self, Hop};
use crate::shell::{Phone, PortalShell, initials};

/// Somebody of the directory to be ticked.
struct Person {
    value: String,
    name: String,
    initials: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "portal/requests/form.html")]
struct FormPage {
    shell: PortalShell,
    form: Filled,
    kind: String,
    legs: Vec<LegField>,
    blank: LegField,
    airports_url: String,
    action: String,
    discard_action: String,
    trips_href: String,
    message_href: String,
    phone: Option<Phone>,
    account: String,
    account_name: String,
    people: Vec<Person>,
    chosen: usize,
    can_add_people: bool,
    categories: Vec<String>,
    services: Vec<(&'static str, String, bool)>,
    flexibilities: Vec<(&'static str, String, bool)>,
    map: Arc<str>,
    hops: Vec<Hop>,
    send_again: String,
}

impl FormPage {
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
}

/// Shows the form with whatever is in it.
async fn draw(
    app: &App,
    client: &Client,
    seat: &AccountSeat,
    form: Filled,
    draft: Option<&Request>,
    send_again: String,
) -> Result<FormPage, Failure> {
    let t = client.t;
    let reader = client.reader(app);
    let keeps_people = keeps_people(client, seat);
    let people = if keeps_people { requests::directory(&reader, seat.account).await? } else { Vec::new() };
    let people: Vec<Person> = people
        .into_iter()
        .map(|one| Person {
            chosen: form.has("passengers", &one.id.to_string()),
            value: one.id.to_string(),
            initials: initials(&one.name()),
            name: one.name(),
        })
        .collect();
    let action = match draft {
        Some(draft) => client.at(format!("requests/{}/edit", draft.id)),
        None => client.at("requests"),
    };
    let messages = client.place.standing.offers(Feature::Messaging);
    let route = request_form::route(&form);
    Ok(FormPage {
        shell: super::super::shell(app, client, "shell-trips").await?,
        kind: if form.text("kind").is_empty() { "one-way".to_owned() } else { form.text("kind").to_owned() },
        legs: request_form::legs(t, &form),
        blank: request_form::blank_leg(),
        airports_url: client.at("airports"),
        discard_action: draft
            .map(|draft| client.at(format!("requests/{}/discard", draft.id)))
            .unwrap_or_default(),
        action,
        trips_href: client.at("trips"),
        message_href: if messages { client.at("messages/new") } else { String::new() },
        phone: client.place.phone(),
        account: seat.account.to_string(),
        account_name: if client.user.seats().len() > 1 { seat.name.clone() } else { String::new() },
        chosen: people.iter().filter(|one| one.chosen).count(),
        people,
        can_add_people: keeps_people,
        categories: requests::categories(&reader).await?,
        services: services(t, client, &form),
        flexibilities: flexibilities(t, &form),
        map: route_picture::map(t, &route),
        hops: route_picture::hops(t, &route),
        form,
        send_again,
    })
}

/// Whether the client has a directory of passengers to choose from: the portal offers one, and their role keeps it.
fn keeps_people(client: &Client, seat: &AccountSeat) -> bool {
    client.place.standing.offers(Feature::Passengers) && client.user.may(Scope::Passengers, seat.account)
}

fn services(t: Texts, client: &Client, form: &Filled) -> Vec<(&'static str, String, bool)> {
    if !client.place.standing.offers(Feature::Services) {
        return Vec::new();
    }
    let offered = |service: &Service| {
        let word = service.as_str();
        (word, t.say(&format!("requests-service-{word}")).into_owned(), form.has("services", word))
    };
    Service::ALL.iter().map(offered).collect()
}

pub(super) fn flexibilities(t: Texts, form: &Filled) -> Vec<(&'static str, String, bool)> {
    let choice = |one: &Flexibility| {
        let word = one.as_str();
        (word, t.say(&format!("requests-flexibility-{word}")).into_owned(), form.text("flexibility") == word)
    };
    Flexibility::ALL.iter().map(choice).collect()
}

/// The account a form is for: the one it was shown for, if the client still asks for trips there.
pub(super) fn seat_of<'a>(client: &'a Client, form: &Filled) -> Result<&'a AccountSeat, Failure> {
    let meant = form.text("account");
    let asks = |seat: &&AccountSeat| seat.opens(Scope::Requests);
    match client.user.seats().iter().filter(asks).find(|seat| seat.account.to_string() == meant) {
        Some(seat) => Ok(seat),
        None => client.seat_with(Scope::Requests),
    }
}

/// The form for the first time.
pub(super) async fn show(
    app: &App,
    client: &Client,
    seat: &AccountSeat,
    form: Filled,
    draft: Option<&Request>,
) -> Answer {
    page(&draw(app, client, seat, form, draft, String::new()).await?)
}

/// Whatever button of the form was pressed.
pub(super) async fn act(app: &App, client: &Client, mut form: Filled, draft: Option<Request>) -> Answer {
    form.only(request_form::FIELDS)?;
    let seat = seat_of(client, &form)?.clone();
    if request_form::reshape(&mut form) {
        return page(&draw(app, client, &seat, form, draft.as_ref(), String::new()).await?);
    }
    if form.text("do") == "save" {
        keep(app, client, &seat, form, draft).await
    } else {
        send(app, client, &seat, form, draft).await
    }
}

async fn keep(
    app: &App,
    client: &Client,
    seat: &AccountSeat,
    form: Filled,
    draft: Option<Request>,
) -> Answer {
    let key = form.text("form_key").to_owned();
    let mut work = client.begin(app).await?;
    let draft = match led(&work, client, &key, draft).await? {
        Led::Here(draft) => draft.map(|draft| *draft),
        Led::Away(address) => {
            work.commit().await?;
            return Go::to(address).answer();
        }
    };
    let account = draft.as_ref().map_or(seat.account, |draft| draft.account_id);
    let is_new = draft.is_none();
    let kept = requests::save_draft(&mut work, account, draft, typed(&form)).await?;
    let address = client.at(format!("requests/{}/edit", kept.id));
    if is_new {
        form_keys::remember(&work, &key, &address).await?;
    }
    work.commit().await?;
    Go::to(address).saying("requests-draft-kept").answer()
}

async fn send(
    app: &App,
    client: &Client,
    seat: &AccountSeat,
    form: Filled,
    draft: Option<Request>,
) -> Answer {
    let key = form.text("form_key").to_owned();
    let mut asked = request_form::asked(&form, client.place.standing.offers(Feature::Services));
    if !keeps_people(client, seat) {
        (asked.passengers, asked.new_passengers) = (Vec::new(), Vec::new());
    }
    let mut work = client.begin(app).await?;
    let draft = match led(&work, client, &key, draft).await? {
        Led::Here(draft) => draft.map(|draft| *draft),
        Led::Away(address) => {
            work.commit().await?;
            return Go::to(address).answer();
        }
    };
    let account = draft.as_ref().map_or(seat.account, |draft| draft.account_id);
    match requests::submit(&mut work, account, draft.clone(), &asked).await {
        Ok(request) => {
            let (address, said) = match requests::linked(&work, request.id).await?.1.first() {
                Some(trip) => (client.at(format!("trips/{}", trip.id)), "trips-created-at-once"),
                None => (client.at(format!("requests/{}", request.id)), "requests-sent"),
            };
            form_keys::remember(&work, &key, &address).await?;
            work.commit().await?;
            Go::to(address).saying(said).answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&draw(app, client, seat, form.refused(problems), draft.as_ref(), String::new()).await?)
        }
        Err(Error::Refused(refusal)) if refusal.key() == "requests-refused-sent-just-now" => {
            drop(work);
            let sentence = said(client.t, &*refusal);
            redrawn(&draw(app, client, seat, form, draft.as_ref(), sentence).await?)
        }
        Err(Error::Refused(refusal)) => Go::to(client.at("trips")).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

/// Where the key of a form led before.
enum Led {
    /// Nowhere that settles it: go on, on this draft if there is one.
    Here(Option<Box<Request>>),
    /// To what was sent with it.
    Away(String),
}

/// Where an earlier press with the same key led. A draft does not settle a form: whoever goes back to it and types on
/// means that draft, and a new one when it was sent or discarded meanwhile.
async fn led(
    work: &UnitOfWork<PortalUser>,
    client: &Client,
    key: &str,
    draft: Option<Request>,
) -> Result<Led, Failure> {
    let Some(address) = form_keys::first(work, key).await? else { return Ok(Led::Here(draft.map(Box::new))) };
    let kept = address
        .strip_prefix(&client.at("requests/"))
        .and_then(|rest| rest.strip_suffix("/edit"))
        .and_then(|id| id.parse::<RequestId>().ok());
    let Some(kept) = kept else { return Ok(Led::Away(address)) };
    if draft.is_some() {
        return Ok(Led::Here(draft.map(Box::new)));
    }
    match work.one_for_update::<requests::row::Entity>(kept).await {
        Ok(found) if found.status == RequestStatus::Draft => Ok(Led::Here(Some(Box::new(found)))),
        // Of two presses at once, the second waited for the first here: what that one sent is the answer to both.
        Ok(_) => match form_keys::first(work, key).await? {
            Some(sent) if sent != address => Ok(Led::Away(sent)),
            _ => Ok(Led::Here(None)),
        },
        Err(Error::NotFound) => Ok(Led::Here(None)),
        Err(other) => Err(other.into()),
    }
}

/// A refusal in words, for a page that asks instead of only telling.
pub(crate) fn said(t: Texts, refusal: &dyn Refusal) -> String {
    use portico_rendering::languages::TextValue;
    let details = refusal.details();
    let values: Vec<(&str, &dyn TextValue)> =
        details.iter().map(|(name, value)| (*name, value as &dyn TextValue)).collect();
    t.fill(refusal.key(), &values)
}

/// What is kept of a form as a draft: everything typed, without what only serves the form.
fn typed(form: &Filled) -> serde_json::Value {
    let kept = form
        .fields()
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "do" | "form_key" | "again" | "account"));
    serde_json::json!(kept.collect::<Vec<_>>())
}

/// A draft as a form again.
pub(crate) fn from_draft(draft: &Request) -> Filled {
    let kept = draft.draft.clone().unwrap_or_default();
    let fields: Vec<(String, String)> = serde_json::from_value(kept).unwrap_or_default();
    let mut form = Filled::with(fields);
    form.set("form_key", form_keys::fresh());
    form.set("account", draft.account_id.to_string());
    form
}
