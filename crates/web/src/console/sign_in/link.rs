//! The page behind a one-time link of staff: choose a password. It does not sign in by itself: the second factor
//! comes after it as after any password.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::outbox::system_in;
use portico_domain::people::passwords;
use portico_domain::people::second_factor::open_half;
use portico_domain::people::staff::{StaffRow, find_link, use_link};
use portico_domain::{Error, Invalid};

use super::finish::half_way;
use crate::answer::{Go, page, page_as, redrawn};
use crate::app::App;
use crate::door::{console_door, secretive};
use crate::error::Answer;
use crate::extract::{Filled, Form, Place, Token, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "console/sign_in/link.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    name: String,
    email: String,
}

#[derive(Template)]
#[template(path = "console/sign_in/over.html")]
struct Over {
    shell: DoorShell,
    sign_in_href: String,
}

/// What stands behind a link that is over.
pub(super) fn over(place: &Place, visitor: &Visitor) -> Answer {
    let template = Over { shell: console_door(place, visitor), sign_in_href: place.here.console("sign-in") };
    page_as(StatusCode::GONE, &template).map(secretive)
}

fn template(place: &Place, visitor: &Visitor, token: &str, staff: &StaffRow, form: Filled) -> Show {
    Show {
        shell: console_door(place, visitor),
        form,
        action: place.here.console(format_args!("sign-in/link/{token}")),
        name: staff.name.clone(),
        email: staff.email.clone(),
    }
}

/// The page; looking changes nothing.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
) -> Answer {
    let reader = app.database().reader(system_in(place.workspace().id));
    match find_link(&reader, &token).await? {
        Some(staff) => page(&template(&place, &visitor, &token, &staff, Filled::default())).map(secretive),
        None => over(&place, &visitor),
    }
}

/// Keeps the password and uses the link up, then asks for the second factor.
pub(crate) async fn choose(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Token(token): Token,
    Form(form): Form,
) -> Answer {
    form.only(&["password", "username"])?;
    let workspace = place.workspace();
    let reader = app.database().reader(system_in(workspace.id));
    let Some(staff) = find_link(&reader, &token).await? else { return over(&place, &visitor) };
    let about = [workspace.name.as_str(), workspace.slug.as_str(), staff.name.as_str(), staff.email.as_str()];
    let password = match passwords::check(form.value("password"), &about) {
        Ok(password) => password,
        Err(problems) => return again(&place, &visitor, &token, &staff, problems),
    };
    let hash = passwords::hash(&password).await?;
    let mut work = app.database().begin(visitor.system_in(workspace.id)).await?;
    let staff = match use_link(&mut work, &token, hash).await {
        Err(Error::Refused(_)) => return over(&place, &visitor),
        other => other?,
    };
    let half = match open_half(&mut work, app.key(), &staff).await {
        // Where passwords are off, none is kept and the link stays.
        Err(Error::Refused(refusal)) => {
            return Go::to(place.here.console("sign-in")).refusing(&*refusal).answer();
        }
        other => other?,
    };
    work.commit().await?;
    Ok(secretive(half_way(&place, &half, staff.totp_confirmed_at.is_none(), "")))
}

/// A password is the one thing that is not kept for the person to see again.
fn again(place: &Place, visitor: &Visitor, token: &str, staff: &StaffRow, problems: Invalid) -> Answer {
    redrawn(&template(place, visitor, token, staff, Filled::default().refused(problems))).map(secretive)
}
