//! The invoice as a file, for staff; a draft says that it is one.

use axum::extract::State;
use portico_domain::access::permissions::ViewInvoices;
use portico_domain::billing::{invoices, payments};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::people::accounts;
use portico_rendering::languages::Language;

use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Id};
use crate::invoices::{Shown, print};

/// The file, in the language of the person billed.
pub(crate) async fn pdf(desk: Desk<ViewInvoices>, State(app): State<App>, Id(id): Id<InvoiceId>) -> Answer {
    let reader = desk.reader(&app);
    let record = invoices::find(&reader, id).await?;
    let invoice = record.invoice;
    let account = reader.one::<accounts::row::Entity>(invoice.account_id).await?;
    let lines = invoices::lines_of(&reader, &invoice).await?;
    let payments = payments::of_invoice(&reader, &invoice).await?;
    let t = Language::parse(&record.contact_language).map_or(desk.t, Language::texts);
    let shown = Shown::new(t, desk.place.workspace(), (&invoice, &lines, &payments), reader.now());
    print(&app, &desk.place, t, (&invoice, &shown, &account)).await
}
