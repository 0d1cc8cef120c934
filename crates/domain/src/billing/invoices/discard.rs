//! Throws a draft away: it never had a number, so nothing is missing afterwards.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::row::Entity;
use super::{Invoice, InvoiceRefusal, InvoiceStatus, lines};
use crate::Result;
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};

/// Removes a draft and its lines.
pub async fn discard(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageInvoices>,
    invoice: Invoice,
) -> Result<()> {
    let invoice = work.one_for_update::<Entity>(invoice.id).await?;
    if invoice.status != InvoiceStatus::Draft {
        return Err(InvoiceRefusal::NotADraft.into());
    }
    lines::Entity::delete_many()
        .filter(lines::Column::WorkspaceId.eq(invoice.workspace_id))
        .filter(lines::Column::InvoiceId.eq(invoice.id))
        .exec(work.connection())
        .await?;
    let happened = super::issue::about(Event::InvoiceDiscarded, &invoice).for_staff_only();
    work.delete(invoice.into_active_model()).await?;
    work.record(happened).await
}
