//! The first page of the door: an address or a number, and the same answer whoever it belongs to.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::database::Sight;
use portico_domain::people::sign_in::{Ask, Asked, Purpose, Way, ask as ask_for_link};
use portico_domain::time::Instant;
use portico_domain::{Invalid, Result};

use super::asked::AskedHere;
use super::{current, open_only, too_many};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::portal_door;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::passkeys::site;
use crate::safe_next::{Wanted, safe_next};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_in/ask.html")]
pub(super) struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    lead: String,
    /// Where a password is sent; empty where clients have none.
    password_action: String,
    reset_href: String,
    passkey_action: String,
    rp_id: String,
    minutes: i32,
    /// Whether the page speaks of numbers too: companies that send technicians also send text messages.
    names_numbers: bool,
    /// Where strangers ask for access; empty where they cannot.
    sign_up_href: String,
}

pub(super) fn template(app: &App, place: &Place, visitor: &Visitor, form: Filled) -> Show {
    let minutes = place.portal().map_or(15, |portal| portal.link_minutes);
    let offered = place.portal().is_some_and(|portal| portal.sign_up);
    let shell = portal_door(place, visitor);
    let has_passwords = takes_passwords(place);
    let lead = match (place.workspace().has_charter, has_passwords) {
        (true, false) => "sign-in-lead",
        (true, true) => "sign-in-lead-password",
        (false, false) => "sign-in-lead-field",
        (false, true) => "sign-in-lead-field-password",
    };
    Show {
        lead: shell.t.with(lead, "company", &place.workspace().name),
        shell,
        form,
        action: place.here.portal("sign-in"),
        password_action: if has_passwords { place.here.portal("sign-in/password") } else { String::new() },
        reset_href: place.here.portal("sign-in/reset"),
        passkey_action: place.here.portal("sign-in/passkey"),
        rp_id: site(app, place).rp_id,
        minutes,
        names_numbers: names_numbers(place),
        sign_up_href: if offered { place.here.portal("sign-up") } else { String::new() },
    }
}

/// Whether clients of this company are invited by text message as a matter of course. A number is read either way.
pub(super) fn names_numbers(place: &Place) -> bool {
    place.workspace().has_field
}

/// Whether clients of this company may have a password.
pub(crate) fn takes_passwords(place: &Place) -> bool {
    place.portal().is_some_and(|portal| portal.sign_in.takes_passwords())
}

/// The form; whoever is signed in goes straight on.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Wanted(next): Wanted,
) -> Answer {
    open_only(&place, &visitor)?;
    let home = place.here.portal("");
    let next = safe_next(&next, &home);
    if current(&app, &place, &visitor).await?.is_some() {
        return Go::to(next.unwrap_or(home)).answer();
    }
    let asked = AskedHere::of(&visitor).unwrap_or_default();
    let mut form = Filled::with([("email", asked.email)]);
    if let Some(next) = next {
        form.set("next", next);
    }
    page(&template(&app, &place, &visitor, form))
}

/// Asks for a link. Known or unknown, the answer is the page for the code.
pub(crate) async fn ask(place: Place, visitor: Visitor, State(app): State<App>, Form(form): Form) -> Answer {
    open_only(&place, &visitor)?;
    // The button for a link stands in one form with the password, which is not looked at.
    form.only(&["email", "password", "public", "next"])?;
    if form.list("email").len() != 1 {
        return Err(Failure::unprocessable());
    }
    let Some(way) = Way::read(form.text("email"), &place.workspace().country) else {
        let key = if names_numbers(&place) { "sign-in-who-invalid" } else { "sign-in-email-invalid" };
        let form = form.refused(Invalid::field("email", key));
        return redrawn(&template(&app, &place, &visitor, form));
    };
    let asked = Ask {
        purpose: Purpose::Enter,
        way: &way,
        browser: &visitor.browser,
        from: visitor.address,
        next: safe_next(form.text("next"), &place.here.portal("")),
        minutes: place.portal().map_or(15, |portal| i64::from(portal.link_minutes)),
    };
    let (answer, now) = app.evenly(taken(&app, &place, &visitor, asked)).await?;
    if let Asked::TooMany { seconds } = answer {
        return Err(too_many(seconds, &place, &visitor));
    }
    let here = AskedHere { email: form.text("email").to_owned(), public: form.is_on("public"), at: now.0 };
    let mut response = Go::to(place.here.portal("sign-in/code")).into_response();
    response.headers_mut().append(SET_COOKIE, here.cookie());
    Ok(response)
}

/// Takes a question for a link, and the moment at which it was taken.
pub(super) async fn taken(
    app: &App,
    place: &Place,
    visitor: &Visitor,
    asked: Ask<'_>,
) -> Result<(Asked, Instant)> {
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let now = work.now();
    let answer = ask_for_link(&mut work, app.key(), asked).await?;
    work.commit().await?;
    Ok((answer, now))
}
