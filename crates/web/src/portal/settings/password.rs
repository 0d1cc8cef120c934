//! A client's own password: choosing one, changing it, taking it away. The one so far proves who asks; all other sessions
//! end (security.md row 30).

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::SET_COOKIE;
use portico_domain::database::Sight;
use portico_domain::outbox::system_in;
use portico_domain::people::passwords::{self, Whose};
use portico_domain::people::portal_users::{self, PortalUserRow};
use portico_domain::people::sessions::NewSession;
use portico_domain::people::sign_in::{change_password, may_have_password};
use portico_domain::portal::SignInMode;
use portico_domain::{Error, Invalid};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CLIENT_COOKIE, Client, Filled, Form, fresh_cookie};
use crate::portal::sign_in::hours;
use crate::portal::sign_in::password::at_field;
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/settings/password.html")]
struct Show {
    shell: PortalShell,
    form: Filled,
    action: String,
    /// Where it is taken away; empty where they have none, or must have one.
    remove_action: String,
    settings_href: String,
    email: String,
    has_one: bool,
}

/// How clients of this company prove who they are.
fn mode(client: &Client) -> SignInMode {
    client.place.portal().map_or(SignInMode::Passwordless, |portal| portal.sign_in)
}

/// Whether the client may have a password.
pub(super) fn is_offered(client: &Client, user: &PortalUserRow) -> bool {
    may_have_password(mode(client), user)
}

/// The client, if they may have a password.
async fn mine(app: &App, client: &Client) -> Result<Option<PortalUserRow>, Failure> {
    let reader = app.database().reader(system_in(client.place.workspace().id));
    let user = reader.one::<portal_users::row::Entity>(client.user.id()).await?;
    Ok(is_offered(client, &user).then_some(user))
}

async fn template(app: &App, client: &Client, user: &PortalUserRow, form: Filled) -> Result<Show, Failure> {
    let has_one = user.password_hash.is_some();
    let may_go = has_one && mode(client) != SignInMode::Password;
    Ok(Show {
        shell: super::super::shell(app, client, "shell-settings").await?,
        form,
        action: client.at("settings/password"),
        remove_action: if may_go { client.at("settings/password/remove") } else { String::new() },
        settings_href: client.at("settings"),
        email: user.email.clone(),
        has_one,
    })
}

/// The page.
pub(crate) async fn show(client: Client, State(app): State<App>) -> Answer {
    let Some(user) = mine(&app, &client).await? else { return Go::to(client.at("settings")).answer() };
    page(&template(&app, &client, &user, Filled::default()).await?)
}

/// Keeps another password; whoever has one types it too.
pub(crate) async fn change(client: Client, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["current", "password", "username", "public"])?;
    let Some(user) = mine(&app, &client).await? else { return Go::to(client.at("settings")).answer() };
    let workspace = client.place.workspace();
    let name = client.user.name();
    let about = [workspace.name.as_str(), workspace.slug.as_str(), name.as_str(), user.email.as_str()];
    let password = match passwords::check(form.value("password"), &about) {
        Ok(password) => password,
        Err(problems) => return again(&app, &client, &user, problems).await,
    };
    let user = match proved(&app, &client, &user, form.value("current")).await? {
        Ok(user) => user,
        Err(problems) => return again(&app, &client, &user, problems).await,
    };
    let hash = passwords::hash(&password).await?;
    match kept(&app, &client, &user, Some(hash)).await? {
        Ok(session) => Ok(done(&client, &session, form.is_on("public"), "own-settings-password-changed")),
        Err(problems) => again(&app, &client, &user, problems).await,
    }
}

/// Takes the password away: from now on a mailed link lets them in.
pub(crate) async fn remove(client: Client, State(app): State<App>, Form(form): Form) -> Answer {
    // The button stands in one form with a new password, which is not looked at.
    form.only(&["current", "password", "username", "public"])?;
    let Some(user) = mine(&app, &client).await? else { return Go::to(client.at("settings")).answer() };
    if user.password_hash.is_none() {
        return Go::to(client.at("settings/password")).answer();
    }
    let user = match proved(&app, &client, &user, form.value("current")).await? {
        Ok(user) => user,
        Err(problems) => return again(&app, &client, &user, problems).await,
    };
    match kept(&app, &client, &user, None).await? {
        Ok(session) => Ok(done(&client, &session, form.is_on("public"), "own-settings-password-removed")),
        Err(problems) => again(&app, &client, &user, problems).await,
    }
}

/// The client as known by the password they have; whoever has none is known by their session alone.
async fn proved(
    app: &App,
    client: &Client,
    user: &PortalUserRow,
    current: &str,
) -> Result<Result<PortalUserRow, Invalid>, Failure> {
    if user.password_hash.is_none() {
        return Ok(Ok(user.clone()));
    }
    let (workspace, from) = (client.place.workspace().id, client.visitor.address);
    let whose = Whose::Member(user.id);
    match passwords::verify_client(app.database(), workspace, whose, current, from).await {
        Err(Error::Refused(refusal)) => Ok(Err(at_field("current", &*refusal))),
        other => Ok(Ok(other?)),
    }
}

/// Keeps a password, or none, and opens the session with which this browser goes on.
async fn kept(
    app: &App,
    client: &Client,
    user: &PortalUserRow,
    hash: Option<String>,
) -> Result<Result<NewSession, Invalid>, Failure> {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let browser = client.visitor.as_browser();
    let session = match change_password(&mut work, user, hash, &browser, hours(&client.place)).await {
        Err(Error::Refused(refusal)) => return Ok(Err(at_field("current", &*refusal))),
        other => other?,
    };
    work.commit().await?;
    Ok(Ok(session))
}

/// The page again; passwords are the one thing that is not kept for the person to see.
async fn again(app: &App, client: &Client, user: &PortalUserRow, problems: Invalid) -> Answer {
    redrawn(&template(app, client, user, Filled::default().refused(problems)).await?)
}

/// To the settings, with the new session's cookie; a shared computer's goes with its window.
fn done(client: &Client, session: &NewSession, public: bool, said: &str) -> Response {
    let mut response = Go::to(client.at("settings")).saying(said).into_response();
    let age = if public { None } else { Some(365 * 24 * 3600) };
    response.headers_mut().append(SET_COOKIE, fresh_cookie(CLIENT_COOKIE, &session.token, age));
    response
}
