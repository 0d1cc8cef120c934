//! A new invoice: for a trip, with what its quote charged, or free for an account.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::{self, Invoice, Payee};
use portico_domain::charter::trips::{self, Trip};
use portico_domain::database::{Reader, Sight as _};
use portico_domain::id::{AccountId, ContactId, TripId};
use portico_domain::people::accounts::{self, Account};
use portico_domain::people::contacts;
use portico_domain::{Error, Invalid, form_keys};
use portico_rendering::languages::Language;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::{ConsoleShell, Link};

/// What the address may say: the trip or the account.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    trip: String,
    account: String,
    q: String,
}

/// Who is billed, once that is known.
struct Billed {
    account: Account,
    trip: Option<(TripId, String, bool)>,
    people: Vec<(String, String, bool)>,
    standing: Option<Link>,
}

#[derive(Template)]
#[template(path = "console/invoices/new.html")]
struct New {
    shell: ConsoleShell,
    billed: Option<Billed>,
    accounts: Vec<Link>,
    search: String,
    form: Filled,
    action: String,
    here: String,
    list_href: String,
    account_href: String,
}

/// The form, or first the choice of an account.
pub(crate) async fn new(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut form = Filled::default();
    form.set("form_key", form_keys::fresh());
    form.set("trip", asked.trip);
    form.set("account", asked.account);
    page(&drawn(&desk, &app, form, &asked.q).await?)
}

async fn drawn(
    desk: &Desk<ManageInvoices>,
    app: &App,
    mut form: Filled,
    search: &str,
) -> Result<New, Failure> {
    let reader = desk.reader(app);
    let billed = billed(desk, &reader, &form).await?;
    if let Some(billed) = &billed
        && !form.is_on("title")
        && let Some((_, name, _)) = &billed.trip
    {
        form.set("title", name.clone());
    }
    let accounts = match billed {
        Some(_) => Vec::new(),
        None => choices(desk, &reader, search).await?,
    };
    Ok(New {
        account_href: billed
            .as_ref()
            .map(|billed| desk.at(format_args!("accounts/{}", billed.account.id)))
            .unwrap_or_default(),
        billed,
        accounts,
        search: search.trim().to_owned(),
        form,
        action: desk.at("invoices"),
        here: desk.at("invoices/new"),
        list_href: desk.at("invoices"),
        shell: crate::console::shell(app, desk, "shell-invoices").await?,
    })
}

async fn billed(
    desk: &Desk<ManageInvoices>,
    reader: &Reader<Staff>,
    form: &Filled,
) -> Result<Option<Billed>, Failure> {
    let trip = match form.text("trip") {
        "" => None,
        id => {
            let id: TripId = id.parse().map_err(|_| Failure::not_found())?;
            Some(reader.one::<trips::row::Entity>(id).await?)
        }
    };
    let account = match (&trip, form.text("account")) {
        (Some(trip), _) => trip.account_id,
        (None, "") => return Ok(None),
        (None, id) => id.parse::<AccountId>().map_err(|_| Failure::not_found())?,
    };
    let account = reader.one::<accounts::row::Entity>(account).await?;
    let people = invoices::people_of(reader, &account).await?;
    let standing = match &trip {
        Some(trip) => invoices::live_of_trip(reader, trip.id).await?,
        None => None,
    };
    let standing = standing.map(|invoice| Link {
        href: desk.at(format_args!("invoices/{}", invoice.id)),
        label: match invoice.reference() {
            Some(number) => desk.t.with("invoices-name", "number", number),
            None => desk.t.say("invoices-name-draft").into_owned(),
        },
    });
    let chosen = form.text("contact");
    let first = trip.as_ref().map(|trip| trip.contact_id).filter(|id| people.iter().any(|one| one.id == *id));
    let people: Vec<_> = people
        .into_iter()
        .map(|one| {
            let is_chosen =
                if chosen.is_empty() { first == Some(one.id) } else { chosen == one.id.to_string() };
            (one.id.to_string(), one.name(), is_chosen)
        })
        .collect();
    let trip = trip.map(|trip| (trip.id, title(&trip), trip.quote_id.is_some()));
    Ok(Some(Billed { account, trip, people, standing }))
}

fn title(trip: &Trip) -> String {
    if trip.title.is_empty() { trip.reference() } else { trip.title.clone() }
}

async fn choices(
    desk: &Desk<ManageInvoices>,
    reader: &Reader<Staff>,
    search: &str,
) -> Result<Vec<Link>, Failure> {
    let found = invoices::accounts_to_bill(reader, search).await?;
    let link = |account: Account| Link {
        href: desk.at(format_args!("invoices/new?account={}", account.id)),
        label: account.name,
    };
    Ok(found.into_iter().map(link).collect())
}

/// Starts the draft and opens it for writing.
pub(crate) async fn draft(desk: Desk<ManageInvoices>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["trip", "account", "contact", "title", "form_key"])?;
    let mut work = desk.begin(&app).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    let invoice = match start(&desk, &mut work, &form).await {
        Ok(invoice) => invoice,
        Err(Error::Invalid(problems)) => {
            drop(work);
            return redrawn(&drawn(&desk, &app, form.refused(problems), "").await?);
        }
        Err(Error::Refused(refusal)) => return Go::to(desk.at("invoices")).refusing(&*refusal).answer(),
        Err(other) => return Err(other.into()),
    };
    let leads_to = desk.at(format_args!("invoices/{}/edit", invoice.id));
    form_keys::remember(&work, form.text("form_key"), &leads_to).await?;
    work.commit().await?;
    Go::to(leads_to).answer()
}

async fn start(
    desk: &Desk<ManageInvoices>,
    work: &mut portico_domain::database::UnitOfWork<Staff>,
    form: &Filled,
) -> portico_domain::Result<Invoice> {
    let here = desk.place.workspace();
    let contact: ContactId =
        form.parse("contact").ok_or_else(|| Invalid::field("contact", "shell-choose-one"))?;
    if let Some(trip) = form.optional("trip") {
        let trip = work.one::<trips::row::Entity>(trip.parse().map_err(|_| Error::NotFound)?).await?;
        let account = work.one::<accounts::row::Entity>(trip.account_id).await?;
        let person = work.one::<contacts::row::Entity>(contact).await?;
        let t = Language::parse(&person.language).map_or(desk.t, Language::texts);
        let also_included = t.say("quotes-also-included");
        let payee = Payee { account, contact };
        return invoices::draft_for_trip(work, &desk.by, here, &payee, (&trip, &also_included)).await;
    }
    let account: AccountId = form.parse("account").ok_or(Error::NotFound)?;
    let account = work.one::<accounts::row::Entity>(account).await?;
    if form.text("title").is_empty() {
        return Err(Invalid::field("title", "invoices-error-title").into());
    }
    invoices::draft(work, &desk.by, here, &Payee { account, contact }, form.text("title")).await
}
