//! What a client typed and keeps for later; nobody else sees it.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use serde_json::Value;

use super::row::ActiveModel;
use super::{Flexibility, Refusal, Request, RequestSource, RequestStatus, Services, TripKind};
use crate::access::{PortalUser, Scope};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, RequestId};
use crate::secret;
use crate::{Error, Result};

/// Keeps a form as it was typed: a new draft, or the next state of one. Needs the scope `requests` in the account.
pub async fn save_draft(
    work: &mut UnitOfWork<PortalUser>,
    account: AccountId,
    draft: Option<Request>,
    typed: Value,
) -> Result<Request> {
    if !work.by().may(Scope::Requests, account) {
        return Err(Error::NotFound);
    }
    let now = work.now();
    if let Some(draft) = draft {
        let draft = own(work, draft)?;
        let version = draft.version;
        let mut row = draft.into_active_model();
        row.draft = Set(Some(typed));
        row.updated_at = Set(now);
        row.version = Set(version + 1);
        return work.update(row).await;
    }
    let row = ActiveModel {
        id: Set(RequestId::new(now)),
        // A number is given when it is sent; until then one that no series reaches.
        number: Set(-i64::from(u32::from_ne_bytes(secret::random()))),
        account_id: Set(account),
        contact_id: Set(work.by().contact()),
        source: Set(RequestSource::Portal),
        status: Set(RequestStatus::Draft),
        kind: Set(TripKind::OneWay),
        flexibility: Set(Flexibility::Fixed),
        passenger_count: Set(1),
        aircraft_preference: Set(String::new()),
        aircraft_id: Set(None),
        services: Set(Services::default()),
        notes: Set(String::new()),
        assignee_id: Set(None),
        deal_id: Set(None),
        end_reason: Set(String::new()),
        draft: Set(Some(typed)),
        departs_at: Set(now),
        submitted_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        version: Set(1),
        ..Default::default()
    };
    work.insert(row).await
}

/// Throws a draft away.
pub async fn discard_draft(work: &mut UnitOfWork<PortalUser>, draft: Request) -> Result<()> {
    let draft = own(work, draft)?;
    work.delete(draft.into_active_model()).await
}

fn own(work: &UnitOfWork<PortalUser>, draft: Request) -> Result<Request> {
    if draft.status != RequestStatus::Draft {
        return Err(Refusal::AlreadySent.into());
    }
    if draft.contact_id == work.by().contact() { Ok(draft) } else { Err(Error::NotFound) }
}
