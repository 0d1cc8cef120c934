//! The client's directory of who flies.

use askama::Template;
use axum::extract::State;
use portico_domain::access::{AccountSeat, Scope};
use portico_domain::charter::passengers;
use portico_domain::database::Sight;
use portico_domain::id::PassengerId;
use portico_domain::portal::Feature;
use portico_domain::{Error, form_keys};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Filled, Form, Id};
use crate::passengers::{born, filled, full_name, typed};
use crate::portal;
use crate::shell::{PortalShell, initials};

#[derive(Template)]
#[template(path = "portal/passengers/list.html")]
struct List {
    shell: PortalShell,
    rows: Vec<Row>,
    new_href: String,
    account: String,
}

struct Row {
    href: String,
    name: String,
    initials: String,
    about: String,
}

#[derive(Template)]
#[template(path = "portal/passengers/form.html")]
struct Page {
    shell: PortalShell,
    title: String,
    form: Filled,
    action: String,
    back_href: String,
    archive: String,
    is_new: bool,
}

/// The account whose directory is open: the portal must offer it, and the client's role must keep it.
fn seat(client: &Client) -> Result<&AccountSeat, Failure> {
    client.require(Feature::Passengers)?;
    client.seat_with(Scope::Passengers)
}

async fn shown(app: &App, client: &Client, form: Filled, of: Option<PassengerId>) -> Result<Page, Failure> {
    let title = if of.is_some() { client.t.say("passengers-edit") } else { client.t.say("passengers-new") };
    Ok(Page {
        shell: portal::shell(app, client, "shell-passengers").await?,
        title: title.into_owned(),
        form,
        action: of.map_or_else(|| client.at("passengers"), |id| client.at(format_args!("passengers/{id}"))),
        back_href: client.at("passengers"),
        archive: of.map(|id| client.at(format_args!("passengers/{id}/archive"))).unwrap_or_default(),
        is_new: of.is_none(),
    })
}

/// Who flies for the account at hand.
pub(crate) async fn list(ClientHere(client): ClientHere, State(app): State<App>) -> Answer {
    let seat = seat(&client)?;
    let kept = passengers::list_of_account(&client.reader(&app), seat.account).await?;
    let row = |one: &passengers::Passenger| Row {
        href: client.at(format_args!("passengers/{}", one.id)),
        name: full_name(one),
        initials: initials(&one.name()),
        about: [born(client.t, one), one.email.clone().unwrap_or_default()]
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    };
    page(&List {
        shell: portal::shell(&app, &client, "shell-passengers").await?,
        rows: kept.iter().map(row).collect(),
        new_href: client.at("passengers/new"),
        account: seat.name.clone(),
    })
}

/// The empty form.
pub(crate) async fn new(ClientHere(client): ClientHere, State(app): State<App>) -> Answer {
    seat(&client)?;
    page(&shown(&app, &client, Filled::with([("form_key", form_keys::fresh())]), None).await?)
}

/// Adds a passenger to the account at hand, or shows the form again.
pub(crate) async fn create(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let account = seat(&client)?.account;
    let passenger = typed(&form)?;
    let mut work = client.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match passengers::add_by_client(&mut work, account, &passenger, &client.place.workspace().country).await {
        Ok(_) => {
            form_keys::remember(&work, form.text("form_key"), &client.at("passengers")).await?;
            work.commit().await?;
            Go::to(client.at("passengers")).saying("passengers-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &client, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the passenger is now.
pub(crate) async fn edit(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
) -> Answer {
    client.require(Feature::Passengers)?;
    let passenger = client.reader(&app).one::<passengers::row::Entity>(id).await?;
    page(&shown(&app, &client, filled(&passenger), Some(id)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Passengers)?;
    let changed = typed(&form)?;
    let mut work = client.begin(&app).await?;
    let passenger = work.one_for_update::<passengers::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    match passengers::edit(&mut work, passenger, version, &changed, &client.place.workspace().country).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(client.at("passengers")).saying("passengers-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &client, form.refused(problems), Some(id)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes the passenger out of the directory.
pub(crate) async fn archive(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Passengers)?;
    form.only(&[])?;
    let mut work = client.begin(&app).await?;
    let passenger = work.one_for_update::<passengers::row::Entity>(id).await?;
    passengers::archive(&mut work, passenger).await?;
    work.commit().await?;
    Go::to(client.at("passengers")).saying("passengers-archived").answer()
}
