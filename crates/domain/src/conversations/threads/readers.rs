//! The people of an account whom staff can write to, and which of them hear of it.

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::ThreadNoun;
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::people::accounts::Account;
use crate::people::contacts::{self, Contact};
use crate::people::memberships::{self, Scopes};
use crate::people::portal_users::{self, PortalUserStatus};

/// Somebody of an account.
#[derive(Clone, Debug)]
pub struct Correspondent {
    /// Who.
    pub contact: Contact,
    /// Whether they get in and their place opens the conversation; nobody else is mailed about a message.
    pub reads: bool,
}

#[derive(FromQueryResult)]
struct Seated {
    #[sea_orm(nested)]
    contact: Contact,
    seat_scopes: Scopes,
    access: Option<PortalUserStatus>,
}

/// The active people of an account: those who read a conversation about such a thing first, then by name.
pub async fn correspondents<S: Sight<By = Staff>>(
    sight: &S,
    account: &Account,
    noun: ThreadNoun,
) -> Result<Vec<Correspondent>> {
    use contacts::row::{Column, Entity};
    use memberships::row::Column as Seat;
    use portal_users::row::Column as User;
    let seat = Entity::belongs_to(memberships::row::Entity).from(Column::Id).to(Seat::ContactId).into();
    let user = Entity::belongs_to(portal_users::row::Entity).from(Column::Id).to(User::ContactId).into();
    let people = sight
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .join(JoinType::InnerJoin, seat)
        .join(JoinType::LeftJoin, user)
        .filter(Seat::AccountId.eq(account.id))
        .filter(memberships::current(sight.now()))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .column_as(Seat::Scopes, "seat_scopes")
        .column_as(User::Status, "access")
        .into_model::<Seated>()
        .all(sight.connection())
        .await?;
    let person = |seated: Seated| Correspondent {
        reads: seated.access == Some(PortalUserStatus::Active) && noun.is_open_to(&seated.seat_scopes),
        contact: seated.contact,
    };
    let mut people: Vec<Correspondent> = people.into_iter().map(person).collect();
    people.sort_by_key(|one| !one.reads);
    Ok(people)
}
