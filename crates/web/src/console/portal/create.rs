//! Creating the portal, from its introduction (J4).

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::portal;

use crate::answer::{Go, or_back, page};
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::{Desk, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal/introduction.html")]
struct Introduction {
    shell: ConsoleShell,
    action: String,
}

/// What a portal is, with one button.
pub(super) async fn introduction(app: &App, desk: &Desk<ManagePortal>) -> Answer {
    page(&Introduction {
        shell: console::shell(app, desk, "shell-portal").await?,
        action: desk.at("portal/create"),
    })
}

/// Creates it.
pub(crate) async fn create(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    if let Err(answer) = or_back(portal::create(&mut work, &desk.by).await, || desk.at("portal")) {
        return answer;
    }
    work.commit().await?;
    app.forget_standing(desk.place.here.slug());
    Go::to(desk.at("portal")).saying("portal-created").answer()
}
