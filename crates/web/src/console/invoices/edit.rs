//! A draft in writing: its lines as rows of one form that works without script.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::ManageInvoices;
use portico_domain::billing::invoices::{
    self, Content, InvoiceRefusal, InvoiceStatus, LineTyped, MOST_LINES, Record, row::Entity,
};
use portico_domain::database::Sight as _;
use portico_domain::id::InvoiceId;
use portico_domain::{Error, Invalid};

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id};
use crate::invoices::{Shown, plain};
use crate::shell::ConsoleShell;

/// The parts of a line, as the form names them.
const PARTS: [&str; 5] = ["description", "quantity", "unit", "price", "tax"];

#[derive(Template)]
#[template(path = "console/invoices/edit.html")]
struct Edit {
    shell: ConsoleShell,
    shown: Shown,
    account: String,
    currency: String,
    form: Filled,
    rows: Vec<usize>,
    most: usize,
    action: String,
    record_href: String,
}

/// The form with what is saved.
pub(crate) async fn edit(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
) -> Answer {
    let reader = desk.reader(&app);
    let record = invoices::find(&reader, id).await?;
    let invoice = &record.invoice;
    if invoice.status != InvoiceStatus::Draft {
        return Go::to(desk.at(format_args!("invoices/{id}"))).refusing(&InvoiceRefusal::NotADraft).answer();
    }
    let lines = invoices::lines_of(&reader, invoice).await?;
    let mut form = Filled::with([
        ("version", invoice.version.to_string()),
        ("title", invoice.title.clone()),
        ("due_on", invoice.due_on.clone()),
        ("notes", invoice.notes.clone()),
    ]);
    for (at, line) in lines.iter().enumerate() {
        let values = [
            line.description.clone(),
            plain(line.quantity_milli, 3).trim_end_matches('0').trim_end_matches('.').to_owned(),
            line.unit.clone(),
            plain(line.unit_price_minor, invoice.currency.decimals()),
            plain(i64::from(line.tax_bp), 2).trim_end_matches('0').trim_end_matches('.').to_owned(),
        ];
        for (part, value) in PARTS.into_iter().zip(values) {
            form.push(format!("lines.{at}.{part}"), value);
        }
    }
    if lines.is_empty() {
        form.push("lines.0.description", "");
    }
    page(&drawn(&desk, &app, record, form).await?)
}

async fn drawn(
    desk: &Desk<ManageInvoices>,
    app: &App,
    record: Record,
    form: Filled,
) -> Result<Edit, Failure> {
    let reader = desk.reader(app);
    let Record { invoice, account_name, .. } = record;
    let lines = invoices::lines_of(&reader, &invoice).await?;
    let record_href = desk.at(format_args!("invoices/{}", invoice.id));
    Ok(Edit {
        shown: Shown::new(desk.t, desk.place.workspace(), (&invoice, &lines, &[]), reader.now()),
        account: account_name,
        currency: invoice.currency.code().to_owned(),
        rows: form.rows("lines"),
        most: MOST_LINES,
        form,
        action: format!("{record_href}/edit"),
        record_href,
        shell: crate::console::shell(app, desk, "shell-invoices").await?,
    })
}

/// Saves the draft; the buttons for rows only draw the form again.
pub(crate) async fn save(
    desk: Desk<ManageInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
    Form(mut form): Form,
) -> Answer {
    form.only(&["version", "title", "due_on", "notes", "lines.*", "do"])?;
    let wish = form.text("do").to_owned();
    form.remove("do");
    if wish == "add" || wish.starts_with("remove.") {
        change_rows(&mut form, &wish);
        let record = invoices::find(&desk.reader(&app), id).await?;
        return page(&drawn(&desk, &app, record, form).await?);
    }
    let content = content(&form)?;
    let mut work = desk.begin(&app).await?;
    let invoice = work.one_for_update::<Entity>(id).await?;
    let record = desk.at(format_args!("invoices/{id}"));
    match invoices::save(&mut work, &desk.by, desk.place.workspace(), invoice, &content).await {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            let record = invoices::find(&desk.reader(&app), id).await?;
            return redrawn(&drawn(&desk, &app, record, form.refused(problems)).await?);
        }
        Err(Error::Stale) => {
            drop(work);
            let record = invoices::find(&desk.reader(&app), id).await?;
            // Saving once more is then a decision: the other change is named, and this one is kept as typed.
            form.set("version", record.invoice.version.to_string());
            let stale = form.refused(Invalid::field("version", "invoices-stale"));
            return redrawn(&drawn(&desk, &app, record, stale).await?);
        }
        Err(Error::Refused(refusal)) => {
            drop(work);
            let record = invoices::find(&desk.reader(&app), id).await?;
            let refused = form.refused(Invalid::field("version", refusal.key()));
            return redrawn(&drawn(&desk, &app, record, refused).await?);
        }
        Err(other) => return Err(other.into()),
    }
    Go::to(record).saying("invoices-was-saved").answer()
}

fn change_rows(form: &mut Filled, wish: &str) {
    let rows = form.rows("lines");
    match wish.strip_prefix("remove.") {
        Some(row) if rows.len() > 1 => form.remove(&format!("lines.{row}.")),
        Some(_) => {}
        None if rows.len() < MOST_LINES => {
            let next = rows.last().map_or(0, |last| last + 1);
            form.push(format!("lines.{next}.description"), "");
        }
        None => {}
    }
}

fn content(form: &Filled) -> Result<Content, Failure> {
    let line = |row: usize| {
        let part = |name: &str| form.text(&format!("lines.{row}.{name}")).to_owned();
        LineTyped {
            row,
            description: part("description"),
            quantity: part("quantity"),
            unit: part("unit"),
            price: part("price"),
            tax: part("tax"),
        }
    };
    Ok(Content {
        title: form.text("title").to_owned(),
        due_on: form.text("due_on").to_owned(),
        notes: form.text("notes").to_owned(),
        lines: form.rows("lines").into_iter().map(line).collect(),
        version: form.parse("version").ok_or_else(Failure::unprocessable)?,
    })
}
