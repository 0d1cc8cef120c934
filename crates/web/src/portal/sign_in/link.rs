//! The page behind a mailed link: looking changes nothing, one button signs in (decision 3).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::access::PortalUser;
use portico_domain::outbox::system_in;
use portico_domain::people::sign_in::{Link, consume_link, find_link};

use super::ask::names_numbers;
use super::asked::AskedHere;
use super::{current, hours, leave, let_in, open_only};
use crate::answer::page_as;
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::Answer;
use crate::extract::{Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_in/link.html")]
struct Show {
    shell: DoorShell,
    action: String,
    masked: String,
    asked_here: bool,
    public: bool,
    /// Who is signed in to this browser as somebody else; empty otherwise.
    other: String,
}

#[derive(Template)]
#[template(path = "portal/sign_in/over.html")]
struct Over {
    shell: DoorShell,
    action: String,
    email: String,
    names_numbers: bool,
    sentence: String,
}

/// "This link no longer works", with a way to a new one.
pub(super) fn over(status: StatusCode, place: &Place, visitor: &Visitor, key: &str) -> Answer {
    let shell = portal_door(place, visitor);
    let sentence = shell.t.say(key).into_owned();
    let email = AskedHere::of(visitor).unwrap_or_default().email;
    let (action, names_numbers) = (place.here.portal("sign-in"), names_numbers(place));
    page_as(status, &Over { shell, action, email, names_numbers, sentence }).map(secretive)
}

fn show_page(
    status: StatusCode,
    place: &Place,
    visitor: &Visitor,
    token: &str,
    link: Link,
    other: Option<&PortalUser>,
) -> Answer {
    let template = Show {
        shell: portal_door(place, visitor),
        action: place.here.portal(format_args!("sign-in/link/{token}")),
        masked: link.masked,
        asked_here: link.asked_here,
        public: AskedHere::of(visitor).is_some_and(|asked| asked.public),
        other: other.map(PortalUser::name).unwrap_or_default(),
    };
    page_as(status, &template).map(secretive)
}

/// The page: whose link it is, where it leads, one button.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    open_only(&place, &visitor)?;
    let reader = app.database().reader(system_in(place.workspace().id));
    let Some(link) = find_link(&reader, &token, &visitor.browser).await? else {
        return over(StatusCode::GONE, &place, &visitor, "sign-in-link-over");
    };
    let other = current(&app, &place, &visitor).await?.filter(|user| user.id() != link.user);
    show_page(StatusCode::OK, &place, &visitor, &token, link, other.as_ref())
}

/// Signs in: the link is used up in the same breath.
pub(crate) async fn open(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    open_only(&place, &visitor)?;
    form.only(&["public", "switch"])?;
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let Some(link) = find_link(&work, &token, &visitor.browser).await? else {
        return over(StatusCode::GONE, &place, &visitor, "sign-in-link-over");
    };
    let other = before.as_ref().filter(|user| user.id() != link.user);
    if other.is_some() && !form.is_on("switch") {
        return show_page(StatusCode::CONFLICT, &place, &visitor, &token, link, other);
    }
    let signed_in =
        match consume_link(&mut work, &token, &visitor.browser, &visitor.as_browser(), hours(&place)).await {
            Err(Error::Refused(_)) => return over(StatusCode::GONE, &place, &visitor, "sign-in-link-over"),
            other => other?,
        };
    leave(&mut work, before.as_ref()).await?;
    work.commit().await?;
    let public = form.is_on("public");
    Ok(secretive(let_in(&place, &signed_in.session, public, signed_in.next.as_deref())))
}
