//! The browsers a client is signed in with, each to be signed out from here.

use askama::Template;
use axum::extract::State;
use portico_domain::database::Sight;
use portico_domain::id::SessionId;
use portico_domain::outbox::system_in;
use portico_domain::people::sessions;

use crate::answer::{Go, page};
use crate::app::App;
use crate::devices::{Device, devices};
use crate::error::Answer;
use crate::extract::{Client, Form, Id};
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/settings/devices.html")]
struct Show {
    shell: PortalShell,
    devices: Vec<Device>,
    base: String,
    settings_href: String,
}

/// The list.
pub(crate) async fn list(client: Client, State(app): State<App>) -> Answer {
    let reader = app.database().reader(system_in(client.place.workspace().id));
    let sessions = sessions::list_of_portal_user(&reader, client.user.id()).await?;
    let zone = &client.place.workspace().time_zone;
    page(&Show {
        shell: super::super::shell(&app, &client, "shell-settings").await?,
        devices: devices(client.t, zone, reader.now(), &sessions, client.user.session()),
        base: client.at("settings/devices"),
        settings_href: client.at("settings"),
    })
}

/// Signs one of them out.
pub(crate) async fn revoke(
    client: Client,
    State(app): State<App>,
    Id(id): Id<SessionId>,
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    sessions::revoke(&mut work, id, (None, Some(client.user.id()))).await?;
    work.commit().await?;
    Go::to(client.at("settings/devices")).saying("devices-signed-out").answer()
}

/// Signs all of them out but the one at hand.
pub(crate) async fn revoke_others(client: Client, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let of = (None, Some(client.user.id()));
    for session in sessions::list_of_portal_user(&work, client.user.id()).await? {
        if session.id != client.user.session() {
            sessions::revoke(&mut work, session.id, of).await?;
        }
    }
    work.commit().await?;
    Go::to(client.at("settings/devices")).saying("devices-others-signed-out").answer()
}
