//! What staff do about one portal user: send again, cancel, suspend, restore, remove, invite again.

use axum::extract::State;
use portico_domain::access::permissions::InviteClients;
use portico_domain::database::Sight;
use portico_domain::id::PortalUserId;
use portico_domain::people::portal_users::row::Entity;
use portico_domain::people::{contacts, invitations, portal_users};

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};

/// Sends the invitation again; the old link ends.
pub(crate) async fn resend(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let outcome = invitations::resend(&mut work, &desk.by, app.key(), user).await;
    if let Err(answer) = or_back(outcome, || desk.at("portal-users")) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("portal-users")).saying_with("portal-users-resent", &[("name", &name)]).answer()
}

/// Takes the invitation back.
pub(crate) async fn cancel(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let outcome = invitations::cancel(&mut work, &desk.by, user).await;
    if let Err(answer) = or_back(outcome, || desk.at("portal-users")) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("portal-users")).saying_with("portal-users-cancelled", &[("name", &name)]).answer()
}

/// Takes the access away.
pub(crate) async fn remove(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let outcome = portal_users::remove(&mut work, &desk.by, user).await;
    if let Err(answer) = or_back(outcome, || desk.at("portal-users")) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("portal-users")).saying_with("portal-users-removed", &[("name", &name)]).answer()
}

/// Takes the access away for a while.
pub(crate) async fn suspend(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let back = desk.at(format_args!("portal-users/{id}"));
    let outcome = portal_users::suspend(&mut work, &desk.by, user).await;
    if let Err(answer) = or_back(outcome, || back.clone()) {
        return answer;
    }
    work.commit().await?;
    Go::to(back).saying_with("portal-users-suspended", &[("name", &name)]).answer()
}

/// Gives it back.
pub(crate) async fn restore(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
    let back = desk.at(format_args!("portal-users/{id}"));
    let outcome = portal_users::restore(&mut work, &desk.by, user).await;
    if let Err(answer) = or_back(outcome, || back.clone()) {
        return answer;
    }
    work.commit().await?;
    Go::to(back).saying_with("portal-users-restored", &[("name", &name)]).answer()
}

/// Invites somebody who was removed; their history is still theirs.
pub(crate) async fn invite_again(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one::<Entity>(id).await?;
    let contact = work.one_for_update::<contacts::row::Entity>(user.contact_id).await?;
    let outcome = invitations::send(&mut work, &desk.by, app.key(), &contact, user.kind).await;
    if let Err(answer) = or_back(outcome, || desk.at("portal-users")) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("portal-users")).saying_with("portal-users-invited", &[("name", &contact.name())]).answer()
}
