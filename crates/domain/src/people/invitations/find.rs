//! What the page behind an invitation shows before anything is decided. Looking changes nothing.

use sea_orm::{ColumnTrait, QueryFilter};

use super::open::is_held;
use super::row::{Column, Entity, Model};
use crate::Result;
use crate::access::System;
use crate::access::permissions::InviteClients;
use crate::database::Sight;
use crate::id::PortalUserId;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::people::{colleagues, contacts, portal_users, staff};
use crate::secret;

/// How an invitation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It would let its person in now.
    Good {
        /// Whose it is.
        user: PortalUserId,
        /// What they are called in a greeting.
        first_name: String,
        /// Their whole name.
        name: String,
        /// Their address; empty for somebody who has only a phone.
        email: String,
        /// Their address, or the end of their number, mostly hidden.
        masked_email: String,
    },
    /// Somebody pressed its button, and the office has not looked yet.
    Waits {
        /// Their address, mostly hidden, by which they can prove who they are; empty for somebody who has none.
        masked_email: String,
    },
    /// Its person is in already: they sign in with their address.
    Used,
    /// Replaced, cancelled, too old, or nobody's.
    Over,
}

/// How the invitation of a token stands.
pub async fn find<S: Sight<By = System>>(sight: &S, token: &str) -> Result<Standing> {
    let select = sight.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let Some(row) = sight.first(select).await? else { return Ok(Standing::Over) };
    let user = sight.one::<portal_users::row::Entity>(row.portal_user_id).await?;
    let contact = sight.one::<contacts::row::Entity>(user.contact_id).await?;
    if row.accepted_at.is_some() && user.status == PortalUserStatus::Active && contact.active {
        return Ok(Standing::Used);
    }
    if !is_good(sight, &row, &user).await? || !contact.active {
        return Ok(Standing::Over);
    }
    if row.opened_at.is_some() && is_held(sight, &row).await? {
        let masked_email = if user.email.is_empty() { String::new() } else { user.masked() };
        return Ok(Standing::Waits { masked_email });
    }
    let masked_email = user.masked();
    let name = contact.name();
    Ok(Standing::Good {
        user: user.id,
        first_name: contact.first_name,
        name,
        email: user.email,
        masked_email,
    })
}

/// Whether the row would still let its person in: also asked again under lock when it is accepted.
pub(in crate::people) async fn is_good<S: Sight<By = System>>(
    sight: &S,
    row: &Model,
    user: &PortalUserRow,
) -> Result<bool> {
    let waiting = row.accepted_at.is_none() && row.revoked_at.is_none() && row.expires_at > sight.now();
    Ok(waiting && user.status == PortalUserStatus::Invited && sender_may_invite(sight, row, user).await?)
}

/// Whoever was demoted or left meanwhile invites nobody (row 41).
async fn sender_may_invite<S: Sight<By = System>>(
    sight: &S,
    row: &Model,
    user: &PortalUserRow,
) -> Result<bool> {
    if let Some(client) = row.invited_by {
        return colleagues::still_invites(sight, client, user.contact_id).await;
    }
    let Some(sender) = row.sender_id else { return Ok(true) };
    let sender = sight.one::<staff::row::Entity>(sender).await?;
    Ok(sender.active && sender.may::<InviteClients>())
}
