//! The invoice as a file, for its client.

use axum::extract::State;
use portico_domain::billing::invoices::{self, row::Entity};
use portico_domain::billing::payments;
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::outbox::system_in;
use portico_domain::people::accounts;
use portico_domain::portal::Feature;

use crate::app::App;
use crate::error::Answer;
use crate::extract::{Client, Id};
use crate::invoices::{Shown, print};

/// The file.
pub(crate) async fn pdf(client: Client, State(app): State<App>, Id(id): Id<InvoiceId>) -> Answer {
    client.require(Feature::Invoices)?;
    client.require(Feature::Pdf)?;
    let reader = client.reader(&app);
    let invoice = reader.one::<Entity>(id).await?;
    let lines = invoices::lines_of(&reader, &invoice).await?;
    let payments = payments::of_invoice(&reader, &invoice).await?;
    // The paper carries the billing address, which the portal itself does not show.
    let whole = app.database().reader(system_in(client.place.workspace().id));
    let account = whole.one::<accounts::row::Entity>(invoice.account_id).await?;
    let shown = Shown::new(client.t, client.place.workspace(), (&invoice, &lines, &payments), reader.now());
    print(&app, &client.place, client.t, (&invoice, &shown, &account)).await
}
