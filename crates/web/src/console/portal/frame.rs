//! What the three tabs share: the head of the page and the settings as they are in the database.

use portico_domain::access::permissions::ManagePortal;
use portico_domain::portal::{self, PortalSettings};

use crate::app::App;
use crate::console;
use crate::error::Failure;
use crate::extract::Desk;
use crate::shell::ConsoleShell;

/// The head of a tab.
pub(super) struct Frame {
    pub here: String,
    pub portal_href: String,
    /// The address as people type it.
    pub address: String,
    pub enabled: bool,
    pub version: i32,
    /// Whether there are templates and fields to choose from.
    pub has_field: bool,
}

/// The frame around the settings as they are.
pub(super) async fn frame(
    app: &App,
    desk: &Desk<ManagePortal>,
    portal: &PortalSettings,
) -> Result<(ConsoleShell, Frame), Failure> {
    let shell = console::shell(app, desk, "shell-portal").await?;
    let portal_href = desk.place.here.portal("");
    let address = app.absolute(desk.place.workspace(), &portal_href);
    let address = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let frame = Frame {
        here: desk.at("portal"),
        portal_href,
        address,
        enabled: portal.enabled,
        version: portal.version,
        has_field: desk.place.workspace().has_field,
    };
    Ok((shell, frame))
}

/// The settings; not found before the portal is created.
pub(super) async fn settings(app: &App, desk: &Desk<ManagePortal>) -> Result<PortalSettings, Failure> {
    portal::settings(&desk.reader(app)).await?.ok_or_else(Failure::not_found)
}
