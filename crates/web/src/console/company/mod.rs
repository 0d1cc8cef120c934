//! The company's own details.

mod form;

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::workspaces;
use portico_rendering::languages::Language;

use self::form::{Page, filled, typed};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};

async fn shown(app: &App, desk: &Desk<ManagePortal>, form: Filled) -> Result<Page, Failure> {
    let locked = workspaces::is_currency_in_use(&desk.reader(app)).await?;
    Ok(Page {
        shell: console::shell(app, desk, "shell-settings").await?,
        form,
        action: desk.at("company"),
        languages: Language::all().map(|language| (language.code(), language.name())).collect(),
        zones: jiff::tz::db()
            .available()
            .map(|zone| zone.to_string())
            .filter(|zone| zone.contains('/'))
            .collect(),
        currency_locked: locked,
    })
}

/// The form as the company is now.
pub(crate) async fn show(desk: Desk<ManagePortal>, State(app): State<App>) -> Answer {
    page(&shown(&app, &desk, filled(desk.place.workspace())).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn change(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let company = workspaces::own_for_update(&work).await?;
    let version = form.parse("version").unwrap_or(0);
    match workspaces::change(&mut work, &desk.by, company, version, &changed).await {
        Ok(_) => {
            work.commit().await?;
            app.forget_standing(desk.place.here.slug());
            Go::to(desk.at("company")).saying("company-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = workspaces::own(&desk.reader(&app)).await?.version;
            overtaken(&shown(&app, &desk, form.overtaken(now)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
