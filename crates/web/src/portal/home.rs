//! The client's home.

use askama::Template;
use axum::extract::State;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Client;
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/home/show.html")]
struct Show {
    shell: PortalShell,
    name: String,
}

/// What needs doing, what comes next, whom to call.
pub(crate) async fn show(client: Client, State(app): State<App>) -> Answer {
    let shell = super::shell(&app, &client, "shell-home").await?;
    page(&Show { shell, name: client.user.first_name().to_owned() })
}
