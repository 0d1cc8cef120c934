//! Starts an invoice: from a trip, with what its accepted quote charged, or free for an account.

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::lines::ActiveModel as LineRow;
use super::row::ActiveModel;
use super::totals::sum;
use super::{Invoice, InvoiceRefusal, InvoiceStatus};
use crate::access::permissions::ManageInvoices;
use crate::access::{Authorized, Scope, Staff};
use crate::activity::{Event, Happened};
use crate::charter::quotes::{self, Price, lines::Model as QuoteLine};
use crate::charter::trips::Trip;
use crate::database::{Sight, UnitOfWork};
use crate::id::{ContactId, DealId, InvoiceId, InvoiceLineId, TripId};
use crate::people::accounts::Account;
use crate::people::contacts::{self, Contact};
use crate::people::memberships;
use crate::time::end_of_day;
use crate::workspaces::Workspace;
use crate::{Error, Result};

/// Who is billed.
#[derive(Clone, Debug)]
pub struct Payee {
    /// The account.
    pub account: Account,
    /// The person it is addressed to.
    pub contact: ContactId,
}

struct Start<'a> {
    payee: &'a Payee,
    title: String,
    trip: Option<TripId>,
    deal: Option<DealId>,
    lines: Vec<QuoteLine>,
}

/// Starts an invoice without lines; the contact must act for the account.
pub async fn draft(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    here: &Workspace,
    payee: &Payee,
    title: &str,
) -> Result<Invoice> {
    let title = crate::billing::one_line(title, 120);
    start(work, by, here, Start { payee, title, trip: None, deal: None, lines: Vec::new() }).await
}

/// Starts an invoice for a trip: the chosen option and add-ons of its accepted quote, or no line without one. What the
/// quote did not list stands under `also_included`, in the language of the person billed.
pub async fn draft_for_trip(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageInvoices>,
    here: &Workspace,
    payee: &Payee,
    (trip, also_included): (&Trip, &str),
) -> Result<Invoice> {
    if payee.account.id != trip.account_id {
        return Err(Error::NotFound);
    }
    let lines = accepted_lines(work, trip, also_included).await?;
    let title = trip.title.chars().take(120).collect();
    start(work, by, here, Start { payee, title, trip: Some(trip.id), deal: trip.deal_id, lines }).await
}

