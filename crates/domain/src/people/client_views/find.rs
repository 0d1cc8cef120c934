//! As whom a member of staff looks at the moment.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::row::{Column, Entity};
use crate::Result;
use crate::access::permissions::SeeAsClient;
use crate::access::portal_user::PortalUserFacts;
use crate::access::{AccountSeat, PortalUser, Principal, Staff, System};
use crate::database::{Database, Sight};
use crate::id::SessionId;
use crate::outbox::system_in;
use crate::people::contacts::Contact;
use crate::people::portal_users::{PortalUserRow, PortalUserStatus};
use crate::people::{accounts, contacts, memberships, portal_users};
use crate::secret;

/// The client as whom `staff` looks with this secret; nothing once the look, the session it was begun in, or what is looked at is
/// over.
pub async fn find(database: &Database, staff: &Staff, token: &str) -> Result<Option<PortalUser>> {
    let reader = database.reader(system_in(staff.workspace()));
    let view = reader
        .visible::<Entity>()
        .filter(Column::TokenHash.eq(secret::hash(token)))
        .filter(Column::StaffSessionId.eq(staff.session()))
        .filter(Column::EndedAt.is_null())
        .filter(Column::ExpiresAt.gt(reader.now()));
    let Some(view) = reader.first(view).await? else { return Ok(None) };
    if !staff.may::<SeeAsClient>() {
        return Ok(None);
    }
    let user = reader.one::<portal_users::row::Entity>(view.portal_user_id).await?;
    let contact = reader.one::<contacts::row::Entity>(user.contact_id).await?;
    let has_access = matches!(user.status, PortalUserStatus::Active | PortalUserStatus::Invited);
    if !has_access || !contact.active {
        return Ok(None);
    }
    Ok(Some(as_client(&reader, user, contact, SessionId(view.id.0)).await?))
}

/// The client as whom things are looked at; their places as they are now.
pub(super) async fn as_client<S: Sight<By = System>>(
    reader: &S,
    user: PortalUserRow,
    contact: Contact,
    session: SessionId,
) -> Result<PortalUser> {
    let account: RelationDef = memberships::row::Entity::belongs_to(accounts::row::Entity)
        .from(memberships::row::Column::AccountId)
        .to(accounts::row::Column::Id)
        .into();
    let places = reader
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::ContactId.eq(contact.id))
        .filter(memberships::current(reader.now()))
        .join(JoinType::InnerJoin, account)
        .filter(accounts::row::Column::Active.eq(true))
        .select_also(accounts::row::Entity)
        .all(reader.connection())
        .await?;
    let seat = |(place, account): (memberships::Membership, Option<accounts::Account>)| {
        let account = account?;
        let (role, scopes, sees) = (place.role, place.scopes, place.sees);
        Some(AccountSeat { account: account.id, name: account.name, role, scopes, sees })
    };
    let mut seats: Vec<AccountSeat> = places.into_iter().filter_map(seat).collect();
    seats.sort_by(|a, b| a.name.cmp(&b.name).then(a.account.cmp(&b.account)));
    Ok(PortalUser::new(PortalUserFacts {
        workspace: user.workspace_id,
        id: user.id,
        contact: contact.id,
        first_name: contact.first_name,
        last_name: contact.last_name,
        language: user.language,
        session,
        creates_trips: false,
        seats,
        network: String::new(),
    }))
}
