//! The page behind an invitation: one button activates and signs in, no password (J15 to J20).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::access::PortalUser;
use portico_domain::outbox::system_in;
use portico_domain::people::invitations::{self, Standing};

use crate::answer::page_as;
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::Answer;
use crate::extract::{Form, Place, Token, Visitor};
use crate::portal::sign_in::{current, hours, leave, let_in, open_only};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/invitation/show.html")]
struct Show {
    shell: DoorShell,
    action: String,
    first_name: String,
    masked: String,
    /// Who is signed in to this browser as somebody else; empty otherwise.
    other: String,
}

#[derive(Template)]
#[template(path = "portal/invitation/over.html")]
struct Over {
    shell: DoorShell,
    /// Whether its person is in already and signs in by address.
    used: bool,
    sign_in_href: String,
}

fn over(place: &Place, visitor: &Visitor, used: bool) -> Answer {
    let template =
        Over { shell: portal_door(place, visitor), used, sign_in_href: place.here.portal("sign-in") };
    page_as(StatusCode::GONE, &template).map(secretive)
}

fn show_page(
    status: StatusCode,
    place: &Place,
    visitor: &Visitor,
    token: &str,
    (first_name, masked): (String, String),
    other: Option<&PortalUser>,
) -> Answer {
    let template = Show {
        shell: portal_door(place, visitor),
        action: place.here.portal(format_args!("invitation/{token}")),
        first_name,
        masked,
        other: other.map(PortalUser::name).unwrap_or_default(),
    };
    page_as(status, &template).map(secretive)
}

/// The page: who is invited where, one button.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    open_only(&place, &visitor)?;
    let reader = app.database().reader(system_in(place.workspace().id));
    match invitations::find(&reader, &token).await? {
        Standing::Good { user, first_name, masked_email } => {
            let other = current(&app, &place, &visitor).await?.filter(|current| current.id() != user);
            show_page(StatusCode::OK, &place, &visitor, &token, (first_name, masked_email), other.as_ref())
        }
        Standing::Used => over(&place, &visitor, true),
        Standing::Over => over(&place, &visitor, false),
    }
}

/// Activates and signs in. Somebody else signed in to this browser must say so first, and nothing is mixed (row 40).
pub(crate) async fn accept(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    open_only(&place, &visitor)?;
    form.only(&["switch"])?;
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(system_in(place.workspace().id)).await?;
    let (user, named) = match invitations::find(&work, &token).await? {
        Standing::Good { user, first_name, masked_email } => (user, (first_name, masked_email)),
        Standing::Used => return over(&place, &visitor, true),
        Standing::Over => return over(&place, &visitor, false),
    };
    let other = before.as_ref().filter(|current| current.id() != user);
    if other.is_some() && !form.is_on("switch") {
        return show_page(StatusCode::CONFLICT, &place, &visitor, &token, named, other);
    }
    let accepted = match invitations::accept(&mut work, &token, &visitor.as_browser(), hours(&place)).await {
        Err(Error::Refused(_)) => return over(&place, &visitor, false),
        other => other?,
    };
    leave(&mut work, before.as_ref()).await?;
    work.commit().await?;
    Ok(secretive(let_in(&place, &accepted.session, false, None)))
}
