//! "Forgotten your password?": asks for the link by which another one is chosen. The answer is the same whoever asks.

use askama::Template;
use axum::extract::State;
use portico_domain::Invalid;
use portico_domain::email_address::EmailAddress;
use portico_domain::people::sign_in::{Ask, Asked, Purpose, RESET_MINUTES, Way};

use super::ask::{taken, takes_passwords};
use super::asked::AskedHere;
use super::{open_only, too_many};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::portal_door;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_in/reset.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    back_href: String,
    minutes: i64,
}

fn template(place: &Place, visitor: &Visitor, form: Filled) -> Show {
    Show {
        shell: portal_door(place, visitor),
        form,
        action: place.here.portal("sign-in/reset"),
        back_href: place.here.portal("sign-in"),
        minutes: RESET_MINUTES,
    }
}

/// Only while the portal is open, and where clients may have a password.
pub(super) fn offered_only(place: &Place, visitor: &Visitor) -> Result<(), Failure> {
    open_only(place, visitor)?;
    if takes_passwords(place) { Ok(()) } else { Err(Failure::not_found()) }
}

/// The form.
pub(crate) async fn show(place: Place, visitor: Visitor) -> Answer {
    offered_only(&place, &visitor)?;
    let asked = AskedHere::of(&visitor).unwrap_or_default();
    page(&template(&place, &visitor, Filled::with([("email", asked.email)])))
}

/// Asks for the link.
pub(crate) async fn ask(place: Place, visitor: Visitor, State(app): State<App>, Form(form): Form) -> Answer {
    offered_only(&place, &visitor)?;
    form.only(&["email"])?;
    if form.list("email").len() != 1 {
        return Err(Failure::unprocessable());
    }
    let Some(email) = EmailAddress::parse(form.text("email")) else {
        let form = form.refused(Invalid::field("email", "sign-in-email-invalid"));
        return redrawn(&template(&place, &visitor, form));
    };
    let asked = Ask {
        purpose: Purpose::Reset,
        way: &Way::Email(email),
        browser: &visitor.browser,
        from: visitor.address,
        next: None,
        minutes: RESET_MINUTES,
    };
    let (answer, _) = app.evenly(taken(&app, &place, &visitor, asked)).await?;
    if let Asked::TooMany { seconds } = answer {
        return Err(too_many(seconds, &place, &visitor));
    }
    Go::to(place.here.portal("sign-in")).saying("sign-in-reset-sent").answer()
}
