//! Who has, had or is about to have access, as staff look through it.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, Select,
};

use super::row::{Column, Entity, Model};
use super::{PortalUserStatus, Tab};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::id::{ContactId, PortalUserId};
use crate::people::contacts::Contact;
use crate::people::invitations::Invitation;
use crate::people::memberships::MembershipRole;
use crate::people::{accounts, contacts, invitations, memberships};
use crate::search_text::contains_all;

/// Rows of one page.
pub const PAGE: u64 = 50;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Where they stand.
    pub tab: Tab,
    /// Part of a name, number or address; empty for everybody.
    pub search: String,
    /// Which page, from 1.
    pub page: u64,
}

/// One portal user with what a row of the list tells.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The portal user.
    pub user: Model,
    /// The contact they are.
    pub contact: Contact,
    /// The accounts they act for, with their role in each.
    pub seats: Vec<(String, MembershipRole)>,
    /// Their latest invitation.
    pub invitation: Option<Invitation>,
    /// The client who sent it, by name; nothing when staff did.
    pub invited_by: Option<String>,
}

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Everybody.
    pub all: u64,
    /// In.
    pub active: u64,
    /// Invited.
    pub invited: u64,
    /// With a contact that is inactive.
    pub inactive: u64,
    /// Suspended.
    pub suspended: u64,
    /// Removed.
    pub removed: u64,
}

impl Counts {
    /// The number behind a tab.
    pub const fn of(self, tab: Tab) -> u64 {
        match tab {
            Tab::All => self.all,
            Tab::Active => self.active,
            Tab::Invited => self.invited,
            Tab::Inactive => self.inactive,
            Tab::Suspended => self.suspended,
            Tab::Removed => self.removed,
        }
    }
}

/// One page of the list, by name.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// Its rows.
    pub rows: Vec<Listed>,
    /// How many stand where, whatever is looked for.
    pub counts: Counts,
    /// How many were found.
    pub found: u64,
}

/// Looks through the portal users.
pub async fn list<S: Sight<By = Staff>>(sight: &S, wanted: &Wanted) -> Result<ListPage> {
    let counts = counts(sight).await?;
    let select = select(sight, wanted);
    let found =
        if wanted.search.is_empty() { counts.of(wanted.tab) } else { sight.count(select.clone()).await? };
    let rows = select
        .order_by_asc(contacts::row::Column::LastName)
        .order_by_asc(contacts::row::Column::FirstName)
        .order_by_asc(Column::Id)
        .limit(PAGE)
        .offset(PAGE * wanted.page.saturating_sub(1))
        .select_also(contacts::row::Entity)
        .all(sight.connection())
        .await?;
    let rows: Vec<(Model, Contact)> =
        rows.into_iter().filter_map(|(user, contact)| Some((user, contact?))).collect();
    let mut seats = seats(sight, rows.iter().map(|(user, _)| user.contact_id).collect()).await?;
    let mut invitations = invitations(sight, rows.iter().map(|(user, _)| user.id).collect()).await?;
    let inviters = inviters(sight, &invitations).await?;
    let rows = rows
        .into_iter()
        .map(|(user, contact)| {
            let invitation = invitations.remove(&user.id);
            Listed {
                seats: seats.remove(&contact.id).unwrap_or_default(),
                invited_by: inviter(&inviters, invitation.as_ref()),
                invitation,
                user,
                contact,
            }
        })
        .collect();
    Ok(ListPage { rows, counts, found })
}

/// One portal user with what a row of the list tells.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: PortalUserId) -> Result<Listed> {
    let known = with_contact(sight).filter(Column::Id.eq(id)).select_also(contacts::row::Entity);
    let Some((user, Some(contact))) = known.one(sight.connection()).await? else {
        return Err(crate::Error::NotFound);
    };
    let mut seats = seats(sight, vec![contact.id]).await?;
    let mut invitations = invitations(sight, vec![id]).await?;
    let inviters = inviters(sight, &invitations).await?;
    let invitation = invitations.remove(&id);
    Ok(Listed {
        seats: seats.remove(&contact.id).unwrap_or_default(),
        invited_by: inviter(&inviters, invitation.as_ref()),
        invitation,
        user,
        contact,
    })
}

fn with_contact<S: Sight<By = Staff>>(sight: &S) -> Select<Entity> {
    sight.visible::<Entity>().join(JoinType::InnerJoin, contact_of_user())
}

