//! Second step: the code of the app, or a recovery code.

use askama::Template;
use axum::extract::State;
use portico_domain::outbox::system_in;
use portico_domain::people::second_factor::{Entered, Half, enter, find_half};
use portico_domain::{Error, Invalid};

use super::HALF_COOKIE;
use super::finish::{goal, let_in, with_next};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::console_door;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::safe_next::Wanted;
use crate::shell::DoorShell;
use axum::response::IntoResponse;

#[derive(Template)]
#[template(path = "console/sign_in/factor.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    back_href: String,
}

fn template(place: &Place, visitor: &Visitor, form: Filled) -> Show {
    Show {
        shell: console_door(place, visitor),
        form,
        action: place.here.console("sign-in/code"),
        back_href: place.here.console("sign-in"),
    }
}

/// The half session behind this browser's cookie.
pub(super) async fn half(app: &App, place: &Place, visitor: &Visitor) -> Result<Option<Half>, Failure> {
    let Some(token) = visitor.cookie(HALF_COOKIE) else { return Ok(None) };
    let reader = app.database().reader(system_in(place.workspace().id));
    Ok(find_half(&reader, token).await?)
}

/// Back to the beginning, with the reason.
pub(super) fn begin_again(place: &Place, next: &str) -> Answer {
    Go::to(with_next(place, "sign-in", next)).warning("second-factor-over").answer()
}

/// The page; without a half session, the first step.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Wanted(next): Wanted,
) -> Answer {
    match half(&app, &place, &visitor).await? {
        None => Go::to(with_next(&place, "sign-in", &next)).answer(),
        Some(half) if half.must_set_up() => Go::to(with_next(&place, "sign-in/set-up", &next)).answer(),
        Some(_) => page(&template(&place, &visitor, Filled::with([("next", next)]))),
    }
}

/// Compares the code and lets in.
pub(crate) async fn answer(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["code", "next"])?;
    let next = form.text("next").to_owned();
    let Some(token) = visitor.cookie(HALF_COOKIE) else { return begin_again(&place, &next) };
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let entered = match enter(&mut work, app.key(), token, form.text("code"), &visitor.as_browser()).await {
        Err(Error::Refused(_)) => {
            // The tries counted so far stay counted.
            work.commit().await?;
            return begin_again(&place, &next);
        }
        other => other?,
    };
    work.commit().await?;
    match entered {
        Entered::In(done) => Ok(let_in(Go::to(goal(&place, &next)).into_response(), &done.0, &done.1)),
        Entered::Wrong => {
            let form = form.refused(Invalid::field("code", "second-factor-wrong"));
            redrawn(&template(&place, &visitor, form))
        }
    }
}
