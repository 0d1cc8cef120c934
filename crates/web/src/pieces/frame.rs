//! What stands around a page: side bar, head line, tabs, foot.

use askama::Template;
use portico_rendering::languages::Texts;

use crate::answer::Flash;
use crate::shell::{ConsoleShell, PortalShell};

/// The console's side bar.
#[derive(Template)]
#[template(path = "pieces/console_side.html")]
pub(crate) struct ConsoleSide<'a> {
    shell: &'a ConsoleShell,
}

pub(crate) const fn console_side(shell: &ConsoleShell) -> ConsoleSide<'_> {
    ConsoleSide { shell }
}

/// What the console has behind every page: the sheet of keys and the palette.
#[derive(Template)]
#[template(path = "pieces/console_tail.html")]
pub(crate) struct ConsoleTail<'a> {
    shell: &'a ConsoleShell,
}

pub(crate) const fn console_tail(shell: &ConsoleShell) -> ConsoleTail<'_> {
    ConsoleTail { shell }
}

/// The head line of the portal, with its sections and the person's menu.
#[derive(Template)]
#[template(path = "pieces/portal_top.html")]
pub(crate) struct PortalTop<'a> {
    shell: &'a PortalShell,
}

pub(crate) const fn portal_top(shell: &PortalShell) -> PortalTop<'_> {
    PortalTop { shell }
}

/// The foot of the portal.
#[derive(Template)]
#[template(path = "pieces/portal_foot.html")]
pub(crate) struct PortalFoot<'a> {
    shell: &'a PortalShell,
}

pub(crate) const fn portal_foot(shell: &PortalShell) -> PortalFoot<'_> {
    PortalFoot { shell }
}

/// The sections as a phone shows them.
#[derive(Template)]
#[template(path = "pieces/portal_tabs.html")]
pub(crate) struct PortalTabs<'a> {
    shell: &'a PortalShell,
}

pub(crate) const fn portal_tabs(shell: &PortalShell) -> PortalTabs<'_> {
    PortalTabs { shell }
}

/// The button that opens the console's side bar on a small screen.
#[derive(Template)]
#[template(path = "pieces/menu_button.html")]
pub(crate) struct MenuButton {
    t: Texts,
}

pub(crate) const fn menu_button(t: &Texts) -> MenuButton {
    MenuButton { t: *t }
}

/// The attributes of a page that follows what changes.
#[derive(Template)]
#[template(path = "pieces/live.html")]
pub(crate) struct Live<'a> {
    t: Texts,
    url: Option<&'a str>,
}

pub(crate) fn live<'a>(t: &Texts, url: &'a Option<String>) -> Live<'a> {
    Live { t: *t, url: url.as_deref() }
}

/// The sentence brought from the page before.
#[derive(Template)]
#[template(path = "pieces/brought.html")]
pub(crate) struct Brought<'a> {
    t: &'a Texts,
    flash: Option<&'a Flash>,
}

pub(crate) const fn brought<'a>(t: &'a Texts, flash: &'a Option<Flash>) -> Brought<'a> {
    Brought { t, flash: flash.as_ref() }
}

/// What a page loads: fonts, styles, icon, script.
#[derive(Template)]
#[template(path = "pieces/links.html")]
pub(crate) struct Links<'a> {
    brand: Option<&'a str>,
    logo: Option<&'a str>,
    nonce: &'a str,
}

pub(crate) fn links<'a>(brand: &'a Option<String>, logo: &'a Option<String>, nonce: &'a str) -> Links<'a> {
    Links { brand: brand.as_deref(), logo: logo.as_deref(), nonce }
}