fn select<S: Sight<By = Staff>>(sight: &S, wanted: &Wanted) -> Select<Entity> {
    let mut select = with_contact(sight);
    let active = contacts::row::Column::Active;
    select = match wanted.tab {
        Tab::All => select,
        Tab::Active => select.filter(Column::Status.eq(PortalUserStatus::Active)).filter(active.eq(true)),
        Tab::Invited => select.filter(Column::Status.eq(PortalUserStatus::Invited)).filter(active.eq(true)),
        Tab::Inactive => select
            .filter(Column::Status.is_in([PortalUserStatus::Active, PortalUserStatus::Invited]))
            .filter(active.eq(false)),
        Tab::Suspended => select.filter(Column::Status.eq(PortalUserStatus::Suspended)),
        Tab::Removed => select.filter(Column::Status.eq(PortalUserStatus::Removed)),
    };
    if wanted.search.is_empty() {
        return select;
    }
    let address = Column::EmailKey.contains(wanted.search.to_ascii_lowercase());
    select = select.filter(
        Condition::any().add(contains_all(contacts::row::Column::SearchText, &wanted.search)).add(address),
    );
    select
}

#[derive(Debug, FromQueryResult)]
struct Standing {
    status: PortalUserStatus,
    active: bool,
    number: i64,
}

async fn counts<S: Sight<By = Staff>>(sight: &S) -> Result<Counts> {
    let groups = with_contact(sight)
        .select_only()
        .column(Column::Status)
        .column(contacts::row::Column::Active)
        .column_as(Expr::col((Entity, Column::Id)).count(), "number")
        .group_by(Column::Status)
        .group_by(contacts::row::Column::Active)
        .into_model::<Standing>()
        .all(sight.connection())
        .await?;
    let mut counts = Counts::default();
    for group in groups {
        let number = u64::try_from(group.number).unwrap_or(0);
        counts.all += number;
        match (group.status, group.active) {
            (PortalUserStatus::Removed, _) => counts.removed += number,
            (PortalUserStatus::Suspended, _) => counts.suspended += number,
            (_, false) => counts.inactive += number,
            (PortalUserStatus::Active, true) => counts.active += number,
            (PortalUserStatus::Invited, true) => counts.invited += number,
        }
    }
    Ok(counts)
}

/// The accounts of contacts, by name; inactive accounts open nothing and are left out.
async fn seats<S: Sight<By = Staff>>(
    sight: &S,
    contacts: Vec<ContactId>,
) -> Result<HashMap<ContactId, Vec<(String, MembershipRole)>>> {
    use memberships::row::{Column, Entity};
    let rows: Vec<(ContactId, MembershipRole, String)> = sight
        .visible::<Entity>()
        .join(JoinType::InnerJoin, account_of_membership())
        .filter(Column::ContactId.is_in(contacts))
        .filter(accounts::row::Column::Active.eq(true))
        .order_by_asc(accounts::row::Column::Name)
        .select_only()
        .columns([Column::ContactId, Column::Role])
        .column(accounts::row::Column::Name)
        .into_tuple()
        .all(sight.connection())
        .await?;
    let mut seats: HashMap<ContactId, Vec<(String, MembershipRole)>> = HashMap::new();
    for (contact, role, account) in rows {
        seats.entry(contact).or_default().push((account, role));
    }
    Ok(seats)
}

/// The latest invitation of each.
async fn invitations<S: Sight<By = Staff>>(
    sight: &S,
    users: Vec<PortalUserId>,
) -> Result<HashMap<PortalUserId, Invitation>> {
    use invitations::row::{Column, Entity};
    let select =
        sight.visible::<Entity>().filter(Column::PortalUserId.is_in(users)).order_by_asc(Column::SentAt);
    let all = sight.all(select).await?;
    Ok(all.into_iter().map(|invitation| (invitation.portal_user_id, invitation)).collect())
}

/// The names of the clients who sent invitations.
async fn inviters<S: Sight<By = Staff>>(
    sight: &S,
    invitations: &HashMap<PortalUserId, Invitation>,
) -> Result<HashMap<PortalUserId, String>> {
    let ids: Vec<PortalUserId> = invitations.values().filter_map(|one| one.invited_by).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let select = with_contact(sight).filter(Column::Id.is_in(ids)).select_also(contacts::row::Entity);
    let found = select.all(sight.connection()).await?;
    Ok(found.into_iter().filter_map(|(user, contact)| Some((user.id, contact?.name()))).collect())
}

fn inviter(names: &HashMap<PortalUserId, String>, invitation: Option<&Invitation>) -> Option<String> {
    names.get(&invitation?.invited_by?).cloned()
}

fn contact_of_user() -> RelationDef {
    Entity::belongs_to(contacts::row::Entity).from(Column::ContactId).to(contacts::row::Column::Id).into()
}

fn account_of_membership() -> RelationDef {
    memberships::row::Entity::belongs_to(accounts::row::Entity)
        .from(memberships::row::Column::AccountId)
        .to(accounts::row::Column::Id)
        .into()
}
