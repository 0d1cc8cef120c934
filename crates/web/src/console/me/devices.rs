//! The browsers a member of staff is signed in with, each to be signed out from here.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::UseConsole;
use portico_domain::database::Sight;
use portico_domain::id::SessionId;
use portico_domain::outbox::system_in;
use portico_domain::people::sessions;

use crate::answer::{Go, page};
use crate::app::App;
use crate::devices::{Device, devices};
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/me/devices.html")]
struct Show {
    shell: ConsoleShell,
    devices: Vec<Device>,
    base: String,
    settings_href: String,
}

/// The list.
pub(crate) async fn list(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    let reader = app.database().reader(system_in(desk.place.workspace().id));
    let sessions = sessions::list_of_staff(&reader, desk.id()).await?;
    page(&Show {
        shell: crate::console::shell(&app, &desk, "controls-own-settings").await?,
        devices: devices(desk.t, &desk.place.workspace().time_zone, reader.now(), &sessions, desk.session()),
        base: desk.at("me/devices"),
        settings_href: desk.at("me"),
    })
}

/// Signs one of them out.
pub(crate) async fn revoke(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    sessions::revoke(&mut work, id, (Some(desk.id()), None)).await?;
    work.commit().await?;
    Go::to(desk.at("me/devices")).saying("devices-signed-out").answer()
}

/// Signs all of them out but the one at hand.
pub(crate) async fn revoke_others(desk: Desk<UseConsole>, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    for session in sessions::list_of_staff(&work, desk.id()).await? {
        if session.id != desk.session() {
            sessions::revoke(&mut work, session.id, (Some(desk.id()), None)).await?;
        }
    }
    work.commit().await?;
    Go::to(desk.at("me/devices")).saying("devices-others-signed-out").answer()
}
