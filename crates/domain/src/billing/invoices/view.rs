//! The client opens an invoice: the first time is remembered (P17).

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::Entity;
use super::{Invoice, InvoiceStatus};
use crate::Result;
use crate::access::PortalUser;
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};

/// Notes the first opening by a client; later ones change nothing.
pub async fn view(work: &mut UnitOfWork<PortalUser>, invoice: Invoice) -> Result<Invoice> {
    let invoice = work.one_for_update::<Entity>(invoice.id).await?;
    if invoice.viewed_at.is_some() || !invoice.is_issued() {
        return Ok(invoice);
    }
    let status = if invoice.status == InvoiceStatus::Sent { InvoiceStatus::Viewed } else { invoice.status };
    let version = invoice.version;
    let mut row = invoice.into_active_model();
    row.viewed_at = Set(Some(work.now()));
    row.status = Set(status);
    row.version = Set(version + 1);
    let viewed = work.update(row).await?;
    work.record(super::issue::about(Event::InvoiceViewed, &viewed)).await?;
    Ok(viewed)
}
