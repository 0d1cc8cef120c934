//! A member of staff's own passkeys: the list, adding, renaming, removing.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use portico_domain::access::permissions::UseConsole;
use portico_domain::database::Sight;
use portico_domain::id::PasskeyId;
use portico_domain::outbox::system_in;
use portico_domain::people::passkeys::{self, Holder};
use portico_domain::people::staff;
use portico_domain::{Error, Result as Done};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id, Proved, Sent};
use crate::passkeys::{Added, Asking, Row, begun, challenge, led, refused, rows, site, told};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/me/passkeys.html")]
struct Show {
    shell: ConsoleShell,
    passkeys: Vec<Row>,
    /// The name that could not be taken, at its passkey.
    form: Filled,
    wrong: String,
    base: String,
    rp_id: String,
    settings_href: String,
}

fn holder(desk: &Desk<UseConsole>) -> Holder {
    Holder::Staff(desk.id())
}

async fn template(app: &App, desk: &Desk<UseConsole>, wrong: String, form: Filled) -> Result<Show, Failure> {
    let reader = app.database().reader(system_in(desk.place.workspace().id));
    let site = site(app, &desk.place);
    let found = passkeys::list(&reader, holder(desk)).await?;
    let zone = &desk.place.workspace().time_zone;
    Ok(Show {
        shell: crate::console::shell(app, desk, "controls-own-settings").await?,
        passkeys: rows(desk.t, zone, reader.now(), &found, &site),
        form,
        wrong,
        base: desk.at("me/passkeys"),
        rp_id: site.rp_id,
        settings_href: desk.at("me"),
    })
}

/// The list.
pub(crate) async fn list(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    page(&template(&app, &desk, String::new(), Filled::default()).await?)
}

/// Asks this browser to make one.
pub(crate) async fn begin(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Proved(Sent(_)): Proved<Sent<Asking>>,
) -> Answer {
    let work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let me = work.one::<staff::row::Entity>(desk.id()).await?;
    let site = site(&app, &desk.place);
    let done = passkeys::begin_adding(&work, holder(&desk), &me.email, &me.name, &site).await;
    work.commit().await?;
    told(desk.t, done, |ready| begun(&ready))
}

/// Keeps the one that it made.
pub(crate) async fn add(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Proved(Sent(sent)): Proved<Sent<Added>>,
) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let site = site(&app, &desk.place);
    let (token, answer) = (challenge(&desk.visitor), sent.credential.to_string());
    let added = passkeys::add(&mut work, holder(&desk), token, answer.as_bytes(), &sent.name, &site).await;
    work.commit().await?;
    told(desk.t, added, |added| match added {
        Ok(_) => led(Go::to(desk.at("me/passkeys")).saying("passkeys-added").into_response()),
        Err(refusal) => refused(desk.t, refusal),
    })
}

/// Gives one another name.
pub(crate) async fn rename(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Id(id): Id<PasskeyId>,
    Form(form): Form,
) -> Answer {
    form.only(&["name"])?;
    let work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let passkey = passkeys::find(&work, holder(&desk), id).await?;
    let renamed: Done<_> = passkeys::rename(&work, passkey, form.text("name")).await;
    match renamed {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            let form = form.refused(problems);
            return redrawn(&template(&app, &desk, id.to_string(), form).await?);
        }
        Err(other) => return Err(other.into()),
    }
    Go::to(desk.at("me/passkeys")).saying("passkeys-renamed").answer()
}

/// Takes one away.
pub(crate) async fn remove(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Id(id): Id<PasskeyId>,
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let passkey = passkeys::find(&work, holder(&desk), id).await?;
    passkeys::remove(&mut work, passkey).await?;
    work.commit().await?;
    Go::to(desk.at("me/passkeys")).saying("passkeys-removed").answer()
}
