//! Adding and changing an FBO.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageFleet;
use portico_domain::charter::fbos::{self, Fbo, FboForm};
use portico_domain::database::Sight;
use portico_domain::id::FboId;
use portico_domain::{Error, form_keys};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};
use crate::legs::place_of;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/fbos/form.html")]
struct Page {
    shell: ConsoleShell,
    title: String,
    form: Filled,
    action: String,
    back_href: String,
    airports: String,
    is_new: bool,
}

impl Page {
    fn town(&self) -> String {
        let airport = self.form.text("airport");
        if crate::legs::airport(airport).is_some() { place_of(airport) } else { String::new() }
    }
}

async fn shown(
    app: &App,
    desk: &Desk<ManageFleet>,
    form: Filled,
    of: Option<FboId>,
) -> Result<Page, Failure> {
    let action = match of {
        Some(id) => desk.at(format_args!("fbos/{id}")),
        None => desk.at("fbos"),
    };
    let title = if of.is_some() { desk.t.say("fbos-edit") } else { desk.t.say("fbos-new") };
    Ok(Page {
        shell: console::shell(app, desk, "shell-aircraft").await?,
        title: title.into_owned(),
        form,
        action,
        back_href: desk.at("fbos"),
        airports: desk.at("airports"),
        is_new: of.is_none(),
    })
}

fn typed(form: &Filled) -> Result<FboForm, Failure> {
    form.only(&["airport", "name", "phone", "address", "hours", "notes", "form_key"])?;
    let value = |name: &str| form.value(name).to_owned();
    Ok(FboForm {
        airport: value("airport"),
        name: value("name"),
        phone: value("phone"),
        address: value("address"),
        hours: value("hours"),
        notes: value("notes"),
    })
}

fn filled(fbo: &Fbo) -> Filled {
    Filled::with([
        ("airport", fbo.airport.clone()),
        ("name", fbo.name.clone()),
        ("phone", fbo.phone.clone()),
        ("address", fbo.address.clone()),
        ("hours", fbo.hours.clone()),
        ("notes", fbo.notes.clone()),
    ])
}

/// The empty form.
pub(crate) async fn new(CharterDesk(desk): CharterDesk<ManageFleet>, State(app): State<App>) -> Answer {
    page(&shown(&app, &desk, Filled::with([("form_key", form_keys::fresh())]), None).await?)
}

/// Adds the FBO, or shows the form again.
pub(crate) async fn create(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let fbo = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    match fbos::create(&mut work, &desk.by, &fbo).await {
        Ok(_) => {
            form_keys::remember(&work, form.text("form_key"), &desk.at("fbos")).await?;
            work.commit().await?;
            Go::to(desk.at("fbos")).saying("fbos-created").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), None).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as the FBO is now.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Id(id): Id<FboId>,
) -> Answer {
    let fbo = desk.reader(&app).one::<fbos::row::Entity>(id).await?;
    page(&shown(&app, &desk, filled(&fbo), Some(id)).await?)
}

/// Changes it, or shows the form again.
pub(crate) async fn update(
    CharterDesk(desk): CharterDesk<ManageFleet>,
    State(app): State<App>,
    Id(id): Id<FboId>,
    Form(mut form): Form,
) -> Answer {
    let changed = typed(&form)?;
    let mut work = desk.begin(&app).await?;
    let fbo = work.one_for_update::<fbos::row::Entity>(id).await?;
    form.set("airport", fbo.airport.clone());
    match fbos::edit(&mut work, &desk.by, fbo, &changed).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("fbos")).saying("fbos-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems), Some(id)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
