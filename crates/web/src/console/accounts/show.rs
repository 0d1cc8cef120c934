//! The record of an account: what is agreed, who acts for it, which FBOs it prefers, what happened.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions as may;
use portico_domain::activity;
use portico_domain::field::sites;
use portico_domain::id::AccountId;
use portico_domain::people::{accounts, memberships};

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::{Desk, Id};
use crate::legs::place_of;
use crate::shell::{ConsoleShell, initials};
use crate::timeline::{Entry, entries};

#[derive(Template)]
#[template(path = "console/accounts/show.html")]
struct Show {
    shell: ConsoleShell,
    here: String,
    list_href: String,
    account: accounts::Account,
    kind: String,
    days: i32,
    rep: String,
    people: Vec<Person>,
    fbos: Vec<Preferred>,
    sites: Vec<SiteRow>,
    has_charter: bool,
    has_field: bool,
    new_site_href: String,
    lists: Vec<(String, &'static str, &'static str)>,
    history: Vec<Entry>,
    new_contact_href: String,
    may_manage: bool,
}

struct Person {
    place: String,
    href: String,
    name: String,
    initials: String,
    email: String,
    role: String,
    standing: &'static str,
}

struct SiteRow {
    href: String,
    name: String,
    address: String,
}

struct Preferred {
    airport: String,
    town: String,
    name: String,
}

/// The record.
pub(crate) async fn show(
    desk: Desk<may::ViewClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
) -> Answer {
    let reader = desk.reader(&app);
    let (account, rep) = accounts::with_rep(&reader, id).await?;
    let people = memberships::people(&reader, id).await?;
    let preferred = accounts::preferred(&reader, id).await?;
    let has_field = desk.place.workspace().has_field;
    let sites = if has_field { sites::of_account(&reader, id).await? } else { Vec::new() };
    let history = activity::latest_for_account(&reader, id, 40).await?;
    let person = |one: &memberships::PersonOf| Person {
        place: one.id.to_string(),
        href: desk.at(format_args!("contacts/{}", one.contact_id)),
        initials: initials(&one.name()),
        name: one.name(),
        email: one.emails.0.first().map(ToString::to_string).unwrap_or_default(),
        role: desk.t.say(&format!("memberships-role-{}", one.role)).into_owned(),
        standing: one.standing().as_str(),
    };
    page(&Show {
        shell: console::shell(&app, &desk, "shell-accounts").await?,
        here: desk.at(format_args!("accounts/{id}")),
        list_href: desk.at("accounts"),
        kind: desk.t.say(&format!("accounts-kind-{}", account.kind)).into_owned(),
        days: account.payment_days.unwrap_or(desk.place.workspace().invoice_days),
        rep: rep.unwrap_or_default(),
        people: people.iter().map(person).collect(),
        fbos: preferred
            .into_iter()
            .map(|fbo| Preferred { town: place_of(&fbo.airport), airport: fbo.airport, name: fbo.name })
            .collect(),
        sites: sites
            .into_iter()
            .map(|site| SiteRow {
                href: desk.at(format_args!("sites/{}/edit", site.id)),
                name: site.name,
                address: site.address.replace('\n', ", "),
            })
            .collect(),
        has_charter: desk.place.workspace().has_charter,
        has_field,
        new_site_href: desk.at(format_args!("sites/new?account={id}")),
        lists: lists(&desk, &account),
        history: entries(desk.t, &desk.place.workspace().time_zone, &history),
        new_contact_href: desk.at(format_args!("contacts/new?account={id}")),
        may_manage: desk.may::<may::ManageClients>(),
        account,
    })
}

/// Where to see what belongs to the account: address, icon, key of the name.
fn lists(
    desk: &Desk<may::ViewClients>,
    account: &accounts::Account,
) -> Vec<(String, &'static str, &'static str)> {
    let charter = desk.place.workspace().has_charter;
    // The folded name is what every one of these lists searches by.
    let named =
        serde_urlencoded::to_string([("tab", "all"), ("q", &account.search_text)]).unwrap_or_default();
    let own = format!("account={}", account.id);
    [
        ("requests", "inbox", "shell-requests", charter && desk.may::<may::ViewSales>()),
        ("quotes", "doc", "shell-quotes", charter && desk.may::<may::ViewSales>()),
        ("trips", "plane", "shell-trips", charter && desk.may::<may::ViewTrips>()),
        ("invoices", "invoice", "shell-invoices", desk.may::<may::ViewInvoices>()),
        ("passengers", "passport", "shell-passengers", charter),
    ]
    .into_iter()
    .filter(|(.., allowed)| *allowed)
    .map(|(path, icon, key, _)| {
        let query = if path == "passengers" { &own } else { &named };
        (desk.at(format_args!("{path}?{query}")), icon, key)
    })
    .collect()
}
