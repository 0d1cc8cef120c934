//! What each role may do, as a table.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Role;
use portico_domain::access::permissions::{ALL, ManageTeam};

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/team/roles.html")]
struct Roles {
    shell: ConsoleShell,
    /// The roles by name.
    roles: Vec<String>,
    /// Each permission by name, and for each role whether it holds it.
    rows: Vec<(String, Vec<bool>)>,
    back_href: String,
}

/// The table.
pub(crate) async fn roles(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    let held = |roles: &[Role]| Role::ALL.iter().map(|role| roles.contains(role)).collect();
    let word = |key: &str| desk.t.say(&format!("team-may-{key}")).into_owned();
    page(&Roles {
        shell: crate::console::shell(&app, &desk, "shell-team").await?,
        roles: Role::ALL.iter().map(|role| desk.t.say(&format!("team-role-{role}")).into_owned()).collect(),
        rows: ALL.iter().map(|(key, roles)| (word(key), held(roles))).collect(),
        back_href: desk.at("team"),
    })
}
