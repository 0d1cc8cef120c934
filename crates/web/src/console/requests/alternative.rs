//! Proposes something else to a client: other times, other airports, with a sentence why.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::requests;
use portico_domain::database::Sight;
use portico_domain::id::RequestId;
use portico_domain::{Error, form_keys};

use super::list::address_of;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};
use crate::request_form::{self, LegField};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/requests/alternative.html")]
struct Alternative {
    shell: ConsoleShell,
    number: String,
    form: Filled,
    legs: Vec<LegField>,
    blank: LegField,
    airports_url: String,
    action: String,
    back_href: String,
}

impl Alternative {
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
}

/// The form, with the legs as they were asked for.
pub(crate) async fn alternative(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
) -> Answer {
    let reader = desk.reader(&app);
    let mut form = Filled::with([("form_key", form_keys::fresh())]);
    for leg in requests::find_legs(&reader, id).await? {
        let (date, time) = leg.departs_local.split_once('T').unwrap_or_default();
        form.set(format!("legs.{}.from", leg.seq), leg.from_airport.clone());
        form.set(format!("legs.{}.to", leg.seq), leg.to_airport.clone());
        form.set(format!("legs.{}.date", leg.seq), date);
        form.set(format!("legs.{}.time", leg.seq), time);
    }
    page(&draw(&desk, &app, id, form).await?)
}

/// Proposes it, or changes the shape of the form.
pub(crate) async fn propose(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(mut form): Form,
) -> Answer {
    form.only(&["legs.*", "note", "do", "form_key"])?;
    if request_form::reshape(&mut form) {
        return page(&draw(&desk, &app, id, form).await?);
    }
    let legs = request_form::asked(&form, false).legs;
    let mut work = desk.begin(&app).await?;
    if let Some(led) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(led).answer();
    }
    let request = work.one_for_update::<requests::row::Entity>(id).await?;
    let before = request.clone();
    match requests::propose_alternative(&mut work, &desk.by, request, &legs, form.text("note")).await {
        Ok((request, _)) => {
            let address = address_of(&desk.at("requests"), &request);
            form_keys::remember(&work, form.text("form_key"), &address).await?;
            work.commit().await?;
            Go::to(address).saying("requests-alternative-proposed-done").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&draw(&desk, &app, id, form.refused(problems)).await?)
        }
        Err(Error::Refused(refusal)) => {
            Go::to(address_of(&desk.at("requests"), &before)).refusing(&*refusal).answer()
        }
        Err(other) => Err(other.into()),
    }
}

async fn draw(
    desk: &Desk<ManageRequests>,
    app: &App,
    id: RequestId,
    form: Filled,
) -> Result<Alternative, Failure> {
    let request = desk.reader(app).one::<requests::row::Entity>(id).await?;
    Ok(Alternative {
        shell: crate::console::shell(app, desk, "shell-requests").await?,
        number: request.reference(),
        legs: request_form::legs(desk.t, &form),
        blank: request_form::blank_leg(),
        airports_url: desk.at("airports"),
        action: desk.at(format!("requests/{id}/alternative")),
        back_href: address_of(&desk.at("requests"), &request),
        form,
    })
}
