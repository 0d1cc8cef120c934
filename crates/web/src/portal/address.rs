//! The page behind the mail that tells an address that it signs nobody in any more: one press puts it back (security.md row 34).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::outbox::system_in;
use portico_domain::people::portal_users::{find_move, put_back};

use crate::answer::page_as;
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::Answer;
use crate::extract::{Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/address.html")]
struct Address {
    shell: DoorShell,
    title: String,
    text: String,
    /// Where the button leads; empty once there is nothing to press.
    action: String,
}

fn shown(
    status: StatusCode,
    place: &Place,
    visitor: &Visitor,
    word: &str,
    email: &str,
    action: String,
) -> Answer {
    let shell = portal_door(place, visitor);
    let title = shell.t.say(&format!("sign-in-address-{word}-title")).into_owned();
    let key = format!("sign-in-address-{word}-text");
    let text = shell.t.with2(&key, "company", &shell.workspace_name, "email", email);
    page_as(status, &Address { shell, title, text, action }).map(secretive)
}

fn over(place: &Place, visitor: &Visitor) -> Answer {
    shown(StatusCode::GONE, place, visitor, "over", "", String::new())
}

/// Looking changes nothing.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    let reader = app.database().reader(system_in(place.workspace().id));
    match find_move(&reader, app.key(), &token).await? {
        Some(email) => {
            let action = place.here.portal(format_args!("address/{token}"));
            shown(StatusCode::OK, &place, &visitor, "ask", &email, action)
        }
        None => over(&place, &visitor),
    }
}

/// Puts the address back and shuts the access until the office has looked.
pub(crate) async fn press(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    match put_back(&mut work, app.key(), &token).await {
        Ok(()) => {
            work.commit().await?;
            shown(StatusCode::OK, &place, &visitor, "done", "", String::new())
        }
        Err(Error::Refused(_)) => {
            drop(work);
            over(&place, &visitor)
        }
        Err(other) => Err(other.into()),
    }
}
