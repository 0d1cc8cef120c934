//! Adding and changing an aircraft.

use axum::extract::State;
use portico_domain::access::permissions::ManageFleet;
use portico_domain::charter::aircraft::{self, AircraftStatus};
use portico_domain::database::Sight;
use portico_domain::id::AircraftId;
use portico_domain::{Error, Invalid, form_keys};

use super::form::{Page, filled, typed};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};

async fn shown(
    app: &App,
    desk: &Desk<ManageFleet>,
    form: Filled,
    of: Option<AircraftId>,
) -> Result<Page, Failure> {
    let action = match of {
        Some(id) => desk.at(format_args!("aircraft/{id}")),
        None => desk.at("aircraft"),
    };
    let title = if of.is_some() { desk.t.say("aircraft-edit") } else { desk.t.say("aircraft-new") };
    Ok(Page {
        shell: console::shell(app, desk, "shell-aircraft").await?,
        title: title.into_owned(),
        form,
        action,
        back_href: desk.at("aircraft"),
        airports: desk.at("airports"),
        currency: desk.place.workspace().currency.code().to_owned(),
        statuses: AircraftStatus::ALL,
        is_new: of.is_none(),
    })
}

/// The empty form.
pub(crate) async fn new(CharterDesk(desk): CharterDesk<ManageFleet>, State(app): State<App>) -> Answer {
    let form =
        Filled::with([("status", AircraftStatus::Active.to_string()), ("form_key", form_keys::fresh())]);
    page(&shown(&app, &desk, form, None).await?)
}

/// Adds the aircraft, or shows the form again.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let aircraft = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match aircraft::create(&mut work, &desk.by, &aircraft, desk.place.workspace().currency).await {
        Ok(_) => {
            form_keys::remember(&work, form.text("form_key"), &desk.at("aircraft")).await?;
            work.commit().await?;
            Go::to(desk.at("aircraft")).saying("aircraft-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the aircraft is now.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Id(id): Id<AircraftId>,
) -> Answer {
    let aircraft = desk.reader(&app).one::<aircraft::row::Entity>(id).await?;
    let form = filled(&aircraft, desk.place.workspace().currency);
    page(&shown(&app, &desk, form, Some(id)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Id(id): Id<AircraftId>,
    Form(mut form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let aircraft = work.one_for_update::<aircraft::row::Entity>(id).await?;
    let (version, now) = (form.parse("version").unwrap_or(0), aircraft.version);
    match aircraft::edit(&mut work, &desk.by, aircraft, version, &changed, desk.place.workspace().currency)
        .await
    {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("aircraft")).saying("aircraft-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), Some(id)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            // Saving once more is then a decision: the other change is named, and this one is kept as typed.
            form.set("version", now.to_string());
            let stale = form.refused(Invalid::field("version", "aircraft-stale"));
            redrawn(&shown(&app, &desk, stale, Some(id)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
