//! Opens a deal by hand, before there is a request.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::deals::{self, NewDeal};
use portico_domain::charter::requests;
use portico_domain::database::Sight;
use portico_domain::id::AccountId;
use portico_domain::people::accounts::{self, Account};
use portico_domain::{Error, form_keys};
use serde::Deserialize;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form};
use crate::shell::ConsoleShell;

/// With whom, or what was typed to find them.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct WithWhom {
    #[serde(default)]
    account: String,
    #[serde(default)]
    q: String,
}

#[derive(Template)]
#[template(path = "console/deals/choose.html")]
struct Choose {
    shell: ConsoleShell,
    action: String,
    q: String,
    accounts: Vec<(String, String)>,
    new_account_href: String,
}

#[derive(Template)]
#[template(path = "console/deals/new.html")]
struct New {
    shell: ConsoleShell,
    form: Filled,
    action: String,
    account: String,
    account_name: String,
    other_href: String,
    currency: String,
    contacts: Vec<(String, String, bool)>,
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
    Query(whom): Query<WithWhom>,
) -> Answer {
    let reader = desk.reader(&app);
    let Ok(account) = whom.account.parse::<AccountId>() else {
        let found = requests::accounts_named(&reader, &whom.q).await?;
        return page(&Choose {
            shell: crate::console::shell(&app, &desk, "shell-deals").await?,
            action: desk.at("deals/new"),
            accounts: found
                .into_iter()
                .map(|one| (desk.at(format!("deals/new?account={}", one.id)), one.name))
                .collect(),
            q: whom.q,
            new_account_href: desk.at("accounts/new"),
        });
    };
    let account = reader.one::<accounts::row::Entity>(account).await?;
    page(&draw(&desk, &app, &account, Filled::with([("form_key", form_keys::fresh())])).await?)
}

/// Opens it.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["account", "name", "contact", "amount", "expected_on", "form_key"])?;
    let account: AccountId = form.parse("account").ok_or_else(Failure::not_found)?;
    let account = desk.reader(&app).one::<accounts::row::Entity>(account).await?;
    let typed = NewDeal {
        name: form.text("name").to_owned(),
        contact: form.parse("contact"),
        amount: form.text("amount").to_owned(),
        expected_on: form.text("expected_on").to_owned(),
    };
    let mut work = desk.begin(&app).await?;
    if let Some(led) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(led).answer();
    }
    match deals::create(&mut work, &desk.by, &account, &typed).await {
        Ok(deal) => {
            let address = desk.at(format!("deals/{}", deal.id));
            form_keys::remember(&work, form.text("form_key"), &address).await?;
            work.commit().await?;
            Go::to(address).saying("deals-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&draw(&desk, &app, &account, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn draw(
    desk: &Desk<ManageRequests>,
    app: &App,
    account: &Account,
    form: Filled,
) -> Result<New, Failure> {
    let contacts = requests::contacts_of(&desk.reader(app), account.id).await?;
    Ok(New {
        shell: crate::console::shell(app, desk, "shell-deals").await?,
        action: desk.at("deals/new"),
        account: account.id.to_string(),
        account_name: account.name.clone(),
        other_href: desk.at("deals/new"),
        currency: desk.place.workspace().currency.code().to_owned(),
        contacts: contacts
            .iter()
            .map(|one| (one.id.to_string(), one.name(), form.text("contact") == one.id.to_string()))
            .collect(),
        form,
    })
}
