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

/// One verb on a portal user without further words; it leads back to the list, or to their record.
macro_rules! changes {
    ($($(#[$doc:meta])* $name:ident by $verb:path => $back:ident, says $key:literal;)+) => {$(
        $(#[$doc])*
        pub(crate) async fn $name(desk: Desk<InviteClients>, State(app): State<App>, Id(id): Id<PortalUserId>, Form(_): Form) -> Answer {
            let back = $back(&desk, id);
            let mut work = desk.begin(&app).await?;
            let user = work.one_for_update::<Entity>(id).await?;
            let name = work.one::<contacts::row::Entity>(user.contact_id).await?.name();
            if let Err(answer) = or_back($verb(&mut work, &desk.by, user).await, || back.clone()) {
                return answer;
            }
            work.commit().await?;
            Go::to(back).saying_with($key, &[("name", &name)]).answer()
        }
    )+};
}

changes! {
    /// Takes the invitation back.
    cancel by invitations::cancel => list, says "portal-users-cancelled";
    /// Lets in whoever opened an invitation by text message.
    let_in by invitations::approve => list, says "portal-users-let-in-done";
    /// Takes the access away.
    remove by portal_users::remove => list, says "portal-users-removed";
    /// Takes the access away for a while.
    suspend by portal_users::suspend => record, says "portal-users-suspended";
    /// Gives it back.
    restore by portal_users::restore => record, says "portal-users-restored";
}

fn list(desk: &Desk<InviteClients>, _: PortalUserId) -> String {
    desk.at("portal-users")
}

fn record(desk: &Desk<InviteClients>, id: PortalUserId) -> String {
    desk.at(format_args!("portal-users/{id}"))
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
