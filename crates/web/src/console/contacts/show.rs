//! The record of a contact: how to reach them, whom they act for, how they get into the portal.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions as may;
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::id::ContactId;
use portico_domain::people::contacts::{self, Contact, Listed};
use portico_domain::people::memberships::Sees;
use portico_domain::people::portal_users::{PortalUserRow, PortalUserStatus};
use portico_rendering::languages::Language;

use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::Answer;
use crate::extract::{Desk, Id};
use crate::shell::{ConsoleShell, Phone};
use crate::timeline::{Entry, entries};

#[derive(Template)]
#[template(path = "console/contacts/show.html")]
struct Show {
    shell: ConsoleShell,
    here: String,
    list_href: String,
    name: String,
    contact: Contact,
    phones: Vec<Phone>,
    language: &'static str,
    places: Vec<Place>,
    access: Access,
    history: Vec<Entry>,
    may_manage: bool,
    may_invite: bool,
}

struct Place {
    href: String,
    account: String,
    role: String,
    rights: String,
    remove: String,
}

/// How they get into the portal.
struct Access {
    standing: &'static str,
    email: String,
    last_sign_in: String,
    user_href: String,
    add_href: String,
    /// Where a look at the portal as them begins; empty where there is none.
    view_action: String,
}

/// The record.
pub(crate) async fn show(
    desk: Desk<may::ViewClients>,
    State(app): State<App>,
    Id(id): Id<ContactId>,
) -> Answer {
    let reader = desk.reader(&app);
    let contact = reader.one::<contacts::row::Entity>(id).await?;
    let mut listed = contacts::with_places(&reader, vec![contact]).await?;
    let listed = listed.pop().ok_or_else(crate::error::Failure::not_found)?;
    let history = activity::of_object(&reader, id.0, 40).await?;
    let place = |place: &contacts::PlaceIn| Place {
        href: desk.at(format_args!("accounts/{}", place.account_id)),
        account: place.account_name.clone(),
        role: place_in_words(&desk, place),
        rights: desk.at(format_args!("contacts/{id}/accounts/{}", place.id)),
        remove: desk.at(format_args!("contacts/{id}/accounts/{}/remove", place.id)),
    };
    page(&Show {
        shell: console::shell(&app, &desk, "shell-contacts").await?,
        here: desk.at(format_args!("contacts/{id}")),
        list_href: desk.at("contacts"),
        name: listed.contact.name(),
        phones: listed.contact.phones.0.iter().map(dialled).collect(),
        language: Language::parse(&listed.contact.language).map_or("", Language::name),
        places: listed.places.iter().map(place).collect(),
        access: access(&desk, &listed),
        history: entries(desk.t, &desk.place.workspace().time_zone, &history),
        may_manage: desk.may::<may::ManageClients>(),
        may_invite: desk.may::<may::InviteClients>(),
        contact: listed.contact,
    })
}

/// The role, which trips are seen where that is not all, and the end.
fn place_in_words(desk: &Desk<may::ViewClients>, place: &contacts::PlaceIn) -> String {
    let t = desk.t;
    let mut parts = vec![t.say(&format!("memberships-role-{}", place.role)).into_owned()];
    if place.sees == Sees::Own {
        parts.push(t.say("memberships-sees-own").into_owned());
    }
    if let Some(end) = place.ends_at {
        let day = end.plus_seconds(-1).at(&desk.place.workspace().time_zone).date();
        parts.push(t.with("memberships-until", "day", t.date_full(day)));
    }
    parts.join(" · ")
}

fn dialled(phone: &portico_domain::phone_number::PhoneNumber) -> Phone {
    Phone { href: format!("tel:{}", phone.as_str()), display: phone.display() }
}

fn access(desk: &Desk<may::ViewClients>, listed: &Listed) -> Access {
    let zone = &desk.place.workspace().time_zone;
    let seen = listed.user.as_ref().and_then(|user| user.last_sign_in_at);
    Access {
        standing: listed.standing().as_str(),
        email: listed.user.as_ref().map(|user| user.signs_in_with()).unwrap_or_default(),
        last_sign_in: seen.map(|at| desk.t.moment(&at.at(zone))).unwrap_or_default(),
        user_href: listed
            .user
            .as_ref()
            .map(|user| desk.at(format_args!("portal-users?open={}", user.id)))
            .unwrap_or_default(),
        add_href: desk.at(format_args!("portal-users/new?contact={}", listed.contact.id)),
        view_action: view_action(desk, listed),
    }
}

fn view_action(desk: &Desk<may::ViewClients>, listed: &Listed) -> String {
    let may_look = desk.may::<may::SeeAsClient>() && desk.place.standing.is_portal_open();
    let gets_in =
        |user: &&PortalUserRow| matches!(user.status, PortalUserStatus::Active | PortalUserStatus::Invited);
    match listed.user.as_ref().filter(gets_in) {
        Some(user) if may_look && listed.contact.active => {
            desk.at(format_args!("portal-users/{}/view", user.id))
        }
        _ => String::new(),
    }
}
