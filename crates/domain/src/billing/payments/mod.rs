//! Payments: money received, recorded by staff or announced by the client.

mod announce;
mod apply;
mod confirm;
mod dismiss;
mod record;
pub mod row;
mod undo;

pub use announce::{Announced, announce};
pub use confirm::confirm;
pub use dismiss::dismiss;
pub(crate) use dismiss::forget_announced;
pub use record::{Receipt, record};
pub use row::Model as Payment;
pub use undo::undo;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::access::VisibleTo;
use crate::billing::invoices::Invoice;
use crate::database::Sight;
use crate::word::words;
use crate::{Error, Result};

words! {
    /// How money came in.
    pub enum PaymentMethod { Wire = "wire", Card = "card", Cash = "cash", Cheque = "cheque", Other = "other" }
}

words! {
    /// Where a payment stands.
    pub enum PaymentStatus {
        /// The client says it is on its way.
        Announced = "announced",
        /// It came in.
        Received = "received",
        /// Recorded in error.
        Undone = "undone",
    }
}

/// The payments of an invoice that was found before, in their order.
pub async fn of_invoice<S: Sight>(sight: &S, invoice: &Invoice) -> Result<Vec<Payment>>
where
    row::Entity: VisibleTo<S::By>,
{
    let select = sight.visible::<row::Entity>().filter(row::Column::InvoiceId.eq(invoice.id));
    sight.all(select.order_by_asc(row::Column::RecordedAt).order_by_asc(row::Column::Id)).await
}

/// One payment of an invoice that was found before; a payment of another invoice is not found.
pub async fn find<S: Sight>(sight: &S, invoice: &Invoice, id: crate::id::PaymentId) -> Result<Payment>
where
    row::Entity: VisibleTo<S::By>,
{
    let payment = sight.one::<row::Entity>(id).await?;
    if payment.invoice_id == invoice.id { Ok(payment) } else { Err(Error::NotFound) }
}
