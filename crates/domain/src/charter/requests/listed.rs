//! A request in its client's lists: while a quote that they accepted waits for the operator, that is where the request
//! stands (domain.md, decision 14).

use sea_orm::{
    ColumnTrait, DbErr, FromQueryResult, QueryFilter, QueryResult, QuerySelect, QueryTrait, Select,
};

use super::{Request, row};
use crate::access::PortalUser;
use crate::charter::quotes::{self, QuoteStatus};
use crate::database::Sight;

/// What the question about its quotes is called in a row.
const AWAITS: &str = "awaits_confirmation";

/// A request, with what its quotes say about it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The request.
    pub request: Request,
    /// Whether a quote for it was accepted that the operator has yet to confirm.
    pub awaits_confirmation: bool,
}

impl FromQueryResult for Listed {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let request = Request::from_query_result(row, prefix)?;
        Ok(Self { request, awaits_confirmation: row.try_get(prefix, AWAITS)? })
    }
}

/// The same requests, to be read as [`Listed`]; it takes no statement of its own.
pub(crate) fn listed<S: Sight<By = PortalUser>>(
    sight: &S,
    requests: Select<row::Entity>,
) -> Select<row::Entity> {
    use quotes::row::{Column, Entity};
    let waiting = sight
        .visible::<Entity>()
        .filter(Column::Status.eq(QuoteStatus::AwaitingConfirmation))
        // Beside a NULL the answer for every other request would be NULL instead of no.
        .filter(Column::RequestId.is_not_null())
        .select_only()
        .column(Column::RequestId);
    requests.column_as(row::Column::Id.in_subquery(waiting.into_query()), AWAITS)
}
