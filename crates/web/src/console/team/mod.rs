//! The team: who works here, as what, and how they got in.

pub(crate) mod change;
pub(crate) mod member;
pub(crate) mod roles;
mod row;

use askama::Template;
use axum::extract::State;
use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::people::staff::{self, NewStaff};
use portico_domain::{Error, Invalid};

use self::row::Row;
use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/team/list.html")]
struct List {
    shell: ConsoleShell,
    rows: Vec<Row>,
    new_href: String,
    roles_href: String,
}

#[derive(Template)]
#[template(path = "console/team/new.html")]
struct New {
    shell: ConsoleShell,
    form: Filled,
    roles: &'static [Role],
    action: String,
    back_href: String,
}

#[derive(Template)]
#[template(path = "console/team/link.html")]
struct Link {
    shell: ConsoleShell,
    name: String,
    address: String,
    back_href: String,
}

/// Everybody who works or worked here.
pub(crate) async fn list(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    let rows = staff::list(&desk.reader(&app)).await?;
    let rows = rows.into_iter().map(|member| Row::of(&desk, &app, member)).collect();
    page(&List {
        shell: super::shell(&app, &desk, "shell-team").await?,
        rows,
        new_href: desk.at("team/new"),
        roles_href: desk.at("team/roles"),
    })
}

async fn new_page(app: &App, desk: &Desk<ManageTeam>, form: Filled) -> Result<New, Failure> {
    let shell = super::shell(app, desk, "shell-team").await?;
    Ok(New { shell, form, roles: Role::ALL, action: desk.at("team"), back_href: desk.at("team") })
}

/// The form for somebody new.
pub(crate) async fn new(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    page(&new_page(&app, &desk, Filled::default()).await?)
}

/// Adds somebody; the page that follows shows their link, once.
pub(crate) async fn add(desk: Desk<ManageTeam>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["name", "email", "role"])?;
    let Some(role) = form.parse::<Role>("role") else {
        let problems = Invalid::field("role", "shell-choose-one");
        return redrawn(&new_page(&app, &desk, form.refused(problems)).await?);
    };
    let new = NewStaff {
        name: form.text("name").to_owned(),
        email: form.text("email").to_owned(),
        role,
        language: desk.place.workspace().language.clone(),
    };
    let mut work = desk.begin(&app).await?;
    match staff::add(&mut work, &desk.by, new).await {
        Ok((member, token)) => {
            work.commit().await?;
            link_page(&app, &desk, member.name, &token).await
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&new_page(&app, &desk, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The one page on which a one-time link is shown.
async fn link_page(app: &App, desk: &Desk<ManageTeam>, name: String, token: &str) -> Answer {
    let address = app.absolute(desk.place.workspace(), &desk.at(format_args!("sign-in/link/{token}")));
    let shell = super::shell(app, desk, "shell-team").await?;
    page(&Link { shell, name, address, back_href: desk.at("team") })
}
