//! Leads as staff look for them.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity};
use super::{Lead, LeadStatus};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::pages::{Page, page_of};
use crate::search_text::contains_all;

/// Leads that are offered beside each other.
const MOST_ALIKE: u64 = 5;

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

/// Open leads that somebody with this address and number may be, those with the address first; `key` is the form in which
/// addresses are compared, the number is E.164 or empty.
pub async fn open_like<S: Sight<By = Staff>>(sight: &S, key: &str, phone: &str) -> Result<Vec<Lead>> {
    let open = LeadStatus::ALL.iter().copied().filter(|status| status.is_open());
    let address = Column::EmailKey.eq(key).and(Column::EmailKey.ne(""));
    let number = Column::Phone.eq(phone).and(Column::Phone.ne(""));
    let select = sight
        .visible::<Entity>()
        .filter(address.or(number))
        .filter(Column::Status.is_in(open))
        .order_by_desc(Column::UpdatedAt)
        .limit(MOST_ALIKE);
    let mut alike = sight.all(select).await?;
    alike.sort_by_key(|lead| lead.email_key != key);
    Ok(alike)
}
