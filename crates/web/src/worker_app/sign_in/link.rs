//! The page behind a link: looking changes nothing, one button signs in (decision 3).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::field::workers::sign_in::{consume_link, find_link};
use portico_domain::outbox::system_in;

use super::{AskedHere, current, leave, let_in};
use crate::answer::page_as;
use crate::app::App;
use crate::door::{secretive, work_door};
use crate::error::Answer;
use crate::extract::{Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "worker_app/sign_in/link.html")]
struct Show {
    shell: DoorShell,
    action: String,
    name: String,
    /// Who is signed in on this phone as somebody else; empty otherwise.
    other: String,
}

#[derive(Template)]
#[template(path = "worker_app/sign_in/over.html")]
struct Over {
    shell: DoorShell,
    action: String,
    who: String,
    sentence: String,
}

/// "This link no longer works", with a way to a new one.
pub(super) fn over(status: StatusCode, place: &Place, visitor: &Visitor, key: &str) -> Answer {
    let shell = work_door(place, visitor);
    let sentence = shell.t.say(key).into_owned();
    let who = AskedHere::of(visitor).unwrap_or_default().who;
    page_as(status, &Over { shell, action: place.here.work("sign-in"), who, sentence }).map(secretive)
}

fn show_page(
    status: StatusCode,
    place: &Place,
    visitor: &Visitor,
    token: &str,
    name: String,
    other: &str,
) -> Answer {
    let action = place.here.work(format_args!("sign-in/link/{token}"));
    let template = Show { shell: work_door(place, visitor), action, name, other: other.to_owned() };
    page_as(status, &template).map(secretive)
}

/// The page: whose link it is, one button.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    place.require_field()?;
    let reader = app.database().reader(system_in(place.workspace().id));
    let Some(link) = find_link(&reader, &token).await? else {
        return over(StatusCode::GONE, &place, &visitor, "worker-app-link-over");
    };
    let other = current(&app, &place, &visitor).await?.filter(|worker| worker.id() != link.worker);
    let other = other.as_ref().map_or("", |other| other.name());
    show_page(StatusCode::OK, &place, &visitor, &token, link.name, other)
}

/// Signs in: the link is used up in the same breath.
pub(crate) async fn open(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    place.require_field()?;
    form.only(&["switch"])?;
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let Some(link) = find_link(&work, &token).await? else {
        return over(StatusCode::GONE, &place, &visitor, "worker-app-link-over");
    };
    if let Some(other) = before.as_ref().filter(|worker| worker.id() != link.worker)
        && !form.is_on("switch")
    {
        return show_page(StatusCode::CONFLICT, &place, &visitor, &token, link.name, other.name());
    }
    let signed_in = match consume_link(&mut work, &token, &visitor.as_browser()).await {
        Err(Error::Refused(_)) => return over(StatusCode::GONE, &place, &visitor, "worker-app-link-over"),
        other => other?,
    };
    leave(&mut work, before.as_ref()).await?;
    work.commit().await?;
    let next = AskedHere::of(&visitor).unwrap_or_default().next;
    Ok(secretive(let_in(&place, &signed_in.session, &next)))
}
