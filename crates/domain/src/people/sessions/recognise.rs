//! Who a cookie stands for, asked of the database on every request: whoever was removed, made
//! inactive or signed out a moment ago is nobody now.
//!
//! To recognise somebody counts as use and lets their session live on; to find them only looks. A page that merely
//! stays open finds.

use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect};

use super::row::{self, ActiveModel, Entity};
use super::{SEEN_EVERY_MINUTES, STAFF_IDLE_HOURS};
use crate::Result;
use crate::access::portal_user::PortalUserFacts;
use crate::access::{AccountSeat, PortalUser, Role, Staff, System};
use crate::database::{Database, Sight};
use crate::id::{AccountId, ContactId, PortalUserId, SessionId, StaffId, WorkspaceId};
use crate::outbox::system_in;
use crate::people::memberships::{MembershipRole, Scopes, Sees};
use crate::people::portal_users::PortalUserStatus;
use crate::people::staff::ExtraPermissions;
use crate::people::{accounts, contacts, memberships, portal_users, staff};
use crate::secret;
use crate::time::Instant;

#[derive(Debug, FromQueryResult)]
struct StaffRowSeen {
    id: SessionId,
    last_seen_at: Instant,
    absolute_expires_at: Instant,
    proved_at: Instant,
    staff_id: StaffId,
    name: String,
    role: Role,
    permissions: ExtraPermissions,
    network: String,
}

/// The session somebody was found by.
#[derive(Clone, Copy, Debug)]
struct Seen {
    id: SessionId,
    last_seen_at: Instant,
    absolute_expires_at: Instant,
}

/// The member of staff behind a console cookie, if it is good in this workspace now. Counts as use.
pub async fn recognise_staff(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
) -> Result<Option<Staff>> {
    let Some((staff, seen)) = look_for_staff(database, workspace, token).await? else { return Ok(None) };
    note_use(database, workspace, seen, STAFF_IDLE_HOURS).await;
    Ok(Some(staff))
}

/// The same without counting as use.
pub async fn find_staff(database: &Database, workspace: WorkspaceId, token: &str) -> Result<Option<Staff>> {
    Ok(look_for_staff(database, workspace, token).await?.map(|(staff, _)| staff))
}

async fn look_for_staff(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
) -> Result<Option<(Staff, Seen)>> {
    let reader = database.reader(system_in(workspace));
    let select = good_sessions(&reader, token)
        .join(JoinType::InnerJoin, staff_of_session())
        .filter(staff::row::Column::Active.eq(true))
        .select_only()
        .columns([
            row::Column::Id,
            row::Column::LastSeenAt,
            row::Column::AbsoluteExpiresAt,
            row::Column::ProvedAt,
            row::Column::Network,
            row::Column::StaffId,
        ])
        .column(staff::row::Column::Name)
        .column(staff::row::Column::Role)
        .column(staff::row::Column::Permissions);
    let Some(row) = select.into_model::<StaffRowSeen>().one(reader.connection()).await? else {
        return Ok(None);
    };
    let seen =
        Seen { id: row.id, last_seen_at: row.last_seen_at, absolute_expires_at: row.absolute_expires_at };
    let staff = Staff::new(workspace, row.staff_id, row.name, row.role, row.permissions, row.id);
    Ok(Some((staff.proved(row.proved_at).at_network(row.network), seen)))
}

#[derive(Debug, FromQueryResult)]
struct ClientRowSeen {
    id: SessionId,
    last_seen_at: Instant,
    absolute_expires_at: Instant,
    network: String,
    user_id: PortalUserId,
    contact_id: ContactId,
    first_name: String,
    last_name: String,
    language: String,
    create_trip: bool,
    account_id: Option<AccountId>,
    account_name: Option<String>,
    role: Option<MembershipRole>,
    scopes: Option<Scopes>,
    sees: Option<Sees>,
    ends_at: Option<Instant>,
}

impl ClientRowSeen {
    /// Their place in an account, unless it has ended by itself.
    fn seat(self, now: Instant) -> Option<AccountSeat> {
        if self.ends_at.is_some_and(|end| end <= now) {
            return None;
        }
        Some(AccountSeat {
            account: self.account_id?,
            name: self.account_name?,
            role: self.role?,
            scopes: self.scopes?,
            sees: self.sees?,
        })
    }
}

/// The client behind a portal cookie, if it is good in this workspace now. Counts as use. `session_hours` is the
/// portal's setting at this moment: a session may be left alone for no longer, whatever was set when it began.
pub async fn recognise_portal_user(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
    session_hours: i64,
) -> Result<Option<PortalUser>> {
    let found = look_for_portal_user(database, workspace, token, session_hours).await?;
    let Some((user, seen)) = found else { return Ok(None) };
    note_use(database, workspace, seen, session_hours).await;
    Ok(Some(user))
}

/// The same without counting as use.
pub async fn find_portal_user(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
    session_hours: i64,
) -> Result<Option<PortalUser>> {
    let found = look_for_portal_user(database, workspace, token, session_hours).await?;
    Ok(found.map(|(user, _)| user))
}

