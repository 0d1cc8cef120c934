//! Forgets a filter.

use sea_orm::IntoActiveModel;

use super::row::Model;
use crate::Result;
use crate::access::Staff;
use crate::database::UnitOfWork;

/// Forgets a filter; the list itself stays as it is.
pub async fn remove(work: &UnitOfWork<Staff>, filter: Model) -> Result<()> {
    work.delete(filter.into_active_model()).await
}
