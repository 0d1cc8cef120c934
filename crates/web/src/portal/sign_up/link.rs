//! The page behind the mailed link: one button that verifies the address; afterwards how the question stands.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::outbox::system_in;
use portico_domain::people::access_requests::{AccessRequest, AccessStatus, Found, confirm, find};

use super::offered;
use crate::answer::{Go, page_as};
use crate::app::App;
use crate::door::{portal_door, secretive};
use crate::error::Answer;
use crate::extract::{Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_up/link.html")]
struct Link {
    shell: DoorShell,
    /// Where the button leads; empty once the address is verified.
    action: String,
    title: String,
    text: String,
    reason: String,
    sign_in_href: String,
    ask_href: String,
}

fn shown(
    status: StatusCode,
    place: &Place,
    visitor: &Visitor,
    word: &str,
    action: String,
    reason: &str,
) -> Answer {
    let shell = portal_door(place, visitor);
    let say = |part: &str| {
        shell.t.with(&format!("access-requests-{word}-{part}"), "company", &shell.workspace_name)
    };
    let template = Link {
        action,
        title: say("title"),
        text: say("text"),
        reason: reason.to_owned(),
        sign_in_href: if word == "approved" { place.here.portal("sign-in") } else { String::new() },
        ask_href: if word == "gone" { place.here.portal("sign-up") } else { String::new() },
        shell,
    };
    page_as(status, &template).map(secretive)
}

fn stands(place: &Place, visitor: &Visitor, request: &AccessRequest) -> Answer {
    let word = match request.status {
        AccessStatus::Approved => "approved",
        AccessStatus::Rejected => "rejected",
        AccessStatus::Unverified | AccessStatus::Pending => "pending",
    };
    shown(StatusCode::OK, place, visitor, word, String::new(), &request.reason)
}

/// Looking changes nothing.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    offered(&place, &visitor)?;
    let reader = app.database().reader(system_in(place.workspace().id));
    match find(&reader, &token).await? {
        Found::ToConfirm(_) => {
            let action = place.here.portal(format_args!("sign-up/{token}"));
            shown(StatusCode::OK, &place, &visitor, "confirm", action, "")
        }
        Found::Stands(request) => stands(&place, &visitor, &request),
        Found::Over => shown(StatusCode::GONE, &place, &visitor, "gone", String::new(), ""),
    }
}

/// Verifies the address.
pub(crate) async fn press(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    offered(&place, &visitor)?;
    form.only(&[])?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    match confirm(&mut work, &token).await {
        Ok(Some(_)) => {
            work.commit().await?;
            Go::to(place.here.portal(format_args!("sign-up/{token}"))).answer().map(secretive)
        }
        Ok(None) => {
            work.commit().await?;
            Go::to(place.here.portal("sign-in")).saying("access-requests-has-access").answer()
        }
        Err(Error::Refused(_)) => {
            drop(work);
            shown(StatusCode::GONE, &place, &visitor, "gone", String::new(), "")
        }
        Err(other) => Err(other.into()),
    }
}
