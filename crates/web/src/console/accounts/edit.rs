//! Changing an account.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageClients;
use portico_domain::database::Sight;
use portico_domain::id::AccountId;
use portico_domain::people::accounts::{self, AccountKind};
use portico_domain::portal::staff_choices;

use super::form::{Page, filled, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id};

async fn shown(app: &App, desk: &Desk<ManageClients>, id: AccountId, form: Filled) -> Result<Page, Failure> {
    let staff = staff_choices(&desk.reader(app)).await?;
    let record = desk.at(format_args!("accounts/{id}"));
    Ok(Page {
        shell: console::shell(app, desk, "shell-accounts").await?,
        title: desk.t.say("accounts-edit").into_owned(),
        form,
        action: record.clone(),
        back_href: record,
        staff: staff.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        kinds: AccountKind::ALL,
        usual_days: desk.place.workspace().invoice_days,
        is_new: false,
    })
}

/// The form as the account is now.
pub(crate) async fn edit(desk: Desk<ManageClients>, State(app): State<App>, Id(id): Id<AccountId>) -> Answer {
    let account = desk.reader(&app).one::<accounts::row::Entity>(id).await?;
    page(&shown(&app, &desk, id, filled(&account)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    desk: Desk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
    Form(form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    match accounts::edit(&mut work, &desk.by, account, version, &changed).await {
        Ok(account) => {
            work.commit().await?;
            Go::to(desk.at(format_args!("accounts/{}", account.id))).saying("accounts-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, id, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = desk.reader(&app).one::<accounts::row::Entity>(id).await?.version;
            overtaken(&shown(&app, &desk, id, form.overtaken(now)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
