//! A client's own settings: what the company knows of them, and the language they read.

pub(crate) mod devices;
pub(crate) mod passkeys;
pub(crate) mod password;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::database::Sight;
use portico_domain::outbox::system_in;
use portico_domain::people::{contacts, portal_users};
use portico_domain::portal::Feature;
use portico_rendering::languages::Language;

use crate::answer::{Go, page};
use crate::app::App;
use crate::door::language_cookie;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Form};
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/settings/show.html")]
struct Show {
    shell: PortalShell,
    name: String,
    emails: Vec<String>,
    phones: Vec<String>,
    signs_in_with: String,
    accounts: Vec<(String, String)>,
    languages: Vec<(&'static str, &'static str, bool)>,
    action: String,
    devices_href: String,
    /// Where they choose a password; empty where they have none.
    password_href: String,
    has_password: bool,
    passkeys_href: String,
    /// Where to tell the company of a change; empty when messages are off.
    tell_href: String,
}

/// The page.
pub(crate) async fn show(client: Client, State(app): State<App>) -> Answer {
    let reader = app.database().reader(system_in(client.place.workspace().id));
    let contact = reader.one::<contacts::row::Entity>(client.user.contact()).await?;
    let user = reader.one::<portal_users::row::Entity>(client.user.id()).await?;
    let t = client.t;
    let role = |role: &str| t.say(&format!("own-settings-role-{role}")).into_owned();
    let messages = client.place.standing.offers(Feature::Messaging);
    page(&Show {
        shell: super::shell(&app, &client, "shell-settings").await?,
        name: contact.name(),
        emails: contact.emails.0.iter().map(ToString::to_string).collect(),
        phones: contact.phones.0.iter().map(|phone| phone.display()).collect(),
        signs_in_with: user.signs_in_with(),
        accounts: client
            .user
            .seats()
            .iter()
            .map(|seat| (seat.name.clone(), role(seat.role.as_str())))
            .collect(),
        languages: Language::all().map(|one| (one.code(), one.name(), one == t.language())).collect(),
        action: client.at("settings"),
        devices_href: client.at("settings/devices"),
        password_href: if password::is_offered(&client, &user) {
            client.at("settings/password")
        } else {
            String::new()
        },
        has_password: user.password_hash.is_some(),
        passkeys_href: client.at("settings/passkeys"),
        tell_href: if messages { client.at("messages/new") } else { String::new() },
    })
}

/// Keeps the language.
pub(crate) async fn save(client: Client, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["language"])?;
    let language =
        Language::all().find(|one| one.code() == form.text("language")).ok_or_else(Failure::unprocessable)?;
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    portal_users::choose_language(&mut work, client.user.id(), language.code()).await?;
    work.commit().await?;
    let mut response = Go::to(client.at("settings")).saying("own-settings-saved").into_response();
    response.headers_mut().append(SET_COOKIE, language_cookie(language.code()));
    Ok(response)
}
