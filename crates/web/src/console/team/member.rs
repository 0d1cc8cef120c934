//! One member of the team: what they may do besides their role, and where they are signed in.

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::Error;
use portico_domain::access::permissions::{ALL, ManageTeam, role_holds};
use portico_domain::database::Sight as _;
use portico_domain::id::StaffId;
use portico_domain::outbox::system_in;
use portico_domain::people::staff::row::Entity;
use portico_domain::people::{sessions, staff};

use crate::answer::{Go, or_back, page, page_as};
use crate::app::App;
use crate::devices::{Device, devices};
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Proved};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/team/show.html")]
struct Show {
    shell: ConsoleShell,
    name: String,
    email: String,
    role: String,
    active: bool,
    version: i32,
    /// Whether somebody else changed the member while the form was open.
    is_stale: bool,
    /// What can be given beyond the role: key, words, and whether it is given.
    extras: Vec<(&'static str, String, bool)>,
    devices: Vec<Device>,
    base: String,
    back_href: String,
    roles_href: String,
}

/// The page. Only what the reader may do themselves can be given, so only that is offered.
pub(crate) async fn show(desk: Desk<ManageTeam>, State(app): State<App>, Id(id): Id<StaffId>) -> Answer {
    page(&drawn(&app, &desk, id, None).await?)
}

/// The page; with what was ticked in a form that came too late.
async fn drawn(
    app: &App,
    desk: &Desk<ManageTeam>,
    id: StaffId,
    ticked: Option<Vec<&str>>,
) -> Result<Show, Failure> {
    let member = desk.reader(app).one::<Entity>(id).await?;
    let reader = app.database().reader(system_in(desk.place.workspace().id));
    let signed_in = sessions::list_of_staff(&reader, member.id).await?;
    let word = |key: &str| desk.t.say(&format!("team-may-{key}")).into_owned();
    let offered =
        |key: &str| !role_holds(member.role, key) && (desk.may_key(key) || member.permissions.holds(key));
    let extras = ALL.iter().filter(|(key, _)| offered(key));
    let given = |key: &str| match &ticked {
        Some(ticked) => ticked.contains(&key),
        None => member.permissions.holds(key),
    };
    Ok(Show {
        is_stale: ticked.is_some(),
        shell: crate::console::shell(app, desk, "shell-team").await?,
        role: desk.t.say(&format!("team-role-{}", member.role)).into_owned(),
        active: member.active,
        version: member.version,
        extras: extras.map(|(key, _)| (*key, word(key), given(key))).collect(),
        devices: devices(desk.t, &desk.place.workspace().time_zone, reader.now(), &signed_in, desk.session()),
        base: desk.at(format_args!("team/{}", member.id)),
        back_href: desk.at("team"),
        roles_href: desk.at("team/roles"),
        name: member.name,
        email: member.email,
    })
}

/// Keeps what they hold beyond their role.
pub(crate) async fn permissions(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&["permission", "version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let here = || desk.at(format_args!("team/{id}"));
    let mut work = desk.begin(&app).await?;
    let member = work.one_for_update::<Entity>(id).await?;
    let outcome = staff::grant(&mut work, &desk.by, member, &form.list("permission"), version).await;
    if matches!(outcome, Err(Error::Stale)) {
        drop(work);
        let template = drawn(&app, &desk, id, Some(form.list("permission"))).await?;
        return page_as(StatusCode::CONFLICT, &template);
    }
    let member = match or_back(outcome, here) {
        Ok(member) => member,
        Err(answer) => return answer,
    };
    work.commit().await?;
    Go::to(here()).saying_with("team-extras-saved", &[("name", &member.name)]).answer()
}

/// Signs them out of every browser.
pub(crate) async fn sign_out(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Form(_): Form,
) -> Answer {
    let here = || desk.at(format_args!("team/{id}"));
    let mut work = desk.begin(&app).await?;
    let member = work.one_for_update::<Entity>(id).await?;
    let outcome = staff::sign_out_everywhere(&mut work, &desk.by, &member).await;
    if let Err(answer) = or_back(outcome, here) {
        return answer;
    }
    work.commit().await?;
    Go::to(here()).saying_with("team-signed-out", &[("name", &member.name)]).answer()
}
