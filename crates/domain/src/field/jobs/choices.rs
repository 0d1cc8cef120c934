//! What the office chooses from when it makes and plans a job: sites and people of the client, fields of the kind, and
//! whoever may go.

use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::sites::{self, Site};
use crate::field::templates::{Field, FieldPart, fields};
use crate::field::workers::{self, Team, WorkerRow, teams};
use crate::id::{AccountId, SiteId, TemplateId, WorkerId};
use crate::people::accounts::{self, Account};
use crate::people::contacts::{self, Contact};
use crate::people::memberships;
use crate::search_text::contains_all;

/// Whoever may go to a job.
#[derive(Clone, Debug, Default)]
pub struct Goers {
    /// Workers by name.
    pub workers: Vec<WorkerRow>,
    /// Teams by name.
    pub teams: Vec<Team>,
}

/// The workers in use and all teams; also workers named here who no longer work here. Two statements.
pub async fn goers<S: Sight<By = Staff>>(
    sight: &S,
    also: impl IntoIterator<Item = WorkerId>,
) -> Result<Goers> {
    use workers::row::Column;
    let mut also: Vec<WorkerId> = also.into_iter().collect();
    also.sort_unstable();
    also.dedup();
    let mut known = Condition::any().add(Column::Active.eq(true));
    if !also.is_empty() {
        known = known.add(Column::Id.is_in(also));
    }
    let select = sight
        .visible::<workers::row::Entity>()
        .filter(known)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(1000);
    let workers = sight.all(select).await?;
    let select = sight.visible::<teams::Entity>().order_by_asc(teams::Column::Name).limit(500);
    Ok(Goers { workers, teams: sight.all(select).await? })
}

/// The sites of a client that are in use, by name; also the one that a job has already.
pub async fn sites_of<S: Sight<By = Staff>>(
    sight: &S,
    account: AccountId,
    also: Option<SiteId>,
) -> Result<Vec<Site>> {
    use sites::row::Column;
    let used = Condition::any().add(Column::Active.eq(true)).add_option(also.map(|site| Column::Id.eq(site)));
    let select = sight
        .visible::<sites::row::Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(used)
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(500);
    sight.all(select).await
}

/// The people of a client who are in use, by name.
pub async fn contacts_of<S: Sight<By = Staff>>(sight: &S, account: AccountId) -> Result<Vec<Contact>> {
    use contacts::row::{Column, Entity};
    let tie = Entity::belongs_to(memberships::row::Entity)
        .from(Column::Id)
        .to(memberships::row::Column::ContactId)
        .into();
    let select = sight
        .visible::<Entity>()
        .join(JoinType::InnerJoin, tie)
        .filter(memberships::row::Column::AccountId.eq(account))
        .filter(Column::Active.eq(true))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .limit(200);
    sight.all(select).await
}

/// Clients in use whose name fits, by name; at most 20.
pub async fn accounts_named<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Vec<Account>> {
    use accounts::row::{Column, Entity};
    let select = sight
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .filter(contains_all(Column::SearchText, typed))
        .order_by_asc(Column::Name)
        .limit(20);
    sight.all(select).await
}

/// The fields of a template that the office fills, in order.
pub async fn fields_of_office<S: Sight<By = Staff>>(sight: &S, template: TemplateId) -> Result<Vec<Field>> {
    let select = sight
        .visible::<fields::Entity>()
        .filter(fields::Column::TemplateId.eq(template))
        .filter(fields::Column::Part.eq(FieldPart::Custom))
        .filter(fields::Column::ArchivedAt.is_null())
        .order_by_asc(fields::Column::Seq)
        .order_by_asc(fields::Column::Id);
    sight.all(select).await
}
