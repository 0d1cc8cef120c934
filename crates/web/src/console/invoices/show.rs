//! The record: what is owed and paid on the left, what happened on the right.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{ManageInvoices, ViewInvoices, WriteMessages};
use portico_domain::billing::invoices::{self, InvoiceStatus, Record};
use portico_domain::billing::payments::{self, PaymentMethod};
use portico_domain::database::Sight as _;
use portico_domain::id::{InvoiceId, PaymentId};
use portico_domain::{activity, form_keys};

use crate::answer::{page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Id};
use crate::invoices::{PaymentShown, Shown, pill_for_staff};
use crate::shell::{ConsoleShell, Link};
use crate::timeline::{self, Entry};

/// A form of the record that came back with mistakes.
pub(super) enum Mistaken {
    /// Money that came in.
    Recording(Filled),
    /// Money that the client announced.
    Confirming(PaymentId, Filled),
    /// The reason why the invoice is void.
    Voiding(Filled),
}

/// A payment that the client announced, with the form that confirms it.
struct Announced {
    payment: PaymentShown,
    form: Filled,
}

/// What every part of the record links to.
struct Addresses {
    list: String,
    edit: String,
    issue: String,
    void: String,
    discard: String,
    pdf: String,
    payments: String,
    message: String,
}

#[derive(Template)]
#[template(path = "console/invoices/show.html")]
struct Show {
    shell: ConsoleShell,
    shown: Shown,
    tone: &'static str,
    status: String,
    version: i32,
    account: Link,
    trip: Option<Link>,
    contact: String,
    mailed_to: String,
    at: Addresses,
    may_manage: bool,
    may_write: bool,
    can_be_voided: bool,
    has_lines: bool,
    announced: Vec<Announced>,
    recording: Filled,
    is_recording: bool,
    voiding: Filled,
    form_key: String,
    methods: Vec<(&'static str, String, bool)>,
    entries: Vec<Entry>,
}

/// The record.
pub(crate) async fn show(desk: Desk<ViewInvoices>, State(app): State<App>, Id(id): Id<InvoiceId>) -> Answer {
    let record = invoices::find(&desk.reader(&app), id).await?;
    page(&drawn(&desk, &app, record, None).await?)
}

/// The record again, with what is wrong in one of its forms.
pub(super) async fn again(
    desk: &Desk<ManageInvoices>,
    app: &App,
    id: InvoiceId,
    mistaken: Mistaken,
) -> Answer {
    let record = invoices::find(&desk.reader(app), id).await?;
    redrawn(&drawn(desk, app, record, Some(mistaken)).await?)
}

/// The form for money that came in today, before anybody typed into it.
fn fresh_payment(amount: String, reference: &str, today: jiff::civil::Date) -> Filled {
    Filled::with([
        ("amount", amount),
        ("method", PaymentMethod::Wire.to_string()),
        ("received_on", today.to_string()),
        ("reference", reference.to_owned()),
    ])
}

/// The announced payments, each with its form: as it was typed where it came back.
fn announced(shown: &Shown, mistaken: Option<&Mistaken>, today: jiff::civil::Date) -> Vec<Announced> {
    let announced = shown.announced().into_iter().map(|payment| {
        let form = match mistaken {
            Some(Mistaken::Confirming(id, form)) if id.to_string() == payment.id => form.clone(),
            _ => fresh_payment(payment.amount_plain.clone(), &payment.reference, today),
        };
        Announced { payment: payment.clone(), form }
    });
    announced.collect()
}

async fn drawn<P: portico_domain::access::Permission>(
    desk: &Desk<P>,
    app: &App,
    record: Record,
    mistaken: Option<Mistaken>,
) -> Result<Show, Failure> {
    let (t, reader) = (desk.t, desk.reader(app));
    let contact = record.contact_name();
    let trip = record.invoice.trip_id.zip(record.trip_number);
    let Record { invoice, account_name, .. } = record;
    let lines = invoices::lines_of(&reader, &invoice).await?;
    // A draft has no payments, and only of a draft it is said who will hear of it.
    let (payments, told) = match invoice.status {
        InvoiceStatus::Draft => (Vec::new(), invoices::told(&reader, invoice.account_id).await?),
        _ => (payments::of_invoice(&reader, &invoice).await?, Vec::new()),
    };
    let happened = activity::of_object(&reader, invoice.id.0, 100).await?;
    let (tone, status) = pill_for_staff(&invoice, reader.now());
    let shown = Shown::new(t, desk.place.workspace(), (&invoice, &lines, &payments), reader.now());
    let at = |path: &str| desk.at(format_args!("invoices/{}{path}", invoice.id));
    let today = reader.now().at(&desk.place.workspace().time_zone).date();
    let announced = announced(&shown, mistaken.as_ref(), today);
    let is_recording = match &mistaken {
        Some(mistaken) => matches!(mistaken, Mistaken::Recording(_)),
        None => invoice.is_open(),
    };
    let left = crate::invoices::plain(invoice.balance_minor(), invoice.currency.decimals());
    let (recording, voiding) = match mistaken {
        Some(Mistaken::Recording(form)) => (form, Filled::default()),
        Some(Mistaken::Voiding(form)) => (fresh_payment(left, "", today), form),
        _ => (fresh_payment(left, "", today), Filled::default()),
    };
    let chosen = recording.text("method").to_owned();
    let methods = PaymentMethod::ALL.iter().map(|method| {
        (method.as_str(), t.say(&format!("invoices-method-{method}")).into_owned(), chosen == method.as_str())
    });
    let shell = crate::console::shell(app, desk, "shell-invoices").await?;
    Ok(Show {
        tone,
        status: t.say(&status).into_owned(),
        version: invoice.version,
        account: Link { href: desk.at(format_args!("accounts/{}", invoice.account_id)), label: account_name },
        trip: trip.map(|(id, number)| Link {
            href: desk.at(format_args!("trips/{id}")),
            label: format!("T-{number}"),
        }),
        mailed_to: t.list(&told.iter().map(|(name, email)| format!("{name} ({email})")).collect::<Vec<_>>()),
        contact,
        at: Addresses {
            list: desk.at("invoices"),
            edit: at("/edit"),
            issue: at("/issue"),
            void: at("/void"),
            discard: at("/discard"),
            pdf: at("/pdf"),
            payments: at("/payments"),
            message: desk.at(format_args!(
                "messages/new?account={}&about=invoice&id={}",
                invoice.account_id, invoice.id
            )),
        },
        may_manage: desk.may::<ManageInvoices>(),
        may_write: desk.may::<WriteMessages>(),
        can_be_voided: invoice.can_be_voided(),
        has_lines: !lines.is_empty(),
        announced,
        recording,
        is_recording,
        voiding,
        form_key: form_keys::fresh(),
        methods: methods.collect(),
        entries: timeline::entries(t, &desk.place.workspace().time_zone, &happened),
        shell,
        shown,
    })
}
