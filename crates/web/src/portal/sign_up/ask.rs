//! The form of a stranger, and the same answer whoever they are.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::people::access_requests::{Asked, SignUpForm, ask as ask_for_access};

use super::offered;
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::{portal_door, texts};
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::portal::sign_in::too_many;
use crate::shell::DoorShell;

const FIELDS: &[&str] = &["first_name", "last_name", "email", "phone", "company", "note"];

#[derive(Template)]
#[template(path = "portal/sign_up/ask.html")]
struct Ask {
    shell: DoorShell,
    form: Filled,
    action: String,
    sign_in_href: String,
}

#[derive(Template)]
#[template(path = "portal/sign_up/sent.html")]
struct Sent {
    shell: DoorShell,
    sign_in_href: String,
}

fn template(place: &Place, visitor: &Visitor, form: Filled) -> Ask {
    Ask {
        shell: portal_door(place, visitor),
        form,
        action: place.here.portal("sign-up"),
        sign_in_href: place.here.portal("sign-in"),
    }
}

/// The form.
pub(crate) async fn show(place: Place, visitor: Visitor) -> Answer {
    offered(&place, &visitor)?;
    page(&template(&place, &visitor, Filled::default()))
}

/// Takes the question.
pub(crate) async fn send(place: Place, visitor: Visitor, State(app): State<App>, Form(form): Form) -> Answer {
    offered(&place, &visitor)?;
    form.only(FIELDS)?;
    let value = |name: &str| form.value(name).to_owned();
    let typed = SignUpForm {
        first_name: value("first_name"),
        last_name: value("last_name"),
        email: value("email"),
        phone: value("phone"),
        company: value("company"),
        note: value("note"),
    };
    let language = texts(&place, &visitor).language().code();
    let country = place.workspace().country.as_str();
    let taken = app.evenly(async {
        let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
        let asked = (country, language);
        let answer = ask_for_access(&mut work, app.key(), &typed, asked, visitor.address).await?;
        work.commit().await?;
        Ok::<_, Error>(answer)
    });
    match taken.await {
        Ok(Asked::Taken) => Go::to(place.here.portal("sign-up/sent")).answer(),
        Ok(Asked::TooMany { seconds }) => Err(too_many(seconds, &place, &visitor)),
        Err(Error::Invalid(problems)) => redrawn(&template(&place, &visitor, form.refused(problems))),
        Err(other) => Err(Failure::from(other)),
    }
}

/// "Look into your mail."
pub(crate) async fn sent(place: Place, visitor: Visitor) -> Answer {
    offered(&place, &visitor)?;
    page(&Sent { shell: portal_door(&place, &visitor), sign_in_href: place.here.portal("sign-in") })
}
