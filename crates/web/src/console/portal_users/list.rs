//! The list of portal users, with the one looked at beside it.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::{InviteClients, ManagePortal, ViewClients};
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::id::PortalUserId;
use portico_domain::people::portal_users::{self, PAGE, Tab, Wanted};
use serde::Deserialize;

use super::row::{Around, Row};
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::Desk;
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

/// One tab above the list.
struct TabShown {
    href: String,
    label: String,
    number: u32,
    current: bool,
}

#[derive(Template)]
#[template(path = "console/portal_users/list.html")]
struct List {
    shell: ConsoleShell,
    tabs: Vec<TabShown>,
    here: String,
    tab: Tab,
    q: String,
    rows: Vec<Row>,
    panel: Option<Panel>,
    may_invite: bool,
    /// Whether clients can get in at all.
    portal_open: bool,
    /// Address of the portal's settings; empty for those who may not change them.
    settings_href: String,
    new_href: String,
    page: u64,
    pages: u64,
    previous: String,
    next: String,
    found: u64,
}

struct Panel {
    row: Row,
    entries: Vec<Entry>,
    close_href: String,
}

/// What the list is asked for; what cannot be read is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
    #[serde(default)]
    open: String,
}

impl Asked {
    fn tab(&self) -> Tab {
        self.tab.parse().unwrap_or_default()
    }
    fn page(&self) -> u64 {
        self.page.parse().unwrap_or(1).clamp(1, 100_000)
    }
    /// The list's address with these fields, empty ones left out.
    fn address(base: &str, fields: &[(&str, &str)]) -> String {
        let fields: Vec<_> = fields.iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_urlencoded::to_string(fields).unwrap_or_default();
        if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") }
    }
}

/// Who gets in, who is invited, who was removed.
pub(crate) async fn list(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let reader = desk.reader(&app);
    let wanted =
        Wanted { tab: asked.tab(), search: asked.q.trim().chars().take(100).collect(), page: asked.page() };
    let found = portal_users::list(&reader, &wanted).await?;
    let base = desk.at("portal-users");
    let tab_word = if wanted.tab == Tab::All { "" } else { wanted.tab.as_str() };
    let number = if wanted.page > 1 { wanted.page.to_string() } else { String::new() };
    let open_one = |id: &str| {
        Asked::address(&base, &[("tab", tab_word), ("q", &wanted.search), ("page", &number), ("open", id)])
    };
    let around =
        Around { t: desk.t, place: &desk.place, now: reader.now(), here: &open_one, open: &asked.open };
    let t = desk.t;
    let tabs = Tab::ALL.iter().map(|tab| TabShown {
        href: Asked::address(
            &base,
            &[("tab", if *tab == Tab::All { "" } else { tab.as_str() }), ("q", &wanted.search)],
        ),
        label: t.say(&format!("portal-users-tab-{tab}")).into_owned(),
        number: u32::try_from(found.counts.of(*tab)).unwrap_or(u32::MAX),
        current: *tab == wanted.tab,
    });
    let page_at = |number: u64| {
        Asked::address(&base, &[("tab", tab_word), ("q", &wanted.search), ("page", &number.to_string())])
    };
    let pages = found.found.div_ceil(PAGE).max(1);
    let panel = panel(&desk, &app, &around, &asked.open, open_one("")).await?;
    page(&List {
        tabs: tabs.collect(),
        rows: found.rows.into_iter().map(|listed| around.row(listed)).collect(),
        panel,
        may_invite: desk.may::<InviteClients>(),
        portal_open: desk.place.standing.is_portal_open(),
        settings_href: if desk.may::<ManagePortal>() { desk.at("portal") } else { String::new() },
        new_href: desk.at("portal-users/new"),
        page: wanted.page,
        pages,
        previous: if wanted.page > 1 { page_at(wanted.page - 1) } else { String::new() },
        next: if wanted.page < pages { page_at(wanted.page + 1) } else { String::new() },
        found: found.found,
        tab: wanted.tab,
        q: wanted.search,
        shell: crate::console::shell(&app, &desk, "shell-portal-users").await?,
        here: base,
    })
}

/// The person whose row was opened, wherever they are in the list.
async fn panel(
    desk: &Desk<ViewClients>,
    app: &App,
    around: &Around<'_>,
    open: &str,
    close_href: String,
) -> Result<Option<Panel>, Failure> {
    let Ok(id) = open.parse::<PortalUserId>() else { return Ok(None) };
    let reader = desk.reader(app);
    let listed = portal_users::find(&reader, id).await?;
    let happened = activity::of_object(&reader, id.0, 20).await?;
    let entries = timeline::entries(desk.t, &desk.place.workspace().time_zone, &happened);
    Ok(Some(Panel { row: around.row(listed), entries, close_href }))
}
