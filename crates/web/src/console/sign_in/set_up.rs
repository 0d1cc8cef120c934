//! Setting the second factor up: the first thing anybody does here, and the only thing open to them until it is done.

use askama::Template;
use axum::extract::State;
use portico_domain::people::second_factor::{Half, Secret, SetUp, confirm};
use portico_domain::{Error, Invalid};

use super::HALF_COOKIE;
use super::factor::{begin_again, half};
use super::finish::{goal, let_in, with_next};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::console_door;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};
use crate::pieces::square;
use crate::safe_next::Wanted;
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "console/sign_in/set_up.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    picture: String,
    secret: String,
}

#[derive(Template)]
#[template(path = "console/sign_in/recovery.html")]
struct Recovery {
    shell: DoorShell,
    codes: Vec<String>,
    goal: String,
}

fn template(app: &App, place: &Place, visitor: &Visitor, half: &Half, form: Filled) -> Result<Show, Failure> {
    let secret = Secret::of(app.key(), &half.staff)
        .ok_or_else(|| Error::Broken("a second factor sealed with another key".into()))?;
    Ok(Show {
        shell: console_door(place, visitor),
        form,
        action: place.here.console("sign-in/set-up"),
        picture: square(&secret.uri(&place.workspace().name, &half.staff.email))?,
        secret: secret.as_typed(),
    })
}

/// The page with the picture; without a half session, the first step.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Wanted(next): Wanted,
) -> Answer {
    match half(&app, &place, &visitor).await? {
        None => Go::to(with_next(&place, "sign-in", &next)).answer(),
        Some(half) if !half.must_set_up() => Go::to(with_next(&place, "sign-in/code", &next)).answer(),
        Some(half) => page(&template(&app, &place, &visitor, &half, Filled::with([("next", next)]))?),
    }
}

/// Confirms the first code; the recovery codes are on the page that follows, and nowhere else.
pub(crate) async fn save(place: Place, visitor: Visitor, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["code", "next"])?;
    let next = form.text("next").to_owned();
    let Some(before) = half(&app, &place, &visitor).await? else { return begin_again(&place, &next) };
    let token = visitor.cookie(HALF_COOKIE).unwrap_or_default();
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let outcome = match confirm(&mut work, app.key(), token, form.text("code"), &visitor.as_browser()).await {
        Err(Error::Refused(_)) => {
            // The tries counted so far stay counted.
            work.commit().await?;
            return begin_again(&place, &next);
        }
        other => other?,
    };
    work.commit().await?;
    match outcome {
        SetUp::Done(done, codes) => {
            let shell = console_door(&place, &visitor);
            let response = page(&Recovery { shell, codes, goal: goal(&place, &next) })?;
            Ok(let_in(response, &done.0, &done.1))
        }
        SetUp::Wrong => {
            let form = form.refused(Invalid::field("code", "second-factor-wrong"));
            redrawn(&template(&app, &place, &visitor, &before, form)?)
        }
    }
}
