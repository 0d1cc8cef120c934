//! What a client can name when asking: sites of the account and the kinds of job that they are shown.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::access::PortalUser;
use crate::database::Sight;
use crate::field::sites::{self, Site};
use crate::field::templates::{self, Template};
use crate::id::AccountId;

/// Choices of a kind at the most.
const MOST: u64 = 200;

/// The sites of an account that the client is shown, by name; one statement.
pub async fn sites_for_client<S: Sight<By = PortalUser>>(sight: &S, account: AccountId) -> Result<Vec<Site>> {
    use sites::row::{Column, Entity};
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Active.eq(true))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(MOST);
    sight.all(select).await
}

/// The kinds of job in use that clients are shown, by name; one statement.
pub async fn templates_for_client<S: Sight<By = PortalUser>>(sight: &S) -> Result<Vec<Template>> {
    use templates::row::{Column, Entity};
    let select =
        sight.visible::<Entity>().filter(Column::Active.eq(true)).order_by_asc(Column::Name).limit(MOST);
    sight.all(select).await
}
