//! Begins a look as a client, and leaves it.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::MINUTES;
use super::row::{ActiveModel, Column, Entity};
use crate::access::permissions::SeeAsClient;
use crate::access::{Authorized, Staff, System};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::ClientViewId;
use crate::people::contacts;
use crate::people::portal_users::{PortalUserRefusal, PortalUserRow, PortalUserStatus};
use crate::secret;
use crate::{Error, Result};

/// Begins it, and answers with its secret. Who looked as whom stays in the history of the client's access.
pub async fn begin(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<SeeAsClient>,
    user: &PortalUserRow,
) -> Result<String> {
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    if !contact.active || !matches!(user.status, PortalUserStatus::Active | PortalUserStatus::Invited) {
        return Err(PortalUserRefusal::SeesNothing.into());
    }
    let token = secret::random_token();
    let row = ActiveModel {
        id: Set(ClientViewId::new(work.now())),
        staff_session_id: Set(by.session()),
        staff_id: Set(by.id()),
        portal_user_id: Set(user.id),
        token_hash: Set(secret::hash(&token)),
        began_at: Set(work.now()),
        expires_at: Set(work.now().plus_minutes(MINUTES)),
        ended_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    work.record(Happened::to(Event::PortalUserSeenAs, user.id.0, contact.name())).await?;
    Ok(token)
}

/// Ends it; nothing when there is none. Answers whose look it was.
pub async fn end(work: &mut UnitOfWork<System>, token: &str) -> Result<Option<super::row::Model>> {
    let select = work.visible::<Entity>().filter(Column::TokenHash.eq(secret::hash(token)));
    let Some(view) = work.first(select).await? else { return Ok(None) };
    let ended = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(work.now()))
        .filter(Column::Id.eq(view.id))
        .filter(Column::EndedAt.is_null())
        .exec(work.connection())
        .await
        .map_err(Error::from)?;
    Ok((ended.rows_affected == 1).then_some(view))
}
