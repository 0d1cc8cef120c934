//! The turning points of an invoice: issued, void, or thrown away as a draft.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::{self, row::Entity};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;

use super::show::Mistaken;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id};

/// Issues a draft.
pub(crate) async fn issue(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    let issued = invoices::issue(&mut work, &desk.by, desk.place.workspace(), invoice, version).await;
    let issued = match or_back(issued, || record.clone()) {
        Ok(issued) => issued,
        Err(answer) => return answer,
    };
    work.commit().await?;
    let number = issued.reference().unwrap_or_default();
    Go::to(record).saying_with("invoices-was-issued", &[("number", &number)]).answer()
}

/// Makes an issued invoice void.
pub(crate) async fn void(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    match invoices::void(&mut work, &desk.by, invoice, form.text("reason")).await {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            let mistaken = Mistaken::Voiding(form.refused(problems));
            return super::show::again(&desk, &app, id, mistaken).await;
        }
        Err(Error::Refused(refusal)) => return Go::to(record).refusing(&*refusal).answer(),
        Err(other) => return Err(other.into()),
    }
    Go::to(record).saying("invoices-was-voided").answer()
}

/// Throws a draft away.
pub(crate) async fn discard(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    let record = desk.at(format_args!("invoices/{id}"));
    match invoices::discard(&mut work, &desk.by, invoice).await {
        Ok(()) => work.commit().await?,
        Err(Error::Refused(refusal)) => return Go::to(record).refusing(&*refusal).answer(),
        Err(other) => return Err(other.into()),
    }
    Go::to(desk.at("invoices?tab=draft")).saying("invoices-was-discarded").answer()
}
