//! "I have paid": the client says that the transfer is on its way.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::billing::invoices::row::Entity;
use portico_domain::billing::payments::{self, Announced};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::portal::Feature;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Client, Form, Id};

/// Notes the announcement for staff.
pub(crate) async fn pay(
    client: Client,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Invoices)?;
    client.require(Feature::Payments)?;
    form.only(&["amount", "reference"])?;
    let said =
        Announced { amount: form.text("amount").to_owned(), reference: form.text("reference").to_owned() };
    let here = client.at(format_args!("invoices/{id}"));
    let mut work = client.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    match payments::announce(&mut work, client.place.workspace(), invoice.clone(), &said).await {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            return super::show::again(&client, &app, invoice, form.refused(problems)).await;
        }
        Err(Error::Refused(refusal)) => return Go::to(here).refusing(&*refusal).answer(),
        Err(other) => return Err(other.into()),
    }
    Go::to(here).saying("invoices-thanks-for-telling").answer()
}
