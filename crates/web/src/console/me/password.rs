//! Changes one's own password, proved by the one that ends.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::Error;
use portico_domain::access::permissions::UseConsole;
use portico_domain::people::passwords::{self, Whose};
use portico_domain::people::staff;

use super::{Show, template};
use crate::answer::{Go, redrawn};
use crate::app::App;
use crate::console::sign_in::say;
use crate::error::Answer;
use crate::extract::{Desk, Filled, Form, STAFF_COOKIE, fresh_cookie};

/// Every session ends; this browser gets a new one.
pub(crate) async fn change(desk: Desk<UseConsole>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["current", "password", "username"])?;
    let workspace = desk.place.workspace();
    let whose = Whose::Member(desk.id());
    let me = match passwords::verify(
        app.database(),
        workspace.id,
        whose,
        form.value("current"),
        desk.visitor.address,
    )
    .await
    {
        Ok(me) => me,
        Err(Error::Refused(refusal)) => {
            let show = template(&app, &desk, None).await?;
            return redrawn(&Show { password_problem: say(desk.t, &*refusal), ..show });
        }
        Err(other) => return Err(other.into()),
    };
    let about = [workspace.name.as_str(), workspace.slug.as_str(), me.name.as_str(), me.email.as_str()];
    let password = match passwords::check(form.value("password"), &about) {
        Ok(password) => password,
        Err(problems) => {
            let problem = Filled::default().refused(problems).error(&desk.t, "password").into_owned();
            let show = template(&app, &desk, None).await?;
            return redrawn(&Show { password_problem: problem, ..show });
        }
    };
    let hash = passwords::hash(&password).await?;
    let mut work = app.database().begin(desk.visitor.system_in(workspace.id)).await?;
    let session = staff::change_password(&mut work, &me, hash, &desk.visitor.as_browser()).await?;
    work.commit().await?;
    let mut response = Go::to(desk.at("me")).saying("me-password-changed").into_response();
    response.headers_mut().append(SET_COOKIE, fresh_cookie(STAFF_COOKIE, &session.token, Some(24 * 3600)));
    Ok(response)
}
