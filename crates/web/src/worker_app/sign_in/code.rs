//! The second page of the workers' door: "look at your messages", with a box for the code.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Invalid;
use portico_domain::field::workers::sign_in::{EnteredCode, MINUTES, enter_code};

use super::{AskedHere, current, leave, let_in, link, too_many};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::work_door;
use crate::error::Answer;
use crate::extract::{Filled, Form, Place, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "worker_app/sign_in/code.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    again_action: String,
    who: String,
    next: String,
    wait: i64,
    minutes: i64,
}

fn template(app: &App, place: &Place, visitor: &Visitor, asked: AskedHere, form: Filled) -> Show {
    Show {
        shell: work_door(place, visitor),
        form,
        action: place.here.work("sign-in/code"),
        again_action: place.here.work("sign-in"),
        wait: asked.wait(app.database().clock().now()),
        who: asked.who,
        next: asked.next,
        minutes: MINUTES,
    }
}

/// The page after asking. It says the same whether or not a message was sent.
pub(crate) async fn show(place: Place, visitor: Visitor, State(app): State<App>) -> Answer {
    place.require_field()?;
    if current(&app, &place, &visitor).await?.is_some() {
        return Go::to(place.here.work("")).answer();
    }
    let Some(asked) = AskedHere::of(&visitor) else { return Go::to(place.here.work("sign-in")).answer() };
    page(&template(&app, &place, &visitor, asked, Filled::default()))
}

/// Signs in with the code, in the browser that asked for it.
pub(crate) async fn enter(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    place.require_field()?;
    form.only(&["code"])?;
    let Some(asked) = AskedHere::of(&visitor) else { return Go::to(place.here.work("sign-in")).answer() };
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let browser = visitor.as_browser();
    let typed = form.text("code");
    let entered =
        enter_code(&mut work, app.key(), &visitor.browser, typed, &browser, visitor.address).await?;
    if matches!(entered, EnteredCode::In(_)) {
        leave(&mut work, before.as_ref()).await?;
    }
    work.commit().await?;
    match entered {
        EnteredCode::In(signed_in) => Ok(let_in(&place, &signed_in.session, &asked.next)),
        EnteredCode::Wrong => {
            let form = form.refused(Invalid::field("code", "worker-app-code-wrong"));
            redrawn(&template(&app, &place, &visitor, asked, form))
        }
        EnteredCode::TooMany { seconds } => Err(too_many(seconds, &place, &visitor)),
        EnteredCode::Over => link::over(StatusCode::GONE, &place, &visitor, "worker-app-code-over"),
    }
}
