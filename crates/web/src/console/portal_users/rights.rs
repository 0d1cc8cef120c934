//! What a client sees, and why: place by place, part by part, counted by the rules by which it is shown.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ViewClients;
use portico_domain::access::{AccountSeat, PortalUser, Scope};
use portico_domain::database::Sight as _;
use portico_domain::id::PortalUserId;
use portico_domain::people::client_views::{self, Seen};
use portico_domain::people::contacts;
use portico_domain::people::memberships::Sees;
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::people::portal_users::row::Entity;
use portico_domain::portal::Feature;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Id};
use crate::shell::ConsoleShell;

/// A place of theirs.
struct Place {
    account: String,
    role: String,
    opens: String,
    sees: String,
    href: String,
}

/// A part of the portal.
struct Part {
    label: String,
    /// How many they see; empty where they see none.
    number: String,
    /// Why, or why not.
    reason: String,
}

#[derive(Template)]
#[template(path = "console/portal_users/rights.html")]
struct Rights {
    shell: ConsoleShell,
    name: String,
    back_href: String,
    /// What keeps them out altogether; empty when they get in.
    shut_out: String,
    places: Vec<Place>,
    parts: Vec<Part>,
}

/// The page.
pub(crate) async fn show(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
) -> Answer {
    let reader = desk.reader(&app);
    let user = reader.one::<Entity>(id).await?;
    let contact = reader.one::<contacts::row::Entity>(user.contact_id).await?;
    let (name, contact_id, status, in_use) = (contact.name(), contact.id, user.status, contact.active);
    let seen = client_views::explain(app.database(), desk.place.workspace().id, user, contact).await?;
    let t = desk.t;
    let place = |seat: &AccountSeat| Place {
        account: seat.name.clone(),
        role: t.say(&format!("memberships-role-{}", seat.role)).into_owned(),
        opens: t.list(
            &seat.scopes.iter().map(|scope| t.say(&format!("memberships-scope-{scope}"))).collect::<Vec<_>>(),
        ),
        sees: t
            .say(if seat.sees == Sees::All { "memberships-sees-all" } else { "memberships-sees-own" })
            .into_owned(),
        href: desk.at(format_args!("contacts/{contact_id}")),
    };
    page(&Rights {
        shell: crate::console::shell(&app, &desk, "shell-portal-users").await?,
        back_href: desk.at(format_args!("portal-users/{id}")),
        shut_out: shut_out(&desk, status, in_use),
        places: seen.client.seats().iter().map(place).collect(),
        parts: parts(&desk, &seen),
        name,
    })
}

fn shut_out(desk: &Desk<ViewClients>, status: PortalUserStatus, in_use: bool) -> String {
    let key = match status {
        _ if !desk.place.standing.is_portal_open() => "portal-users-why-portal-off",
        PortalUserStatus::Removed => "portal-users-why-removed",
        PortalUserStatus::Suspended => "portal-users-why-suspended",
        _ if !in_use => "portal-users-why-inactive",
        PortalUserStatus::Invited => "portal-users-why-invited",
        PortalUserStatus::Active => return String::new(),
    };
    desk.t.say(key).into_owned()
}

fn parts(desk: &Desk<ViewClients>, seen: &Seen) -> Vec<Part> {
    let workspace = desk.place.workspace();
    let (charter, field) = (workspace.has_charter, workspace.has_field);
    [
        ("shell-trips", charter, Feature::Trips, Scope::Trips, seen.trips),
        ("shell-requests", charter, Feature::Requests, Scope::Trips, seen.requests),
        ("shell-quotes", charter, Feature::Quotes, Scope::Trips, seen.quotes),
        ("shell-jobs", field, Feature::Jobs, Scope::Jobs, seen.jobs),
        ("shell-invoices", true, Feature::Invoices, Scope::Billing, seen.invoices),
        ("shell-messages", true, Feature::Messaging, Scope::Messages, seen.threads),
    ]
    .into_iter()
    .map(|(label, module, feature, scope, number)| {
        let reason = why(&seen.client, module, desk.place.standing.offers(feature), scope);
        Part {
            label: desk.t.say(label).into_owned(),
            number: if reason == Why::Opened { desk.t.number(i64::from(number)) } else { String::new() },
            reason: said(desk, &seen.client, reason, scope),
        }
    })
    .collect()
}

/// Why a part is open or not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Opened,
    NoModule,
    NoFeature,
    NoScope,
}

fn why(client: &PortalUser, module: bool, offered: bool, scope: Scope) -> Why {
    match (module, offered, client.accounts_with(scope).is_empty()) {
        (false, _, _) => Why::NoModule,
        (_, false, _) => Why::NoFeature,
        (_, _, true) => Why::NoScope,
        _ => Why::Opened,
    }
}

fn said(desk: &Desk<ViewClients>, client: &PortalUser, why: Why, scope: Scope) -> String {
    let t = desk.t;
    match why {
        Why::NoModule => t.say("portal-users-why-no-module").into_owned(),
        Why::NoFeature => t.say("portal-users-why-no-feature").into_owned(),
        Why::NoScope => t.say("portal-users-why-no-scope").into_owned(),
        Why::Opened => {
            let by: Vec<&str> = client
                .seats()
                .iter()
                .filter(|seat| seat.opens(scope))
                .map(|seat| seat.name.as_str())
                .collect();
            t.with("portal-users-why-opened", "accounts", t.list(&by))
        }
    }
}
