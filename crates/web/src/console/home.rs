//! The staff's home.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::UseConsole;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/home/show.html")]
struct Show {
    shell: ConsoleShell,
}

/// The queues.
pub(crate) async fn show(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    page(&Show { shell: super::shell(&app, &desk, "shell-home").await? })
}
