//! Leads as staff look for them.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::row::{Column, Entity};
use super::{Lead, LeadStatus};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::pages::{Page, page_of};
use crate::search_text::contains_all;

/// Those that stand so, or all that are open, found by name, company, address or number.
pub async fn list<S: Sight<By = Staff>>(
    sight: &S,
    status: Option<LeadStatus>,
    typed: &str,
    page: u64,
) -> Result<Page<Lead>> {
    let which: Vec<LeadStatus> = match status {
        Some(status) => vec![status],
        None => LeadStatus::ALL.iter().copied().filter(|status| status.is_open()).collect(),
    };
    let select = sight
        .visible::<Entity>()
        .filter(Column::Status.is_in(which))
        .filter(contains_all(Column::SearchText, typed))
        .order_by_asc(Column::LastName)
        .order_by_asc(Column::FirstName)
        .order_by_asc(Column::Id);
    page_of(sight, select, page).await
}

/// The open lead with an address, the one that changed last; `key` is the form in which addresses are compared.
pub async fn open_with_address<S: Sight<By = Staff>>(sight: &S, key: &str) -> Result<Option<Lead>> {
    let open = LeadStatus::ALL.iter().copied().filter(|status| status.is_open());
    let select = sight
        .visible::<Entity>()
        .filter(Column::EmailKey.eq(key))
        .filter(Column::EmailKey.ne(""))
        .filter(Column::Status.is_in(open))
        .order_by_desc(Column::UpdatedAt);
    sight.first(select).await
}
