//! A new account.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageClients;
use portico_domain::form_keys;
use portico_domain::people::accounts::{self, AccountKind};
use portico_domain::portal::staff_choices;

use super::form::{Page, typed};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};

async fn shown(app: &App, desk: &Desk<ManageClients>, form: Filled) -> Result<Page, Failure> {
    let staff = staff_choices(&desk.reader(app)).await?;
    Ok(Page {
        shell: console::shell(app, desk, "shell-accounts").await?,
        title: desk.t.say("accounts-new").into_owned(),
        form,
        action: desk.at("accounts"),
        back_href: desk.at("accounts"),
        staff: staff.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        kinds: AccountKind::ALL,
        usual_days: desk.place.workspace().invoice_days,
        is_new: true,
    })
}

/// The empty form.
pub(crate) async fn new(desk: Desk<ManageClients>, State(app): State<App>) -> Answer {
    let form = Filled::with([
        ("kind", AccountKind::CharterClient.to_string()),
        ("organisation", "yes".to_owned()),
        ("form_key", form_keys::fresh()),
    ]);
    page(&shown(&app, &desk, form).await?)
}

/// Adds the account, or shows the form again.
pub(crate) async fn create(desk: Desk<ManageClients>, State(app): State<App>, Form(form): Form) -> Answer {
    let account = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match accounts::create(&mut work, &desk.by, &account).await {
        Ok(account) => {
            let to = desk.at(format_args!("accounts/{}", account.id));
            form_keys::remember(&work, form.text("form_key"), &to).await?;
            work.commit().await?;
            Go::to(to).saying("accounts-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