async fn look_for_portal_user(
    database: &Database,
    workspace: WorkspaceId,
    token: &str,
    session_hours: i64,
) -> Result<Option<(PortalUser, Seen)>> {
    use portal_users::row::Column as User;
    let reader = database.reader(system_in(workspace));
    let select = good_sessions(&reader, token)
        .filter(row::Column::LastSeenAt.gt(reader.now().plus_hours(-session_hours)))
        .join(JoinType::InnerJoin, user_of_session())
        .join(JoinType::InnerJoin, contact_of_user())
        .join(JoinType::LeftJoin, memberships_of_contact())
        .join(JoinType::LeftJoin, account_of_membership())
        .filter(User::Status.eq(PortalUserStatus::Active))
        .filter(contacts::row::Column::Active.eq(true))
        .select_only()
        .columns([
            row::Column::Id,
            row::Column::LastSeenAt,
            row::Column::AbsoluteExpiresAt,
            row::Column::Network,
        ])
        .column_as(User::Id, "user_id")
        .column(User::ContactId)
        .columns([User::Language, User::CreateTrip])
        .columns([contacts::row::Column::FirstName, contacts::row::Column::LastName])
        .column_as(accounts::row::Column::Id, "account_id")
        .column_as(accounts::row::Column::Name, "account_name")
        .columns([
            memberships::row::Column::Role,
            memberships::row::Column::Scopes,
            memberships::row::Column::Sees,
            memberships::row::Column::EndsAt,
        ]);
    let rows = select.into_model::<ClientRowSeen>().all(reader.connection()).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let seen = Seen {
        id: first.id,
        last_seen_at: first.last_seen_at,
        absolute_expires_at: first.absolute_expires_at,
    };
    let mut facts = PortalUserFacts {
        workspace,
        id: first.user_id,
        contact: first.contact_id,
        first_name: first.first_name.clone(),
        last_name: first.last_name.clone(),
        language: first.language.clone(),
        session: first.id,
        creates_trips: first.create_trip,
        seats: Vec::new(),
        network: first.network.clone(),
    };
    facts.seats.extend(rows.into_iter().filter_map(|row| row.seat(reader.now())));
    facts.seats.sort_by(|a, b| a.name.cmp(&b.name).then(a.account.cmp(&b.account)));
    Ok(Some((PortalUser::new(facts), seen)))
}

fn good_sessions(reader: &impl Sight<By = System>, token: &str) -> sea_orm::Select<Entity> {
    reader
        .visible::<Entity>()
        .filter(row::Column::TokenHash.eq(secret::hash(token)))
        .filter(row::Column::RevokedAt.is_null())
        .filter(row::Column::ExpiresAt.gt(reader.now()))
        .filter(row::Column::AbsoluteExpiresAt.gt(reader.now()))
}

/// Writes down that a session was used. It may live a little shorter when that fails; the page is shown all the same.
async fn note_use(database: &Database, workspace: WorkspaceId, seen: Seen, hours: i64) {
    if database.clock().now() < seen.last_seen_at.plus_minutes(SEEN_EVERY_MINUTES) {
        return;
    }
    if let Err(error) = prolong(database, workspace, seen, hours).await {
        tracing::warn!(%error, "the use of a session could not be written down");
    }
}

async fn prolong(database: &Database, workspace: WorkspaceId, seen: Seen, hours: i64) -> Result<()> {
    let work = database.begin(system_in(workspace)).await?;
    let row = ActiveModel {
        id: Unchanged(seen.id),
        last_seen_at: Set(work.now()),
        expires_at: Set(work.now().plus_hours(hours).min(seen.absolute_expires_at)),
        ..Default::default()
    };
    work.update(row).await?;
    work.commit().await
}

fn staff_of_session() -> sea_orm::RelationDef {
    Entity::belongs_to(staff::row::Entity).from(row::Column::StaffId).to(staff::row::Column::Id).into()
}
fn user_of_session() -> sea_orm::RelationDef {
    Entity::belongs_to(portal_users::row::Entity)
        .from(row::Column::PortalUserId)
        .to(portal_users::row::Column::Id)
        .into()
}
fn contact_of_user() -> sea_orm::RelationDef {
    portal_users::row::Entity::belongs_to(contacts::row::Entity)
        .from(portal_users::row::Column::ContactId)
        .to(contacts::row::Column::Id)
        .into()
}
fn memberships_of_contact() -> sea_orm::RelationDef {
    contacts::row::Entity::belongs_to(memberships::row::Entity)
        .from(contacts::row::Column::Id)
        .to(memberships::row::Column::ContactId)
        .into()
}
fn account_of_membership() -> sea_orm::RelationDef {
    memberships::row::Entity::belongs_to(accounts::row::Entity)
        .from(memberships::row::Column::AccountId)
        .to(accounts::row::Column::Id)
        .on_condition(|_, account| {
            use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition};
            Expr::col((account, accounts::row::Column::Active)).eq(true).into_condition()
        })
        .into()
}
