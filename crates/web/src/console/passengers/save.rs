//! Adding, changing and archiving a passenger, by staff.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{ManageClients, ViewClients};
use portico_domain::charter::passengers;
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, PassengerId};
use portico_domain::people::accounts;
use portico_domain::{Error, Invalid, form_keys};

use super::list::OfAccount;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};
use crate::passengers::{filled, typed};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/passengers/form.html")]
struct Page {
    shell: ConsoleShell,
    title: String,
    form: Filled,
    action: String,
    back_href: String,
    accounts: Vec<(String, String)>,
    archive: String,
    archived: bool,
    may_manage: bool,
    is_new: bool,
}

async fn shown_new(app: &App, desk: &Desk<ManageClients>, form: Filled) -> Result<Page, Failure> {
    let accounts = accounts::choices(&desk.reader(app)).await?;
    Ok(Page {
        shell: console::shell(app, desk, "shell-passengers").await?,
        title: desk.t.say("passengers-new").into_owned(),
        form,
        action: desk.at("passengers"),
        back_href: desk.at("passengers"),
        accounts: accounts.into_iter().map(|account| (account.id.to_string(), account.name)).collect(),
        archive: String::new(),
        archived: false,
        may_manage: true,
        is_new: true,
    })
}

async fn shown<P>(
    app: &App,
    desk: &Desk<P>,
    id: PassengerId,
    form: Filled,
    archived: bool,
) -> Result<Page, Failure>
where
    P: portico_domain::access::Permission,
{
    let may_manage = desk.may::<ManageClients>();
    Ok(Page {
        shell: console::shell(app, desk, "shell-passengers").await?,
        title: desk.t.say("passengers-edit").into_owned(),
        form,
        action: desk.at(format_args!("passengers/{id}")),
        back_href: desk.at("passengers"),
        accounts: Vec::new(),
        archive: if may_manage && !archived {
            desk.at(format_args!("passengers/{id}/archive"))
        } else {
            String::new()
        },
        archived,
        may_manage,
        is_new: false,
    })
}

/// The empty form.
pub(crate) async fn new(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Query(of): Query<OfAccount>,
) -> Answer {
    let form = Filled::with([("account", of.account().to_owned()), ("form_key", form_keys::fresh())]);
    page(&shown_new(&app, &desk, form).await?)
}

/// Adds the passenger, or shows the form again.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let passenger = typed(&form)?;
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let account = work.one::<accounts::row::Entity>(account).await?;
    match passengers::add(&mut work, &desk.by, &account, &passenger, &desk.place.workspace().country).await {
        Ok(_) => {
            let to = desk.at(format_args!("passengers?account={}", account.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("passengers-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown_new(&app, &desk, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the passenger is now.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ViewClients>,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
) -> Answer {
    let passenger = desk.reader(&app).one::<passengers::row::Entity>(id).await?;
    page(&shown(&app, &desk, id, filled(&passenger), passenger.archived_at.is_some()).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
    Form(mut form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let passenger = work.one_for_update::<passengers::row::Entity>(id).await?;
    let (version, archived) = (form.parse("version").unwrap_or(0), passenger.archived_at.is_some());
    let now = passenger.version;
    match passengers::edit(&mut work, passenger, version, &changed, &desk.place.workspace().country).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("passengers")).saying("passengers-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, id, form.refused(problems), archived).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            // Saving once more is then a decision: the other change is named, and this one is kept as typed.
            form.set("version", now.to_string());
            let stale = form.refused(Invalid::field("version", "passengers-stale"));
            redrawn(&shown(&app, &desk, id, stale, archived).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes the passenger out of the directory.
pub(crate) async fn archive(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<PassengerId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let passenger = work.one_for_update::<passengers::row::Entity>(id).await?;
    passengers::archive(&mut work, passenger).await?;
    work.commit().await?;
    Go::to(desk.at("passengers")).saying("passengers-archived").answer()
}
