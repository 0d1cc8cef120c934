//! The first page of the workers' door: a number or an address, and the same answer whoever it belongs to.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::Invalid;
use portico_domain::database::Sight;
use portico_domain::field::workers::sign_in::{self, Ask, MINUTES};
use portico_domain::people::sign_in::{Asked, Way};

use super::{AskedHere, current, too_many};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::work_door;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::safe_next::{Wanted, safe_next};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "worker_app/sign_in/ask.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    minutes: i64,
}

fn template(place: &Place, visitor: &Visitor, form: Filled) -> Show {
    Show { shell: work_door(place, visitor), form, action: place.here.work("sign-in"), minutes: MINUTES }
}

/// The form; whoever is signed in goes straight on.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Wanted(next): Wanted,
) -> Answer {
    place.require_field()?;
    let home = place.here.work("");
    let next = safe_next(&next, &home);
    if current(&app, &place, &visitor).await?.is_some() {
        return Go::to(next.unwrap_or(home)).answer();
    }
    let asked = AskedHere::of(&visitor).unwrap_or_default();
    let mut form = Filled::with([("who", asked.who)]);
    if let Some(next) = next {
        form.set("next", next);
    }
    page(&template(&place, &visitor, form))
}

/// Asks for a link. Known or unknown, the answer is the page for the code.
pub(crate) async fn ask(place: Place, visitor: Visitor, State(app): State<App>, Form(form): Form) -> Answer {
    place.require_field()?;
    form.only(&["who", "next"])?;
    if form.list("who").len() != 1 {
        return Err(Failure::unprocessable());
    }
    let Some(way) = Way::read(form.text("who"), &place.workspace().country) else {
        let form = form.refused(Invalid::field("who", "worker-app-who-unreadable"));
        return redrawn(&template(&place, &visitor, form));
    };
    let ask = Ask { way: &way, browser: &visitor.browser, from: visitor.address };
    let taken = app.evenly(async {
        let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
        let now = work.now();
        let answer = sign_in::ask(&mut work, app.key(), ask).await?;
        work.commit().await?;
        Ok::<_, Failure>((answer, now))
    });
    let (answer, now) = taken.await?;
    if let Asked::TooMany { seconds } = answer {
        return Err(too_many(seconds, &place, &visitor));
    }
    let next = safe_next(form.text("next"), &place.here.work("")).unwrap_or_default();
    let here = AskedHere { who: form.text("who").to_owned(), next, at: now.0 };
    let mut response = Go::to(place.here.work("sign-in/code")).into_response();
    response.headers_mut().append(SET_COOKIE, here.cookie());
    Ok(response)
}
