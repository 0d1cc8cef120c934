//! The team: who works here, as what, and how they got in.

pub(crate) mod change;
pub(crate) mod invitations;
pub(crate) mod member;
pub(crate) mod roles;
mod row;

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::people::{staff, staff_invitations};

use self::row::{Invited, Row};
use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/team/list.html")]
struct List {
    shell: ConsoleShell,
    invited: Vec<Invited>,
    rows: Vec<Row>,
    new_href: String,
    roles_href: String,
}

#[derive(Template)]
#[template(path = "console/team/link.html")]
struct Link {
    shell: ConsoleShell,
    name: String,
    address: String,
    back_href: String,
}

/// Everybody who works or worked here, and who was invited.
pub(crate) async fn list(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    let reader = desk.reader(&app);
    let invited = staff_invitations::list(&reader).await?;
    let rows = staff::list(&reader).await?;
    page(&List {
        shell: super::shell(&app, &desk, "shell-team").await?,
        invited: invited.into_iter().map(|one| Invited::of(&desk, &app, one)).collect(),
        rows: rows.into_iter().map(|member| Row::of(&desk, &app, member)).collect(),
        new_href: desk.at("team/new"),
        roles_href: desk.at("team/roles"),
    })
}

/// The one page on which a one-time link is shown.
async fn link_page(app: &App, desk: &Desk<ManageTeam>, name: String, token: &str) -> Answer {
    let address = app.absolute(desk.place.workspace(), &desk.at(format_args!("sign-in/link/{token}")));
    let shell = super::shell(app, desk, "shell-team").await?;
    page(&Link { shell, name, address, back_href: desk.at("team") })
}
