//! The frame of every console page: the places a role may go to, with what waits there.

use portico_domain::access::permissions as may;
use portico_domain::access::{Permission, Staff};
use portico_domain::queues;

use crate::app::App;
use crate::error::Failure;
use crate::extract::Desk;
use crate::shell::{ConsoleShell, Link, NavGroup, NavItem, Theme, initials};

/// The frame around a page of the section with this key, such as `shell-requests`.
pub(crate) async fn shell<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    section: &'static str,
) -> Result<ConsoleShell, Failure> {
    let counts = queues::of_staff(&desk.reader(app)).await?;
    let place = &desk.place;
    let staff = desk.staff();
    Ok(ConsoleShell {
        t: desk.t,
        nonce: desk.visitor.nonce.clone(),
        workspace_name: place.workspace().name.clone(),
        slug: place.workspace().slug.clone(),
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        initials: initials(staff.name()),
        person_name: staff.name().to_owned(),
        role_name: desk.t.say(&format!("team-role-{}", staff.role())).into_owned(),
        groups: groups(desk, &staff, counts, section),
        home_href: desk.at(""),
        settings_href: desk.at("me"),
        devices_href: desk.at("me/devices"),
        sign_out_action: desk.at("sign-out"),
        search_url: desk.at("search"),
        commands: commands(desk, &staff),
        csrf: desk.visitor.csrf.clone(),
        live_url: Some(desk.at(format_args!("live?after={}", desk.visitor.moment))),
        theme: Theme::System,
        flash: desk.visitor.flash.clone(),
    })
}

struct Spot {
    path: &'static str,
    icon: &'static str,
    label_key: &'static str,
    count: u32,
    counts: &'static str,
    hot: bool,
    key: Option<char>,
    allowed: bool,
}

