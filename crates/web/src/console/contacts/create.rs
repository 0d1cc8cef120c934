//! A new contact.

use axum::extract::{Query, State};
use portico_domain::Error;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::id::AccountId;
use portico_domain::people::accounts::{self, Account};
use portico_domain::people::contacts;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::{Result as Found, form_keys};
use serde::Deserialize;

use super::form::{Page, languages, typed};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};

/// What the form is filled in with.
#[derive(Debug, Deserialize)]
pub(crate) struct Beforehand {
    /// The account that the contact will act for.
    #[serde(default)]
    account: String,
}

async fn shown(app: &App, desk: &Desk<ManageClients>, form: Filled) -> Result<Page, Failure> {
    let accounts = accounts::choices(&desk.reader(app)).await?;
    Ok(Page {
        shell: console::shell(app, desk, "shell-contacts").await?,
        title: desk.t.say("contacts-new").into_owned(),
        form,
        action: desk.at("contacts"),
        back_href: desk.at("contacts"),
        languages: languages(),
        accounts: accounts.into_iter().map(|account| (account.id.to_string(), account.name)).collect(),
        roles: MembershipRole::ALL,
        is_new: true,
    })
}

/// The empty form.
pub(crate) async fn new(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Query(before): Query<Beforehand>,
) -> Answer {
    let form = Filled::with([
        ("account", before.account),
        ("role", MembershipRole::Owner.to_string()),
        ("language", desk.place.language().code().to_owned()),
        ("form_key", form_keys::fresh()),
    ]);
    page(&shown(&app, &desk, form).await?)
}

/// Adds the contact, or shows the form again.
pub(crate) async fn create(desk: Desk<ManageClients>, State(app): State<App>, Form(form): Form) -> Answer {
    let contact = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let account = chosen(&work, form.text("account")).await?;
    let role = form.parse("role").unwrap_or(MembershipRole::Viewer);
    let place = account.as_ref().map(|account| (account, role));
    match contacts::create(&mut work, &desk.by, &contact, &desk.place.workspace().country, place).await {
        Ok(contact) => {
            let to = desk.at(format_args!("contacts/{}", contact.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("contacts-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn chosen(work: &UnitOfWork<Staff>, account: &str) -> Found<Option<Account>> {
    if account.is_empty() {
        return Ok(None);
    }
    let id: AccountId = account.parse().map_err(|_| Error::NotFound)?;
    work.one::<accounts::row::Entity>(id).await.map(Some)
}
