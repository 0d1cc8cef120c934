//! Takes the proof: the password, through the one function that compares it, or a code of the second factor.

use askama::Template;
use axum::extract::State;
use http::header::{RETRY_AFTER, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use portico_domain::access::permissions::UseConsole;
use portico_domain::database::Sight as _;
use portico_domain::error::RefusalKind;
use portico_domain::people::passwords::{Whose, verify};
use portico_domain::people::second_factor;
use portico_domain::people::staff::row;
use portico_domain::{Error, Refusal};

use super::{Purpose, Ways, renewed, shown};
use crate::answer::{Go, page, page_as, redrawn};
use crate::app::App;
use crate::console::sign_in::say;
use crate::door::console_door;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, STAFF_COOKIE, fresh_cookie};
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "console/prove/onward.html")]
struct Onward {
    shell: DoorShell,
    path: String,
    back_href: String,
    fields: Vec<(String, String)>,
}

/// Compares it; the session goes on under a new secret, and so does what was posted.
pub(crate) async fn answer(desk: Desk<UseConsole>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["path", "next", "form", "password", "code", "username", "demo"])?;
    let purpose = Purpose::of(&desk.place, &form);
    let member = desk.reader(&app).one::<row::Entity>(desk.id()).await?;
    let ways = Ways::of(&app, &desk.place, &member).await?;
    if form.is_on("code") && ways.code {
        let work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
        let right = match second_factor::prove(&work, app.key(), &member, form.text("code")).await {
            Err(Error::Refused(refusal)) => {
                drop(work);
                return refused(&app, &desk, purpose, &*refusal).await;
            }
            other => other?,
        };
        work.commit().await?;
        if !right {
            let problem = desk.t.say("second-factor-wrong").into_owned();
            let staff = desk.staff();
            let who = (&staff, &desk.place, &desk.visitor);
            return redrawn(&shown(&app, who, purpose, problem).await?);
        }
    } else if form.is_on("password") && ways.password {
        let (workspace, from) = (desk.place.workspace().id, desk.visitor.address);
        let whose = Whose::Member(desk.id());
        match verify(app.database(), workspace, whose, form.value("password"), from).await {
            Err(Error::Refused(refusal)) => return refused(&app, &desk, purpose, &*refusal).await,
            other => other?,
        };
    } else if !(form.is_on("demo") && ways.demo) {
        return Err(Failure::unprocessable());
    }
    let session = renewed(&app, &desk).await?;
    let mut response = onward(&desk, purpose)?;
    response.headers_mut().append(SET_COOKIE, fresh_cookie(STAFF_COOKIE, &session.token, Some(24 * 3600)));
    Ok(response)
}

/// One button that posts what was posted before, or the way back where nothing was.
pub(super) fn onward(desk: &Desk<UseConsole>, purpose: Purpose) -> Answer {
    if purpose.path.is_empty() {
        return Go::to(purpose.back).answer();
    }
    let fields = purpose.fields();
    let shell = console_door(&desk.place, &desk.visitor);
    page(&Onward { shell, path: purpose.path, back_href: purpose.back, fields })
}

async fn refused(app: &App, desk: &Desk<UseConsole>, purpose: Purpose, refusal: &dyn Refusal) -> Answer {
    let status = match refusal.kind() {
        RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    // They are known: only the password can be wrong.
    let problem = match refusal.kind() {
        RefusalKind::Conflict => desk.t.say("prove-wrong").into_owned(),
        _ => say(desk.t, refusal),
    };
    let staff = desk.staff();
    let who = (&staff, &desk.place, &desk.visitor);
    let mut response = page_as(status, &shown(app, who, purpose, problem).await?)?;
    if let Some(seconds) = refusal.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}
