//! The page behind an invitation to the team. Looking changes nothing; one press joins with a password and goes on to the
//! second factor. Where passwords are off it says where to sign in instead.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::outbox::system_in;
use portico_domain::people::second_factor::open_half;
use portico_domain::people::staff_invitations::{self, StaffInvitation};
use portico_domain::people::{passwords, sessions, sign_in_rules};
use portico_domain::{Error, Invalid};

use super::finish::half_way;
use super::link::over;
use crate::answer::{Go, page, page_as, redrawn};
use crate::app::App;
use crate::door::{console_door, secretive};
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, STAFF_COOKIE, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "console/sign_in/invited.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    name: String,
    email: String,
    /// Where they sign in with an account elsewhere; empty where they choose a password.
    elsewhere_href: String,
}

#[derive(Template)]
#[template(path = "console/sign_in/occupied.html")]
struct Occupied {
    shell: DoorShell,
    name: String,
    home_href: String,
}

/// Whoever is signed in here joins nothing in somebody else's name (row 40).
async fn occupied(app: &App, place: &Place, visitor: &Visitor) -> Result<Option<Occupied>, Failure> {
    let Some(token) = visitor.cookie(STAFF_COOKIE) else { return Ok(None) };
    let found = sessions::find_staff(app.database(), place.workspace().id, token).await?;
    Ok(found.map(|staff| Occupied {
        shell: console_door(place, visitor),
        name: staff.name().to_owned(),
        home_href: place.here.console(""),
    }))
}

async fn template(
    app: &App,
    (place, visitor): (&Place, &Visitor),
    token: &str,
    invitation: &StaffInvitation,
    form: Filled,
) -> Result<Show, Failure> {
    let reader = app.database().reader(system_in(place.workspace().id));
    let is_local_off = sign_in_rules::is_local_off(&reader).await?;
    Ok(Show {
        shell: console_door(place, visitor),
        form,
        action: place.here.console(format_args!("sign-in/invitation/{token}")),
        name: invitation.name.clone(),
        email: invitation.email.clone(),
        elsewhere_href: if is_local_off { place.here.console("sign-in") } else { String::new() },
    })
}

/// The page.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    let reader = app.database().reader(system_in(place.workspace().id));
    let Some(invitation) = staff_invitations::find(&reader, &token).await? else {
        return over(&place, &visitor);
    };
    if let Some(occupied) = occupied(&app, &place, &visitor).await? {
        return page_as(StatusCode::CONFLICT, &occupied).map(secretive);
    }
    let form = Filled::default();
    page(&template(&app, (&place, &visitor), &token, &invitation, form).await?).map(secretive)
}

/// Joins the team, then asks for the second factor.
pub(crate) async fn accept(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    form.only(&["password", "username"])?;
    let workspace = place.workspace();
    let reader = app.database().reader(system_in(workspace.id));
    let Some(invitation) = staff_invitations::find(&reader, &token).await? else {
        return over(&place, &visitor);
    };
    if let Some(occupied) = occupied(&app, &place, &visitor).await? {
        return page_as(StatusCode::CONFLICT, &occupied).map(secretive);
    }
    let (name, email) = (invitation.name.as_str(), invitation.email.as_str());
    let about = [workspace.name.as_str(), workspace.slug.as_str(), name, email];
    let password = match passwords::check(form.value("password"), &about) {
        Ok(password) => password,
        Err(problems) => return again(&app, (&place, &visitor), &token, &invitation, problems).await,
    };
    let hash = passwords::hash(&password).await?;
    let mut work = app.database().begin(visitor.system_in(workspace.id)).await?;
    let member = match staff_invitations::accept(&mut work, &token, hash).await {
        Err(Error::Refused(_)) => return over(&place, &visitor),
        other => other?,
    };
    let half = match open_half(&mut work, app.key(), &member).await {
        // Where passwords are off, nobody joins with one, and the invitation stays.
        Err(Error::Refused(refusal)) => {
            return Go::to(place.here.console("sign-in")).refusing(&*refusal).answer();
        }
        other => other?,
    };
    work.commit().await?;
    Ok(secretive(half_way(&place, &half, true, "")))
}

/// A password is the one thing that is not kept for the person to see again.
async fn again(
    app: &App,
    at: (&Place, &Visitor),
    token: &str,
    invitation: &StaffInvitation,
    problems: Invalid,
) -> Answer {
    let form = Filled::default().refused(problems);
    redrawn(&template(app, at, token, invitation, form).await?).map(secretive)
}
