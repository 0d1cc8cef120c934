//! New recovery codes, proved by the password and shown once.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::UseConsole;
use portico_domain::people::passwords::{Whose, verify};
use portico_domain::people::second_factor;

use super::{Show, template};
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::console::sign_in::say;
use crate::error::Answer;
use crate::extract::{Desk, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/me/recovery.html")]
struct Codes {
    shell: ConsoleShell,
    codes: Vec<String>,
    back_href: String,
}

/// Ten new codes; the old ones end.
pub(crate) async fn renew(desk: Desk<UseConsole>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["current", "username"])?;
    let whose = Whose::Member(desk.id());
    let workspace = desk.place.workspace().id;
    match verify(app.database(), workspace, whose, form.value("current"), desk.visitor.address).await {
        Ok(_) => {}
        Err(Error::Refused(refusal)) => {
            let show = template(&app, &desk, None).await?;
            return redrawn(&Show { recovery_problem: say(desk.t, &*refusal), ..show });
        }
        Err(other) => return Err(other.into()),
    }
    let mut work = desk.begin(&app).await?;
    let codes = second_factor::renew(&mut work, app.key()).await?;
    work.commit().await?;
    let shell = crate::console::shell(&app, &desk, "controls-own-settings").await?;
    page(&Codes { shell, codes, back_href: desk.at("me") })
}
