//! A link for an invited client that staff hand over themselves, with the square picture for a camera; shown this once.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::InviteClients;
use portico_domain::database::Sight;
use portico_domain::id::PortalUserId;
use portico_domain::people::portal_users::row::Entity;
use portico_domain::people::{contacts, invitations};

use crate::answer::{Go, or_back, page};
use crate::app::App;
use crate::door::secretive;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};
use crate::pieces::square;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal_users/link.html")]
struct Link {
    shell: ConsoleShell,
    name: String,
    link: String,
    picture: String,
    until: String,
    back_href: String,
}

/// Makes a link and shows it.
pub(crate) async fn make(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let back = desk.at(format_args!("portal-users/{id}"));
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let made = invitations::hand_over(&mut work, &desk.by, app.key(), &user).await;
    let made = match or_back(made, || back.clone()) {
        Ok(made) => made,
        Err(answer) => return answer,
    };
    work.commit().await?;
    let workspace = desk.place.workspace();
    let link = app.absolute(workspace, &format!("/{}/{}", workspace.slug, made.path));
    let until = desk.t.moment(&made.expires_at.at(&workspace.time_zone));
    let shown = Link {
        shell: crate::console::shell(&app, &desk, "shell-portal-users").await?,
        picture: square(&link)?,
        name,
        link,
        until,
        back_href: back,
    };
    page(&shown).map(secretive)
}

/// Leads from the address of that answer to the record: for who opens it again.
pub(crate) async fn after(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
) -> Answer {
    let user = desk.reader(&app).one::<Entity>(id).await?;
    Go::to(desk.at(format_args!("portal-users/{}", user.id))).answer()
}
