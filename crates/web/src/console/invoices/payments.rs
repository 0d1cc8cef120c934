//! Money in: recorded, confirmed when the client announced it, set aside, or taken back.

use axum::extract::State;
use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::row::Entity;
use portico_domain::billing::payments::{self, Receipt};
use portico_domain::database::Sight as _;
use portico_domain::id::{InvoiceId, PaymentId};
use portico_domain::{Error, form_keys};

use super::show::Mistaken;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Filled, Form, Id, Item};

fn receipt(form: &Filled) -> Receipt {
    Receipt {
        amount: form.text("amount").to_owned(),
        method: form.text("method").to_owned(),
        reference: form.text("reference").to_owned(),
        received_on: form.text("received_on").to_owned(),
    }
}

/// Records a payment; the same form sent twice records it once.
pub(crate) async fn record(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(form): Form,
) -> Answer {
    form.only(&["amount", "method", "reference", "received_on", "form_key"])?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    let here = desk.place.workspace();
    let currency = invoice.currency;
    let payment = match payments::record(&mut work, &desk.by, here, invoice, &receipt(&form)).await {
        Ok(payment) => payment,
        Err(error) => return answered(&desk, &app, (id, form, Mistaken::Recording), error, work).await,
    };
    form_keys::remember(&work, form.text("form_key"), &record).await?;
    work.commit().await?;
    let amount = desk.t.money(payment.amount_minor, currency.code());
    Go::to(record).saying_with("invoices-was-paid", &[("amount", &amount)]).answer()
}

/// Announced money came in.
pub(crate) async fn confirm(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Item(said): Item<PaymentId>,
    Form(form): Form,
) -> Answer {
    form.only(&["amount", "method", "reference", "received_on"])?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    let payment = payments::find(&work, &invoice, said).await?;
    let currency = invoice.currency;
    let here = desk.place.workspace();
    let payment =
        match payments::confirm(&mut work, &desk.by, here, (invoice, payment), &receipt(&form)).await {
            Ok(payment) => payment,
            Err(error) => {
                let mistaken = |form| Mistaken::Confirming(said, form);
                return answered(&desk, &app, (id, form, mistaken), error, work).await;
            }
        };
    work.commit().await?;
    let amount = desk.t.money(payment.amount_minor, currency.code());
    Go::to(record).saying_with("invoices-was-paid", &[("amount", &amount)]).answer()
}

/// Announced money never came.
pub(crate) async fn dismiss(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Item(payment): Item<PaymentId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    let payment = payments::find(&work, &invoice, payment).await?;
    match payments::dismiss(&mut work, &desk.by, &invoice, payment).await {
        Ok(_) => work.commit().await?,
        Err(error) => return answered(&desk, &app, (id, form, Mistaken::Recording), error, work).await,
    }
    Go::to(record).saying("invoices-payment-was-dismissed").answer()
}

/// Takes a payment back.
pub(crate) async fn undo(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Item(payment): Item<PaymentId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let record = desk.at(format_args!("invoices/{id}"));
    let mut work = desk.begin(&app).await?;
    let invoice = work.one::<Entity>(id).await?;
    let payment = payments::find(&work, &invoice, payment).await?;
    match payments::undo(&mut work, &desk.by, invoice, payment).await {
        Ok(_) => work.commit().await?,
        Err(error) => return answered(&desk, &app, (id, form, Mistaken::Recording), error, work).await,
    }
    Go::to(record).saying("invoices-payment-was-undone").answer()
}

/// A mistake redraws the record with the form as typed, in the place where it stands; a refusal says its sentence there.
async fn answered(
    desk: &Desk<ManageInvoices>,
    app: &App,
    (id, form, mistaken): (InvoiceId, Filled, impl FnOnce(Filled) -> Mistaken),
    error: Error,
    work: portico_domain::database::UnitOfWork<portico_domain::access::Staff>,
) -> Answer {
    drop(work);
    match error {
        Error::Invalid(problems) => super::show::again(desk, app, id, mistaken(form.refused(problems))).await,
        Error::Refused(refusal) => {
            Go::to(desk.at(format_args!("invoices/{id}"))).refusing(&*refusal).answer()
        }
        other => Err(other.into()),
    }
}
