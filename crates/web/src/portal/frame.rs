//! The frame of every portal page: sections by feature and role, counts, the person and the phone number.

use portico_domain::access::Scope;
use portico_domain::portal::Feature;
use portico_domain::queues::{self, ClientQueues};

use crate::app::App;
use crate::error::Failure;
use crate::extract::Client;
use crate::shell::{AccountChoice, NavItem, PortalShell, Theme, initials};

/// The frame around a page of the section with this key, such as `shell-trips`.
pub(crate) async fn shell(app: &App, client: &Client, section: &'static str) -> Result<PortalShell, Failure> {
    let counts = queues::of_client(&client.reader_at_hand(app)).await?;
    Ok(shell_with(client, section, counts))
}

/// The same where it is known already what waits.
pub(super) fn shell_with(client: &Client, section: &'static str, counts: ClientQueues) -> PortalShell {
    let place = &client.place;
    let workspace = place.workspace();
    let name = client.user.name();
    let seat = client.seat();
    let accounts = client.user.seats().iter().map(|one| AccountChoice {
        value: one.account.to_string(),
        name: one.name.clone(),
        current: seat.is_some_and(|seat| seat.account == one.account),
    });
    let footer = if workspace.legal_name.is_empty() { &workspace.name } else { &workspace.legal_name };
    PortalShell {
        t: client.t,
        nonce: client.visitor.nonce.clone(),
        workspace_name: workspace.name.clone(),
        slug: workspace.slug.clone(),
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        phone: place.phone(),
        initials: initials(&name),
        person_name: name,
        account_name: seat.map(|seat| seat.name.clone()).unwrap_or_default(),
        accounts: accounts.collect(),
        account_action: client.at("account"),
        nav: sections(client, counts, section),
        home_href: client.at(""),
        people_href: if client.invites_colleagues() { client.at("people") } else { String::new() },
        settings_href: client.at("settings"),
        devices_href: client.at("settings/devices"),
        sign_out_action: client.at("sign-out"),
        csrf: client.visitor.csrf.clone(),
        footer_lines: vec![footer.clone()],
        footer_links: Vec::new(),
        // The stream belongs to the client's own session.
        live_url: (!client.is_seen).then(|| client.at(format_args!("live?after={}", client.visitor.moment))),
        viewing_as: if client.is_seen {
            client.t.with("shell-looking-as", "name", client.user.name())
        } else {
            String::new()
        },
        leave_action: if client.is_seen { client.at("leave-view") } else { String::new() },
        theme: Theme::System,
        flash: client.visitor.flash.clone(),
    }
}

fn sections(client: &Client, counts: ClientQueues, section: &'static str) -> Vec<NavItem> {
    let item = |path: &str, icon, label_key| NavItem {
        href: client.at(path),
        icon,
        label_key,
        count: 0,
        counts: "",
        hot: true,
        current: label_key == section,
        key: None,
    };
    let has_charter = client.place.workspace().has_charter;
    let mut nav = vec![item("", "home", "shell-home")];
    if client.opens_trips() {
        nav.push(item("trips", "plane", "shell-trips"));
    }
    if has_charter && client.opens(Feature::Quotes, Scope::Trips) {
        let quotes = item("quotes", "doc", "shell-quotes");
        nav.push(NavItem { count: counts.quotes, counts: "quote", ..quotes });
    }
    if client.place.workspace().has_field && client.opens(Feature::Jobs, Scope::Jobs) {
        nav.push(item("jobs", "wrench", "shell-jobs"));
    }
    if client.opens(Feature::Invoices, Scope::Billing) {
        nav.push(item("invoices", "invoice", "shell-invoices"));
    }
    if client.opens(Feature::Messaging, Scope::Messages) {
        let messages = item("messages", "chat", "shell-messages");
        nav.push(NavItem { count: counts.messages, counts: "thread", ..messages });
    }
    if has_charter && client.opens(Feature::Passengers, Scope::Passengers) {
        nav.push(item("passengers", "passport", "shell-passengers"));
    }
    nav
}