fn groups<P: Permission>(
    desk: &Desk<P>,
    staff: &Staff,
    counts: queues::StaffQueues,
    section: &str,
) -> Vec<NavGroup> {
    let charter = desk.place.workspace().has_charter;
    let field = desk.place.workspace().has_field;
    let jobs = field && staff.may::<may::ViewJobs>();
    // Where strangers cannot ask, the place is there only as long as somebody waits.
    let asked_for = desk.place.portal().is_some_and(|portal| portal.sign_up) || counts.access_requests > 0;
    let spot = |path, icon, label_key, allowed| Spot {
        path,
        icon,
        label_key,
        count: 0,
        counts: "",
        hot: false,
        key: None,
        allowed,
    };
    let work = vec![
        Spot { key: Some('h'), ..spot("", "home", "shell-home", true) },
        Spot {
            count: counts.requests,
            counts: "request",
            hot: true,
            key: Some('r'),
            ..spot("requests", "inbox", "shell-requests", charter && staff.may::<may::ViewSales>())
        },
        Spot {
            count: counts.deals,
            counts: "deal",
            key: Some('d'),
            ..spot("deals", "board", "shell-deals", charter && staff.may::<may::ViewSales>())
        },
        Spot {
            key: Some('q'),
            ..spot("quotes", "doc", "shell-quotes", charter && staff.may::<may::ViewSales>())
        },
        Spot {
            key: Some('s'),
            ..spot("schedule", "calendar", "shell-schedule", charter && staff.may::<may::ViewTrips>())
        },
        Spot {
            key: Some('t'),
            ..spot("trips", "plane", "shell-trips", charter && staff.may::<may::ViewTrips>())
        },
        Spot { key: Some('j'), ..spot("jobs", "wrench", "shell-jobs", jobs) },
        Spot { key: Some('b'), ..spot("board", "board", "shell-board", jobs) },
        Spot { count: counts.asks, counts: "ask", hot: true, ..spot("asks", "inbox", "shell-asks", jobs) },
        Spot {
            count: counts.ratings,
            counts: "rating",
            hot: true,
            ..spot("ratings", "star", "shell-ratings", jobs)
        },
        Spot {
            count: counts.messages,
            counts: "thread",
            hot: true,
            key: Some('m'),
            ..spot("messages", "chat", "shell-messages", staff.may::<may::ViewMessages>())
        },
        Spot {
            count: counts.invoices,
            counts: "invoice",
            key: Some('i'),
            ..spot("invoices", "invoice", "shell-invoices", staff.may::<may::ViewInvoices>())
        },
    ];
    let directory = vec![
        spot("accounts", "building", "shell-accounts", staff.may::<may::ViewClients>()),
        spot("contacts", "user", "shell-contacts", staff.may::<may::ViewClients>()),
        spot("leads", "flag", "shell-leads", staff.may::<may::ViewClients>()),
        spot("passengers", "passport", "shell-passengers", charter && staff.may::<may::ViewClients>()),
        spot("aircraft", "plane", "shell-aircraft", charter && staff.may::<may::ViewTrips>()),
        spot("sites", "pin", "shell-sites", jobs),
        spot("workers", "van", "shell-workers", jobs),
        spot("portal-users", "users", "shell-portal-users", staff.may::<may::ViewClients>()),
        Spot {
            count: counts.access_requests,
            counts: "access-request",
            hot: true,
            ..spot(
                "access-requests",
                "key",
                "shell-access-requests",
                asked_for && staff.may::<may::InviteClients>(),
            )
        },
    ];
    let manage = vec![
        spot("portal", "globe", "shell-portal", staff.may::<may::ManagePortal>()),
        spot("templates", "list", "shell-templates", field && staff.may::<may::ManageTemplates>()),
        spot("field", "wrench", "shell-field", field && staff.may::<may::ManagePortal>()),
        spot("team", "shield", "shell-team", staff.may::<may::ManageTeam>()),
        spot("identity", "key", "shell-identity", staff.may::<may::ManageTeam>()),
        Spot {
            count: counts.deliveries,
            counts: "delivery",
            hot: true,
            ..spot("deliveries", "mail", "shell-deliveries", staff.may::<may::ManageDeliveries>())
        },
        spot("audit", "doc", "shell-audit", staff.may::<may::ReadAudit>()),
        spot("company", "settings", "shell-settings", staff.may::<may::ManagePortal>()),
    ];
    [("shell-group-work", work), ("shell-group-directory", directory), ("shell-group-manage", manage)]
        .into_iter()
        .map(|(label_key, spots)| NavGroup { label_key, items: items(desk, spots, section) })
        .filter(|group| !group.items.is_empty())
        .collect()
}

fn items<P: Permission>(desk: &Desk<P>, spots: Vec<Spot>, section: &str) -> Vec<NavItem> {
    spots
        .into_iter()
        .filter(|spot| spot.allowed)
        .map(|spot| NavItem {
            href: desk.at(spot.path),
            icon: spot.icon,
            label_key: spot.label_key,
            count: spot.count,
            counts: spot.counts,
            hot: spot.hot,
            current: spot.label_key == section,
            key: spot.key,
        })
        .collect()
}

/// What can be done from anywhere.
fn commands<P: Permission>(desk: &Desk<P>, staff: &Staff) -> Vec<Link> {
    let charter = desk.place.workspace().has_charter;
    let field = desk.place.workspace().has_field;
    let all = [
        ("jobs/new", "jobs-new", field && staff.may::<may::ManageJobs>()),
        ("import", "imports-title", field && staff.may::<may::ManageJobs>()),
        ("requests/new", "requests-new", charter && staff.may::<may::ManageRequests>()),
        ("accounts/new", "accounts-new", staff.may::<may::ManageClients>()),
        ("contacts/new", "contacts-new", staff.may::<may::ManageClients>()),
        ("portal-users/new", "portal-users-add", staff.may::<may::InviteClients>()),
        ("quotes/new", "quotes-new", charter && staff.may::<may::ManageQuotes>()),
        ("invoices/new", "invoices-new", staff.may::<may::ManageInvoices>()),
        ("trips/new", "trips-new", charter && staff.may::<may::ManageTrips>()),
    ];
    all.into_iter()
        .filter(|(_, _, allowed)| *allowed)
        .map(|(path, key, _)| Link { href: desk.at(path), label: desk.t.say(key).into_owned() })
        .collect()
}
