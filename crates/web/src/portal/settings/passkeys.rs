//! A client's passkeys: the list, adding, renaming, removing.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use portico_domain::database::Sight;
use portico_domain::id::PasskeyId;
use portico_domain::outbox::system_in;
use portico_domain::people::passkeys::{self, Holder};
use portico_domain::people::{contacts, portal_users};
use portico_domain::{Error, Result as Done};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled, Form, Id, Sent};
use crate::passkeys::{Added, Asking, Row, begun, challenge, led, refused, rows, site, told};
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/settings/passkeys.html")]
struct Show {
    shell: PortalShell,
    passkeys: Vec<Row>,
    /// The name that could not be taken, at its passkey.
    form: Filled,
    wrong: String,
    base: String,
    rp_id: String,
    settings_href: String,
}

fn holder(client: &Client) -> Holder {
    Holder::Client(client.user.id())
}

async fn template(app: &App, client: &Client, wrong: String, form: Filled) -> Result<Show, Failure> {
    let reader = app.database().reader(system_in(client.place.workspace().id));
    let site = site(app, &client.place);
    let found = passkeys::list(&reader, holder(client)).await?;
    let zone = &client.place.workspace().time_zone;
    Ok(Show {
        shell: super::super::shell(app, client, "shell-settings").await?,
        passkeys: rows(client.t, zone, reader.now(), &found, &site),
        form,
        wrong,
        base: client.at("settings/passkeys"),
        rp_id: site.rp_id,
        settings_href: client.at("settings"),
    })
}

/// The list.
pub(crate) async fn list(client: Client, State(app): State<App>) -> Answer {
    page(&template(&app, &client, String::new(), Filled::default()).await?)
}

/// Asks this browser to make one.
pub(crate) async fn begin(client: Client, State(app): State<App>, Sent(_): Sent<Asking>) -> Answer {
    let work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let user = work.one::<portal_users::row::Entity>(client.user.id()).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let site = site(&app, &client.place);
    let done = passkeys::begin_adding(&work, holder(&client), &user.email, &name, &site).await;
    work.commit().await?;
    told(client.t, done, |ready| begun(&ready))
}

/// Keeps the one that it made.
pub(crate) async fn add(client: Client, State(app): State<App>, Sent(sent): Sent<Added>) -> Answer {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let site = site(&app, &client.place);
    let (token, answer) = (challenge(&client.visitor), sent.credential.to_string());
    let added = passkeys::add(&mut work, holder(&client), token, answer.as_bytes(), &sent.name, &site).await;
    work.commit().await?;
    told(client.t, added, |added| match added {
        Ok(_) => led(Go::to(client.at("settings/passkeys")).saying("passkeys-added").into_response()),
        Err(refusal) => refused(client.t, refusal),
    })
}

/// Gives one another name.
pub(crate) async fn rename(
    client: Client,
    State(app): State<App>,
    Id(id): Id<PasskeyId>,
    Form(form): Form,
) -> Answer {
    form.only(&["name"])?;
    let work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let passkey = passkeys::find(&work, holder(&client), id).await?;
    let renamed: Done<_> = passkeys::rename(&work, passkey, form.text("name")).await;
    match renamed {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            let form = form.refused(problems);
            return redrawn(&template(&app, &client, id.to_string(), form).await?);
        }
        Err(other) => return Err(other.into()),
    }
    Go::to(client.at("settings/passkeys")).saying("passkeys-renamed").answer()
}

/// Takes one away.
pub(crate) async fn remove(
    client: Client,
    State(app): State<App>,
    Id(id): Id<PasskeyId>,
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    let passkey = passkeys::find(&work, holder(&client), id).await?;
    passkeys::remove(&mut work, passkey).await?;
    work.commit().await?;
    Go::to(client.at("settings/passkeys")).saying("passkeys-removed").answer()
}
