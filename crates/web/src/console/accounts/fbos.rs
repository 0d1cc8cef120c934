//! Which FBOs an account prefers.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{ManageClients, ManageFleet};
use portico_domain::charter::fbos::{self, Fbo};
use portico_domain::database::Sight;
use portico_domain::id::{AccountId, FboId};
use portico_domain::people::accounts;

use crate::answer::{Go, page};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Form, Id};
use crate::legs::place_of;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/accounts/fbos.html")]
struct Choose {
    shell: ConsoleShell,
    account: String,
    back_href: String,
    here: String,
    airports: Vec<At>,
    new_fbo_href: String,
}

struct At {
    airport: String,
    town: String,
    fbos: Vec<(String, String)>,
}

/// The directory's FBOs to choose from, by airport.
pub(crate) async fn choose(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
) -> Answer {
    let reader = desk.reader(&app);
    let account = reader.one::<accounts::row::Entity>(id).await?;
    let directory = fbos::choices(&reader).await?;
    page(&Choose {
        shell: console::shell(&app, &desk, "shell-accounts").await?,
        account: account.name,
        back_href: desk.at(format_args!("accounts/{id}")),
        here: desk.at(format_args!("accounts/{id}/fbos")),
        airports: by_airport(directory),
        new_fbo_href: if desk.may::<ManageFleet>() { desk.at("fbos/new") } else { String::new() },
    })
}

fn by_airport(directory: Vec<Fbo>) -> Vec<At> {
    let mut airports: Vec<At> = Vec::new();
    for fbo in directory {
        let choice = (fbo.id.to_string(), fbo.name);
        match airports.last_mut().filter(|at| at.airport == fbo.airport) {
            Some(at) => at.fbos.push(choice),
            None => {
                airports.push(At { town: place_of(&fbo.airport), airport: fbo.airport, fbos: vec![choice] })
            }
        }
    }
    airports
}

/// Prefers an FBO at its airport.
pub(crate) async fn prefer(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
    Form(form): Form,
) -> Answer {
    form.only(&["fbo"])?;
    let fbo: FboId = form.parse("fbo").ok_or_else(Failure::not_found)?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(id).await?;
    let fbo = work.one::<fbos::row::Entity>(fbo).await?;
    accounts::prefer_fbo(&mut work, &desk.by, &account, &fbo).await?;
    work.commit().await?;
    let told = [("fbo", fbo.name.as_str()), ("airport", fbo.airport.as_str())];
    Go::to(desk.at(format_args!("accounts/{id}"))).saying_with("accounts-fbo-preferred", &told).answer()
}

/// Prefers none at an airport any more.
pub(crate) async fn forget(
    CharterDesk(desk): CharterDesk<ManageClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
    Form(form): Form,
) -> Answer {
    form.only(&["airport"])?;
    let mut work = desk.begin(&app).await?;
    let account = work.one_for_update::<accounts::row::Entity>(id).await?;
    accounts::forget_fbo(&mut work, &desk.by, &account, form.text("airport")).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("accounts/{id}"))).saying("accounts-fbo-forgotten").answer()
}
