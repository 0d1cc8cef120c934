//! The questions that staff decide, and whom of the directory each could be.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{Column, Entity};
use super::{AccessRequest, AccessStatus};
use crate::access::Staff;
use crate::database::Sight;
use crate::email_address::EmailAddress;
use crate::id::AccessRequestId;
use crate::people::contacts::{self, Contact};
use crate::{Error, Result};

/// Rows of one page.
const PAGE: u64 = 50;

/// One page of the list.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<AccessRequest>,
    /// Whether there are more.
    pub more: bool,
}

/// Questions that stand so: those that wait the longest first, those decided last first.
pub async fn list<S: Sight<By = Staff>>(sight: &S, status: AccessStatus, page: u64) -> Result<Page> {
    let select = sight.visible::<Entity>().filter(Column::Status.eq(status));
    let select = if status == AccessStatus::Pending {
        select.order_by_asc(Column::AskedAt).order_by_asc(Column::Id)
    } else {
        select.order_by_desc(Column::AskedAt).order_by_desc(Column::Id)
    };
    let mut rows = sight.all(select.offset(PAGE * page.saturating_sub(1)).limit(PAGE + 1)).await?;
    let more = rows.len() as u64 > PAGE;
    rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok(Page { rows, more })
}

/// How many wait for staff.
pub async fn waiting<S: Sight<By = Staff>>(sight: &S) -> Result<u64> {
    sight.count(sight.visible::<Entity>().filter(Column::Status.eq(AccessStatus::Pending))).await
}

/// One of them; what nobody has verified is not there yet.
pub async fn find_one<S: Sight<By = Staff>>(sight: &S, id: AccessRequestId) -> Result<AccessRequest> {
    let row = sight.one::<Entity>(id).await?;
    if row.status == AccessStatus::Unverified { Err(Error::NotFound) } else { Ok(row) }
}

/// The contact in use with exactly the address that was verified (decision 6).
pub async fn suggested<S: Sight<By = Staff>>(sight: &S, request: &AccessRequest) -> Result<Option<Contact>> {
    let found = contacts::candidates(sight, &request.email).await?;
    let has = |address: &EmailAddress| address.key() == request.email_key;
    Ok(found.into_iter().find(|contact| contact.emails.0.iter().any(has)))
}
