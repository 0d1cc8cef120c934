//! Inviting colleagues by mail, sending it again, taking it back. The link is shown once besides, for handing it over.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Role;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::id::StaffInvitationId;
use portico_domain::people::staff::NewStaff;
use portico_domain::people::staff_invitations::{self, StaffInvitation, row::Entity};
use portico_domain::{Error, Invalid};

use crate::answer::{Go, or_back, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id, Proved};
use crate::shell::ConsoleShell;

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
#[template(path = "console/team/invited.html")]
struct Invited {
    shell: ConsoleShell,
    name: String,
    email: String,
    address: String,
    back_href: String,
}

async fn new_page(app: &App, desk: &Desk<ManageTeam>, form: Filled) -> Result<New, Failure> {
    let shell = crate::console::shell(app, desk, "shell-team").await?;
    Ok(New { shell, form, roles: Role::ALL, action: desk.at("team"), back_href: desk.at("team") })
}

/// The form for somebody new.
pub(crate) async fn new(desk: Desk<ManageTeam>, State(app): State<App>) -> Answer {
    page(&new_page(&app, &desk, Filled::default()).await?)
}

/// Invites somebody; the page that follows shows the link, once.
pub(crate) async fn invite(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
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
    match staff_invitations::invite(&mut work, &desk.by, app.key(), new).await {
        Ok((invitation, token)) => {
            work.commit().await?;
            sent(&app, &desk, invitation, &token).await
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&new_page(&app, &desk, form.refused(problems)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Sends it again under a new link; the one before is dead.
pub(crate) async fn resend(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffInvitationId>,
    Proved(Form(_)): Proved<Form>,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let invitation = work.one_for_update::<Entity>(id).await?;
    let outcome = staff_invitations::resend(&mut work, &desk.by, app.key(), invitation).await;
    let (invitation, token) = match or_back(outcome, || desk.at("team")) {
        Ok(sent) => sent,
        Err(answer) => return answer,
    };
    work.commit().await?;
    sent(&app, &desk, invitation, &token).await
}

/// Takes it back.
pub(crate) async fn cancel(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<StaffInvitationId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let invitation = work.one_for_update::<Entity>(id).await?;
    let name = invitation.name.clone();
    let outcome = staff_invitations::cancel(&mut work, &desk.by, invitation).await;
    if let Err(answer) = or_back(outcome, || desk.at("team")) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("team")).saying_with("team-invitation-cancelled", &[("name", &name)]).answer()
}

/// The one page on which the link is shown.
async fn sent(app: &App, desk: &Desk<ManageTeam>, invitation: StaffInvitation, token: &str) -> Answer {
    let path = desk.at(format_args!("sign-in/invitation/{token}"));
    page(&Invited {
        shell: crate::console::shell(app, desk, "shell-team").await?,
        address: app.absolute(desk.place.workspace(), &path),
        name: invitation.name,
        email: invitation.email,
        back_href: desk.at("team"),
    })
}
