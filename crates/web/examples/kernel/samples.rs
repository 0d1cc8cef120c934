//! Made-up people and places for the sample pages.

use portico_rendering::languages::{Language, Texts};
use portico_web::error_page::ErrorBranding;
use portico_web::shell::{
    ConsoleShell, DoorShell, LegEnd, Link, NavGroup, NavItem, Phone, PortalShell, Theme,
};

fn t() -> Texts {
    let code = std::env::var("LANGUAGE_CODE").unwrap_or_else(|_| "en".to_owned());
    Language::parse(&code).unwrap_or(Language::ENGLISH).texts()
}

fn phone() -> Phone {
    Phone { href: "tel:+12015550142".to_owned(), display: "+1 201 555 0142".to_owned() }
}

fn item(href: &str, icon: &'static str, label_key: &'static str, count: u32, hot: bool) -> NavItem {
    let current = href == "/" || href == "/console";
    NavItem {
        href: href.to_owned(),
        icon,
        label_key,
        count,
        counts: "",
        hot,
        current,
        key: label_key.chars().nth(6),
    }
}

fn links() -> Vec<Link> {
    ["Terms", "Privacy"].map(|label| Link { href: "#main".to_owned(), label: label.to_owned() }).into()
}

pub(crate) fn portal(nonce: String) -> PortalShell {
    PortalShell {
        t: t(),
        nonce,
        workspace_name: "Skyline Air".to_owned(),
        slug: "skyline".to_owned(),
        logo_url: None,
        brand_css_url: Some("/brand.css".to_owned()),
        phone: Some(phone()),
        person_name: "Claire Bennett".to_owned(),
        initials: "CB".to_owned(),
        account_name: "Harcourt Holdings".to_owned(),
        accounts: Vec::new(),
        account_action: "/send".to_owned(),
        nav: vec![
            item("/", "home", "shell-home", 0, false),
            item("/trips", "plane", "shell-trips", 0, false),
            item("/quotes", "doc", "shell-quotes", 1, true),
            item("/invoices", "invoice", "shell-invoices", 0, false),
            item("/messages", "chat", "shell-messages", 2, true),
            item("/passengers", "passport", "shell-passengers", 0, false),
        ],
        home_href: "/".to_owned(),
        settings_href: "/settings".to_owned(),
        devices_href: "/devices".to_owned(),
        sign_out_action: "/send".to_owned(),
        csrf: "token".to_owned(),
        footer_lines: vec!["Skyline Air LLC · Teterboro, New Jersey".to_owned()],
        footer_links: links(),
        live_url: Some("/live".to_owned()),
        viewing_as: String::new(),
        flash: None,
        theme: Theme::System,
    }
}

pub(crate) fn console(nonce: String) -> ConsoleShell {
    ConsoleShell {
        t: t(),
        nonce,
        workspace_name: "Skyline Air".to_owned(),
        slug: "skyline".to_owned(),
        logo_url: None,
        brand_css_url: Some("/brand.css".to_owned()),
        person_name: "Maya Lindqvist".to_owned(),
        initials: "ML".to_owned(),
        role_name: "Sales".to_owned(),
        groups: vec![
            NavGroup {
                label_key: "shell-group-work",
                items: vec![
                    item("/home", "home", "shell-home", 0, false),
                    item("/console", "inbox", "shell-requests", 7, true),
                    item("/deals", "board", "shell-deals", 12, false),
                    item("/schedule", "calendar", "shell-schedule", 0, false),
                    item("/trips", "plane", "shell-trips", 9, false),
                    item("/messages", "chat", "shell-messages", 4, true),
                    item("/invoices", "invoice", "shell-invoices", 3, false),
                ],
            },
            NavGroup {
                label_key: "shell-group-directory",
                items: vec![
                    item("/accounts", "building", "shell-accounts", 0, false),
                    item("/aircraft", "route", "shell-aircraft", 0, false),
                    item("/users", "users", "shell-portal-users", 2, false),
                ],
            },
        ],
        home_href: "/console".to_owned(),
        settings_href: "/settings".to_owned(),
        devices_href: "/devices".to_owned(),
        sign_out_action: "/send".to_owned(),
        search_url: "/search".to_owned(),
        commands: links(),
        csrf: "token".to_owned(),
        live_url: None,
        flash: None,
        theme: Theme::System,
    }
}

pub(crate) fn door(nonce: String) -> DoorShell {
    DoorShell {
        t: t(),
        nonce,
        workspace_name: "Skyline Air".to_owned(),
        home_href: "/".to_owned(),
        logo_url: None,
        brand_css_url: Some("/brand.css".to_owned()),
        phone: Some(phone()),
        welcome: "Everything for your next flight, in one place.".to_owned(),
        footer_links: links(),
        csrf: "token".to_owned(),
        flash: None,
        theme: Theme::System,
    }
}

pub(crate) fn branding() -> ErrorBranding {
    ErrorBranding {
        t: t(),
        workspace_name: "Skyline Air".to_owned(),
        home_href: "/".to_owned(),
        logo_url: None,
        brand_css_url: Some("/brand.css".to_owned()),
        phone: Some(phone()),
        theme: Theme::System,
    }
}

pub(crate) fn leg() -> (LegEnd, LegEnd) {
    let end = |code: &str, place: &str, time: &str, zone: &str, day: &str, plus| LegEnd {
        code: code.to_owned(),
        place: place.to_owned(),
        time: time.to_owned(),
        zone: zone.to_owned(),
        day: day.to_owned(),
        plus,
        instant: String::new(),
    };
    (
        end("KTEB", "Teterboro, New Jersey", "20:10", "EST", "Tue 8 Dec", 0),
        end("EGLF", "Farnborough, United Kingdom", "07:30", "GMT", "Wed 9 Dec", 1),
    )
}
