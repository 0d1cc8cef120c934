//! A quote as the desk sees it: whose it is, where its deal stands, and whether the person it is for can hear of it.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SubQueryStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    QueryTrait, RelationDef,
};

use super::Quote;
use super::row::{Column, Entity};
use crate::access::{Principal, Staff};
use crate::charter::deals::{self, DealStage};
use crate::database::Sight;
use crate::id::QuoteId;
use crate::people::accounts;
use crate::people::contacts::{self, Contact};
use crate::people::portal_users::{self, PortalUserStatus};
use crate::{Error, Result};

/// A quote and who is around it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The quote.
    pub quote: Quote,
    /// Where its deal stands.
    pub stage: DealStage,
    /// The account's name.
    pub account_name: String,
    /// Whom it is for.
    pub contact: Contact,
    /// Whether they get into the portal, or have an invitation to it.
    pub has_access: bool,
}

impl Record {
    /// Whether they can hear of it: by mail, or signed in to the portal.
    pub fn is_reachable(&self) -> bool {
        self.contact.active && (self.has_access || !self.contact.emails.0.is_empty())
    }
}

#[derive(Debug, FromQueryResult)]
struct Around {
    stage: DealStage,
    account_name: String,
    accesses: i64,
}

/// A quote with what is around it; one statement.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: QuoteId) -> Result<Record> {
    let accesses = Query::select()
        .expr(Expr::col(Asterisk).count())
        .from(portal_users::row::Entity)
        .and_where(portal_users::row::Column::WorkspaceId.eq(sight.by().workspace()))
        .and_where(
            Expr::col((portal_users::row::Entity, portal_users::row::Column::ContactId))
                .equals((Entity, Column::ContactId)),
        )
        .and_where(
            portal_users::row::Column::Status.is_in([PortalUserStatus::Active, PortalUserStatus::Invited]),
        )
        .to_owned();
    let select = sight
        .visible::<Entity>()
        .filter(Column::Id.eq(id))
        .join(JoinType::InnerJoin, deal())
        .join(JoinType::InnerJoin, account())
        .join(JoinType::InnerJoin, contact())
        .select_also(contacts::row::Entity)
        .column_as(deals::row::Column::Stage, "stage")
        .column_as(accounts::row::Column::Name, "account_name");
    let mut select = select.into_query();
    select.expr_as(
        Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(accesses))),
        Alias::new("accesses"),
    );
    let row = sight.connection().query_one(&select).await?.ok_or(Error::NotFound)?;
    let around = Around::from_query_result(&row, "")?;
    Ok(Record {
        quote: Quote::from_query_result(&row, "A_")?,
        stage: around.stage,
        account_name: around.account_name,
        contact: Contact::from_query_result(&row, "B_")?,
        has_access: around.accesses > 0,
    })
}

fn deal() -> RelationDef {
    Entity::belongs_to(deals::row::Entity).from(Column::DealId).to(deals::row::Column::Id).into()
}
fn account() -> RelationDef {
    Entity::belongs_to(accounts::row::Entity).from(Column::AccountId).to(accounts::row::Column::Id).into()
}
fn contact() -> RelationDef {
    Entity::belongs_to(contacts::row::Entity).from(Column::ContactId).to(contacts::row::Column::Id).into()
}
