//! Opens a session: always with a new secret, never with one that a browser brought along.

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{STAFF_ABSOLUTE_HOURS, STAFF_IDLE_HOURS};
use crate::Result;
use crate::access::{Principal, System};
use crate::database::{Sight, UnitOfWork};
use crate::id::{PortalUserId, SessionId, StaffId};
use crate::secret;
use crate::time::Instant;

/// The browser a session lives in, as far as a person needs to know it again.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    /// How it names itself.
    pub user_agent: String,
    /// Its network: IPv4 /24 or IPv6 /48.
    pub network: String,
}

/// A session just opened.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its id.
    pub id: SessionId,
    /// The cookie's secret, known only to the browser from now on.
    pub token: String,
    /// When it ends at the latest.
    pub ends_at: Instant,
}

/// Opens a session for a member of staff who has proved both factors.
pub async fn open_for_staff(
    work: &mut UnitOfWork<System>,
    staff: StaffId,
    browser: &Browser,
) -> Result<NewSession> {
    let idle = work.now().plus_hours(STAFF_IDLE_HOURS);
    let absolute = work.now().plus_hours(STAFF_ABSOLUTE_HOURS);
    open(work, (Some(staff), None), browser, idle, absolute).await
}

/// Opens a session for a client, for `hours` from its last use.
pub async fn open_for_portal_user(
    work: &mut UnitOfWork<System>,
    user: PortalUserId,
    browser: &Browser,
    hours: i64,
) -> Result<NewSession> {
    let ends = work.now().plus_hours(hours);
    // Rolling: a session in use may live on, but never longer than a year.
    open(work, (None, Some(user)), browser, ends, work.now().plus_days(365)).await
}

async fn open<P: Principal>(
    work: &mut UnitOfWork<P>,
    (staff_id, portal_user_id): (Option<StaffId>, Option<PortalUserId>),
    browser: &Browser,
    expires_at: Instant,
    absolute: Instant,
) -> Result<NewSession> {
    let token = secret::random_token();
    let id = SessionId::new(work.now());
    let row = ActiveModel {
        id: Set(id),
        staff_id: Set(staff_id),
        portal_user_id: Set(portal_user_id),
        token_hash: Set(secret::hash(&token)),
        user_agent: Set(browser.user_agent.chars().take(300).collect()),
        network: Set(browser.network.clone()),
        created_at: Set(work.now()),
        last_seen_at: Set(work.now()),
        proved_at: Set(work.now()),
        expires_at: Set(expires_at),
        absolute_expires_at: Set(absolute),
        revoked_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    Ok(NewSession { id, token, ends_at: expires_at })
}
