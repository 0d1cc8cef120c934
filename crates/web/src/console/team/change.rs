//! Changes to one member of the team; each takes effect at once.

use axum::extract::State;
use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::id::StaffId;
use portico_domain::people::staff::row::Entity;
use portico_domain::people::{second_factor, staff};

use super::link_page;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Proved};

/// Gives them another role.
pub(crate) async fn role(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&["role", "version"])?;
    let role = form.parse::<Role>("role").ok_or_else(Failure::unprocessable)?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let member = staff::find_for_update(&work, id).await?;
    let outcome = staff::change_role(&mut work, &desk.by, member, role, version).await;
    let member = match or_back(outcome, || desk.at("team")) {
        Ok(member) => member,
        Err(answer) => return answer,
    };
    work.commit().await?;
    Go::to(desk.at("team")).saying_with("team-role-changed", &[("name", &member.name)]).answer()
}

/// Ends their access.
pub(crate) async fn deactivate(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let member = staff::find_for_update(&work, id).await?;
    let outcome = staff::deactivate(&mut work, &desk.by, member, version).await;
    let member = match or_back(outcome, || desk.at("team")) {
        Ok(member) => member,
        Err(answer) => return answer,
    };
    work.commit().await?;
    Go::to(desk.at("team")).saying_with("team-deactivated", &[("name", &member.name)]).answer()
}

/// Lets them in again.
pub(crate) async fn reactivate(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&["version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let member = work.one_for_update::<Entity>(id).await?;
    let member = staff::reactivate(&mut work, &desk.by, member, version).await?;
    work.commit().await?;
    Go::to(desk.at("team")).saying_with("team-reactivated", &[("name", &member.name)]).answer()
}

/// Makes a new one-time link, shown once.
pub(crate) async fn link(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Proved(Form(_)): Proved<Form>,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let member = work.one_for_update::<Entity>(id).await?;
    let outcome = staff::new_link(&mut work, &desk.by, &member).await;
    let token = match or_back(outcome, || desk.at("team")) {
        Ok(token) => token,
        Err(answer) => return answer,
    };
    work.commit().await?;
    link_page(&app, &desk, member.name, &token).await
}

/// Takes the second factor away, for a lost phone.
pub(crate) async fn reset_factor(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffId>,
    Proved(Form(_)): Proved<Form>,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let member = work.one_for_update::<Entity>(id).await?;
    let member = second_factor::reset(&mut work, &desk.by, member).await?;
    work.commit().await?;
    Go::to(desk.at("team")).saying_with("team-factor-reset", &[("name", &member.name)]).answer()
}