async fn start(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageInvoices>,
    here: &Workspace,
    start: Start<'_>,
) -> Result<Invoice> {
    let Start { payee, title, trip, deal, lines } = start;
    must_act_for(work, payee).await?;
    let days = payee.account.payment_days.unwrap_or(here.invoice_days).clamp(0, 365);
    let due_on = work.now().at(&here.time_zone).date().saturating_add(jiff::Span::new().days(days));
    let sum = sum(lines.iter().map(|line| (line.amount_minor, line.tax_minor))).unwrap_or_default();
    let id = InvoiceId::new(work.now());
    let row = ActiveModel {
        id: Set(id),
        number: Set(None),
        title: Set(title.clone()),
        account_id: Set(payee.account.id),
        contact_id: Set(payee.contact),
        trip_id: Set(trip),
        status: Set(InvoiceStatus::Draft),
        currency: Set(here.currency),
        notes: Set(String::new()),
        due_on: Set(due_on.to_string()),
        due_at: Set(end_of(due_on, here)?),
        net_minor: Set(sum.net_minor),
        tax_minor: Set(sum.tax_minor),
        total_minor: Set(sum.total_minor),
        paid_minor: Set(0),
        void_reason: Set(String::new()),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let invoice = work.insert(row).await?;
    let rows = lines.into_iter().zip(0..).map(|(line, seq)| copied(work, id, seq, line)).collect();
    work.insert_all::<LineRow>(rows).await?;
    let happened = Happened::to(Event::InvoiceDrafted, id.0, title).account(payee.account.id).deal(deal);
    work.record(happened).await?;
    Ok(invoice)
}

pub(super) fn end_of(day: Date, here: &Workspace) -> Result<crate::time::Instant> {
    end_of_day(day, &here.time_zone).ok_or_else(|| Error::Broken(format!("no end of {day}")))
}

async fn must_act_for(work: &UnitOfWork<Staff>, payee: &Payee) -> Result<()> {
    use memberships::row::{Column, Entity};
    let contact = work.one::<crate::people::contacts::row::Entity>(payee.contact).await?;
    let seat = work
        .visible::<Entity>()
        .filter(Column::AccountId.eq(payee.account.id))
        .filter(Column::ContactId.eq(contact.id));
    if work.count(seat).await? == 0 { Err(InvoiceRefusal::NobodyToBill.into()) } else { Ok(()) }
}

/// What the client accepted: the lines of the option that they saw, its other lines as one for each tax rate, and the
/// add-ons that were chosen.
async fn accepted_lines(
    work: &UnitOfWork<Staff>,
    trip: &Trip,
    also_included: &str,
) -> Result<Vec<QuoteLine>> {
    use quotes::lines::{Column, Entity};
    let Some(quote) = trip.quote_id else { return Ok(Vec::new()) };
    let quote = work.one::<quotes::row::Entity>(quote).await?;
    let Some(option) = quote.chosen_option_id else { return Ok(Vec::new()) };
    let select = work.visible::<Entity>().filter(Column::QuoteId.eq(quote.id)).order_by_asc(Column::Seq);
    let (mut charged, mut unlisted, mut add_ons) = (Vec::new(), Vec::new(), Vec::new());
    for line in work.all(select).await? {
        match line.option_id {
            Some(of) if of != option => {}
            Some(_) if line.client_sees => charged.push(line),
            Some(_) => fold(&mut unlisted, line, also_included)?,
            None if line.chosen_quantity > 0 => add_ons.push(chosen(line)?),
            None => {}
        }
    }
    unlisted.retain(|line| line.price() != Price::default());
    charged.extend(unlisted);
    charged.extend(add_ons);
    Ok(charged)
}

/// Adds a line that the client did not see to the one of its tax rate: one of a thing that costs them all.
fn fold(folded: &mut Vec<QuoteLine>, line: QuoteLine, also_included: &str) -> Result<()> {
    match folded.iter_mut().find(|known| known.tax_bp == line.tax_bp) {
        Some(known) => {
            let sum = known.price().plus(line.price()).ok_or_else(does_not_fit)?;
            (known.amount_minor, known.tax_minor) = (sum.net_minor, sum.tax_minor);
            known.unit_price_minor = sum.net_minor;
        }
        None => folded.push(QuoteLine {
            description: also_included.to_owned(),
            quantity_milli: 1000,
            unit: String::new(),
            unit_price_minor: line.amount_minor,
            ..line
        }),
    }
    Ok(())
}

/// An add-on as often as it was chosen: so many times the price of one, as the quote added it up.
fn chosen(mut line: QuoteLine) -> Result<QuoteLine> {
    let price = quotes::add_on_price(&line, line.chosen_quantity).ok_or_else(does_not_fit)?;
    let times = i64::from(line.chosen_quantity);
    line.quantity_milli = line.quantity_milli.checked_mul(times).ok_or_else(does_not_fit)?;
    (line.amount_minor, line.tax_minor) = (price.net_minor, price.tax_minor);
    Ok(line)
}

/// What was accepted fitted then, so that it fits now.
fn does_not_fit() -> Error {
    Error::Broken("the accepted lines of a quote do not fit on its invoice".to_owned())
}

fn copied(work: &UnitOfWork<Staff>, invoice: InvoiceId, seq: i32, line: QuoteLine) -> LineRow {
    LineRow {
        id: Set(InvoiceLineId::new(work.now())),
        invoice_id: Set(invoice),
        seq: Set(seq),
        description: Set(line.description),
        quantity_milli: Set(line.quantity_milli),
        unit: Set(line.unit),
        unit_price_minor: Set(line.unit_price_minor),
        tax_bp: Set(line.tax_bp),
        amount_minor: Set(line.amount_minor),
        tax_minor: Set(line.tax_minor),
        ..Default::default()
    }
}

#[derive(FromQueryResult)]
struct Seated {
    #[sea_orm(nested)]
    contact: Contact,
    seat_scopes: memberships::Scopes,
}

/// The people who can be billed for an account: those with its invoices first, then by name.
pub async fn people_of<S: Sight<By = Staff>>(sight: &S, account: &Account) -> Result<Vec<Contact>> {
    use contacts::row::{Column, Entity};
    use memberships::row::Column as Seat;
    let seat = Entity::belongs_to(memberships::row::Entity).from(Column::Id).to(Seat::ContactId).into();
    let mut people = sight
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .join(JoinType::InnerJoin, seat)
        .filter(Seat::AccountId.eq(account.id))
        .column_as(Seat::Scopes, "seat_scopes")
        .into_model::<Seated>()
        .all(sight.connection())
        .await?;
    let pays = |seated: &Seated| seated.seat_scopes.contains(Scope::Billing);
    people.sort_by_key(|one| (!pays(one), one.contact.last_name.clone(), one.contact.first_name.clone()));
    Ok(people.into_iter().map(|one| one.contact).collect())
}

/// Accounts in use whose name or people fit a search, by name; the first thirty.
pub async fn accounts_to_bill<S: Sight<By = Staff>>(sight: &S, search: &str) -> Result<Vec<Account>> {
    use crate::people::accounts::row::{Column, Entity};
    let mut select = sight.visible::<Entity>().filter(Column::Active.eq(true));
    let text: String = search.trim().to_lowercase().chars().take(80).collect();
    if !text.is_empty() {
        select = select.filter(Column::SearchText.contains(&text));
    }
    sight.all(select.order_by_asc(Column::Name).limit(30)).await
}
