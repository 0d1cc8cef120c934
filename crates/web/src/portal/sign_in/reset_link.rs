//! The page behind the link of a reset: choose a password. Looking changes nothing, and the link does not sign in by
//! itself (security.md row 35).

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::outbox::system_in;
use portico_domain::people::passwords;
use portico_domain::people::sign_in::{Reset, find_reset, use_reset};

use super::reset::offered_only;
use crate::answer::{Go, page, page_as, redrawn};
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::Answer;
use crate::extract::{Filled, Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_in/reset_link.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    email: String,
}

#[derive(Template)]
#[template(path = "portal/sign_in/reset_over.html")]
struct Over {
    shell: DoorShell,
    reset_href: String,
    back_href: String,
}

fn over(place: &Place, visitor: &Visitor) -> Answer {
    let template = Over {
        shell: portal_door(place, visitor),
        reset_href: place.here.portal("sign-in/reset"),
        back_href: place.here.portal("sign-in"),
    };
    page_as(StatusCode::GONE, &template).map(secretive)
}

fn template(place: &Place, visitor: &Visitor, token: &str, reset: &Reset, form: Filled) -> Show {
    Show {
        shell: portal_door(place, visitor),
        form,
        action: place.here.portal(format_args!("sign-in/reset/{token}")),
        email: reset.user.email.clone(),
    }
}

/// The page: whose password it is, and one field.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    offered_only(&place, &visitor)?;
    let reader = app.database().reader(system_in(place.workspace().id));
    match find_reset(&reader, &token).await? {
        Some(reset) => page(&template(&place, &visitor, &token, &reset, Filled::default())).map(secretive),
        None => over(&place, &visitor),
    }
}

/// Keeps the password and uses the link up; the door is next.
pub(crate) async fn choose(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    offered_only(&place, &visitor)?;
    form.only(&["password", "username"])?;
    let workspace = place.workspace();
    let reader = app.database().reader(system_in(workspace.id));
    let Some(reset) = find_reset(&reader, &token).await? else { return over(&place, &visitor) };
    let about =
        [workspace.name.as_str(), workspace.slug.as_str(), reset.name.as_str(), reset.user.email.as_str()];
    let password = match passwords::check(form.value("password"), &about) {
        Ok(password) => password,
        Err(problems) => {
            let form = Filled::default().refused(problems);
            return redrawn(&template(&place, &visitor, &token, &reset, form)).map(secretive);
        }
    };
    let hash = passwords::hash(&password).await?;
    let mut work = app.database().begin(visitor.system_in(workspace.id)).await?;
    match use_reset(&mut work, &token, hash).await {
        Err(Error::Refused(_)) => return over(&place, &visitor),
        other => other?,
    }
    work.commit().await?;
    Go::to(place.here.portal("sign-in")).saying("sign-in-reset-done").answer().map(secretive)
}
