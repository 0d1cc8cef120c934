//! One ask with the names around it, for the office and for its client.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::row::{Column, Entity};
use super::{Ask, AskStatus};
use crate::access::{PortalUser, Staff};
use crate::database::Sight;
use crate::field::jobs::{self, Job};
use crate::field::{sites, templates};
use crate::id::{AccountId, AskId};
use crate::people::{accounts, contacts};
use crate::{Error, Result};

/// Open asks that a client's list shows at the most.
const MOST: u64 = 20;

/// An ask as the office sees it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct AskRecord {
    /// The ask.
    #[sea_orm(nested)]
    pub ask: Ask,
    /// The client's name.
    pub account_name: String,
    /// First name of who asked.
    pub contact_first_name: String,
    /// Last name of who asked.
    pub contact_last_name: String,
    /// The site's name.
    pub site_name: Option<String>,
    /// Where the site is.
    pub site_address: Option<String>,
    /// The template's name.
    pub template_name: Option<String>,
}

impl AskRecord {
    /// Who asked.
    pub fn contact_name(&self) -> String {
        format!("{} {}", self.contact_first_name, self.contact_last_name).trim().to_owned()
    }
}

/// One ask for the office; one statement.
pub async fn find<S: Sight<By = Staff>>(sight: &S, id: AskId) -> Result<AskRecord> {
    let select = named(sight.visible::<Entity>().filter(Column::Id.eq(id)));
    select.into_model::<AskRecord>().one(sight.connection()).await?.ok_or(Error::NotFound)
}

/// An ask joined with the names of an [`AskRecord`].
pub(super) fn named(select: Select<Entity>) -> Select<Entity> {
    let account = Entity::belongs_to(accounts::row::Entity)
        .from(Column::AccountId)
        .to(accounts::row::Column::Id)
        .into();
    let contact = Entity::belongs_to(contacts::row::Entity)
        .from(Column::ContactId)
        .to(contacts::row::Column::Id)
        .into();
    located(select.join(JoinType::InnerJoin, account).join(JoinType::InnerJoin, contact))
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(contacts::row::Column::FirstName, "contact_first_name")
        .column_as(contacts::row::Column::LastName, "contact_last_name")
}

/// An ask joined with its site and template.
fn located(select: Select<Entity>) -> Select<Entity> {
    let site = Entity::belongs_to(sites::row::Entity).from(Column::SiteId).to(sites::row::Column::Id).into();
    let template = Entity::belongs_to(templates::row::Entity)
        .from(Column::TemplateId)
        .to(templates::row::Column::Id)
        .into();
    select
        .join(JoinType::LeftJoin, site)
        .join(JoinType::LeftJoin, template)
        .column_as(sites::row::Column::Name, "site_name")
        .column_as(sites::row::Column::Address, "site_address")
        .column_as(templates::row::Column::Name, "template_name")
}

/// An ask as its client sees it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct AskSeen {
    /// The ask.
    #[sea_orm(nested)]
    pub ask: Ask,
    /// The site's name.
    pub site_name: Option<String>,
    /// Where the site is.
    pub site_address: Option<String>,
    template_name: Option<String>,
    template_visible: Option<bool>,
}

impl AskSeen {
    /// The template's name, while clients are shown the template.
    pub fn template(&self) -> Option<&str> {
        self.template_name.as_deref().filter(|_| self.template_visible == Some(true))
    }
}

fn seen(select: Select<Entity>) -> Select<Entity> {
    located(select).column_as(templates::row::Column::Visible, "template_visible")
}

/// One ask as its client sees it; one statement.
pub async fn find_for_client<S: Sight<By = PortalUser>>(sight: &S, id: AskId) -> Result<AskSeen> {
    let select = seen(sight.visible::<Entity>().filter(Column::Id.eq(id)));
    select.into_model::<AskSeen>().one(sight.connection()).await?.ok_or(Error::NotFound)
}

/// What an account waits to be answered, the newest first; one statement.
pub async fn open_of_client<S: Sight<By = PortalUser>>(
    sight: &S,
    account: AccountId,
) -> Result<Vec<AskSeen>> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::AccountId.eq(account))
        .filter(Column::Status.eq(AskStatus::Open))
        .order_by_desc(Column::Id)
        .limit(MOST);
    Ok(seen(select).into_model::<AskSeen>().all(sight.connection()).await?)
}

/// A job by its number as people write it, such as `J-8003`.
pub async fn job_by_number<S: Sight<By = Staff>>(sight: &S, typed: &str) -> Result<Option<Job>> {
    let digits = typed.trim().trim_start_matches(['j', 'J', '-', '#', ' ']);
    let Ok(number) = digits.parse::<i64>() else { return Ok(None) };
    sight.first(sight.visible::<jobs::row::Entity>().filter(jobs::row::Column::Number.eq(number))).await
}
