//! Which passenger is which client: by an address that both have, when either comes to the account and never later, so that
//! nobody reads another's trips by typing an address.

use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef};

use super::row::{Column, Entity};
use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::{AccountId, ContactId};
use crate::people::contacts::Contact;
use crate::people::{memberships, portal_users};

/// The client of an account who gets mail at an address.
#[expect(
    clippy::disallowed_methods,
    reason = "a client may not read who else acts for the account; the workspace is asked for"
)]
pub(super) async fn client_with<P: Principal>(
    work: &UnitOfWork<P>,
    account: AccountId,
    email: &str,
) -> Result<Option<ContactId>> {
    use portal_users::row::{Column as User, Entity as Users};
    let Some(email) = EmailAddress::parse(email) else { return Ok(None) };
    let place: RelationDef = Users::belongs_to(memberships::row::Entity)
        .from(User::ContactId)
        .to(memberships::row::Column::ContactId)
        .into();
    let user = Users::find()
        .join(JoinType::InnerJoin, place)
        .filter(User::WorkspaceId.eq(work.by().workspace()))
        .filter(memberships::row::Column::AccountId.eq(account))
        .filter(User::EmailKey.eq(email.key()))
        .one(work.connection())
        .await?;
    Ok(user.map(|user| user.contact_id))
}

/// Knows a contact who comes to an account among its passengers by their addresses.
pub(crate) async fn recognise<P: Principal>(
    work: &UnitOfWork<P>,
    account: AccountId,
    contact: &Contact,
) -> Result<()> {
    let addresses: Vec<String> = contact.emails.0.iter().map(|email| email.as_str().to_lowercase()).collect();
    if addresses.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::ContactId, Expr::value(contact.id))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::AccountId.eq(account))
        .filter(Column::ContactId.is_null())
        .filter(Expr::expr(Func::lower(Expr::col(Column::Email))).is_in(addresses))
        .exec(work.connection())
        .await?;
    Ok(())
}
