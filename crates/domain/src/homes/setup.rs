//! How far a new company has come until its first client is in. Afterwards nobody asks again.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SubQueryStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select};

use crate::Result;
use crate::access::Staff;
use crate::charter::aircraft;
use crate::conversations::deliveries::{self, DeliveryState, Letter};
use crate::database::Sight;
use crate::people::portal_users::{self, PortalUserStatus};

/// The steps that rows tell of; those of the workspace and its portal are known anyway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// A test mail was taken by the server.
    pub mail: bool,
    /// There is an aircraft.
    pub aircraft: bool,
    /// Somebody is invited or in.
    pub invited: bool,
}

/// How far the company has come; nothing once a client has signed in.
pub async fn setup<S: Sight<By = Staff>>(sight: &S) -> Result<Option<Setup>> {
    let signed_in = sight
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::Status.eq(PortalUserStatus::Active))
        .filter(portal_users::row::Column::LastSignInAt.is_not_null());
    if sight.first(signed_in).await?.is_some() {
        return Ok(None);
    }
    let mail = sight
        .visible::<deliveries::row::Entity>()
        .filter(deliveries::row::Column::Event.eq(Letter::TestMail))
        .filter(deliveries::row::Column::Channel.eq(deliveries::Channel::Mail))
        .filter(deliveries::row::Column::State.eq(DeliveryState::Sent));
    let aircraft = sight.visible::<aircraft::row::Entity>();
    let expected = [PortalUserStatus::Invited, PortalUserStatus::Active];
    let invited = sight
        .visible::<portal_users::row::Entity>()
        .filter(portal_users::row::Column::Status.is_in(expected));
    let mut all = Query::select();
    for (index, query) in [number(mail), number(aircraft), number(invited)].into_iter().enumerate() {
        let scalar = Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(query)));
        all.expr_as(scalar, Alias::new(format!("n{index}")));
    }
    let Some(row) = sight.connection().query_one(&all).await? else { return Ok(Some(Setup::default())) };
    let some = |index: usize| row.try_get_by_index::<i64>(index).map(|number| number > 0);
    Ok(Some(Setup { mail: some(0)?, aircraft: some(1)?, invited: some(2)? }))
}

fn number<E: EntityTrait>(select: Select<E>) -> sea_orm::sea_query::SelectStatement {
    select.select_only().expr(Expr::col(Asterisk).count()).into_query()
}
