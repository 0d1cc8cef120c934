//! The second page of the door: "look for a message from us", with a box for the code and a way to send it again.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Invalid;
use portico_domain::people::sign_in::{EnteredCode, enter_code};
use portico_rendering::languages::Texts;

use super::asked::AskedHere;
use super::{current, hours, leave, let_in, link, open_only, too_many};
use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::portal_door;
use crate::error::Answer;
use crate::extract::{Filled, Form, Place, Visitor};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "portal/sign_in/code.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    again_action: String,
    email: String,
    said: Said,
    public: bool,
    wait: i64,
}

/// What the page says of a mail, or of a text message.
struct Said {
    look: String,
    sent: String,
    code: String,
    hint: String,
    nothing_came: String,
}

impl Said {
    fn of(t: Texts, place: &Place, is_mail: bool, minutes: i32) -> Self {
        let company = &place.workspace().name;
        if is_mail {
            return Self {
                look: t.say("sign-in-look").into_owned(),
                sent: t.with("sign-in-sent", "company", company),
                code: t.say("sign-in-code").into_owned(),
                hint: t.say("sign-in-code-hint").into_owned(),
                nothing_came: t.with("sign-in-nothing-came", "minutes", minutes),
            };
        }
        Self {
            look: t.say("sign-in-look-phone").into_owned(),
            sent: t.with("sign-in-sent-phone", "company", company),
            code: t.say("sign-in-code-phone").into_owned(),
            hint: t.say("sign-in-code-hint-phone").into_owned(),
            nothing_came: t.with("sign-in-nothing-came-phone", "minutes", minutes),
        }
    }
}

fn template(app: &App, place: &Place, visitor: &Visitor, asked: AskedHere, form: Filled) -> Show {
    let shell = portal_door(place, visitor);
    let t = shell.t;
    let minutes = place.portal().map_or(15, |portal| portal.link_minutes);
    Show {
        shell,
        form,
        action: place.here.portal("sign-in/code"),
        again_action: place.here.portal("sign-in"),
        wait: asked.wait(app.database().clock().now()),
        said: Said::of(t, place, asked.email.contains('@'), minutes),
        email: asked.email,
        public: asked.public,
    }
}

/// The page after asking. It says the same whether or not a mail was sent.
pub(crate) async fn show(place: Place, visitor: Visitor, State(app): State<App>) -> Answer {
    open_only(&place, &visitor)?;
    if current(&app, &place, &visitor).await?.is_some() {
        return Go::to(place.here.portal("")).answer();
    }
    let Some(asked) = AskedHere::of(&visitor) else { return Go::to(place.here.portal("sign-in")).answer() };
    page(&template(&app, &place, &visitor, asked, Filled::default()))
}

/// Signs in with the code, in the browser that asked for it.
pub(crate) async fn enter(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    open_only(&place, &visitor)?;
    form.only(&["code"])?;
    let Some(asked) = AskedHere::of(&visitor) else { return Go::to(place.here.portal("sign-in")).answer() };
    let before = current(&app, &place, &visitor).await?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let browser = visitor.as_browser();
    let entered = enter_code(
        &mut work,
        app.key(),
        &visitor.browser,
        form.text("code"),
        &browser,
        visitor.address,
        hours(&place),
    )
    .await?;
    if matches!(entered, EnteredCode::In(_)) {
        leave(&mut work, before.as_ref()).await?;
    }
    work.commit().await?;
    match entered {
        EnteredCode::In(signed_in) => {
            Ok(let_in(&place, &signed_in.session, asked.public, signed_in.next.as_deref()))
        }
        EnteredCode::Wrong => {
            let form = form.refused(Invalid::field("code", "sign-in-code-wrong"));
            redrawn(&template(&app, &place, &visitor, asked, form))
        }
        EnteredCode::TooMany { seconds } => Err(too_many(seconds, &place, &visitor)),
        EnteredCode::Over => link::over(StatusCode::GONE, &place, &visitor, "sign-in-code-over"),
    }
}
