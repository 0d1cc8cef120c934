//! Changes what is known of the company: names on documents, where it is, how it counts.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use super::row::{Column, Entity, Model};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::billing::invoices;
use crate::charter::quotes;
use crate::database::{Sight, UnitOfWork};
use crate::money::Currency;
use crate::time::Zone;
use crate::typed::Typed;
use crate::{Error, Result};

/// The company as it is typed.
#[derive(Clone, Debug, Default)]
pub struct CompanyForm {
    /// `name`.
    pub name: String,
    /// `legal_name`.
    pub legal_name: String,
    /// `certificate_no`.
    pub certificate_no: String,
    /// `address`.
    pub address: String,
    /// `support_phone`.
    pub support_phone: String,
    /// `support_email`.
    pub support_email: String,
    /// `time_zone`, an IANA name.
    pub time_zone: String,
    /// `currency`, ISO 4217.
    pub currency: String,
    /// `country`, ISO 3166, two letters.
    pub country: String,
    /// `language`, such as `en`; checked by the caller, who knows which there are.
    pub language: String,
    /// `bank_details`.
    pub bank_details: String,
    /// `quote_terms`.
    pub quote_terms: String,
    /// `invoice_days`, 0 to 120.
    pub invoice_days: String,
}

/// The company of a principal, locked until the end of the change.
#[expect(clippy::disallowed_methods, reason = "the principal's own workspace")]
pub async fn own_for_update(work: &UnitOfWork<Staff>) -> Result<Model> {
    let select = Entity::find().filter(Column::Id.eq(work.by().workspace())).lock_exclusive();
    select.one(work.connection()).await?.ok_or(Error::NotFound)
}

/// Whether amounts in the company's currency stand on quotes or invoices, so that it must stay.
pub async fn is_currency_in_use<S: Sight<By = Staff>>(sight: &S) -> Result<bool> {
    let quote = sight.first(sight.visible::<quotes::row::Entity>().limit(1)).await?;
    Ok(quote.is_some() || sight.first(sight.visible::<invoices::row::Entity>().limit(1)).await?.is_some())
}

/// Changes the company, unless somebody else did since `version` was shown.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    company: Model,
    version: i32,
    form: &CompanyForm,
) -> Result<Model> {
    if company.version != version {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let name = typed.needed("name", &form.name, 120);
    let legal_name = typed.line("legal_name", &form.legal_name, 160);
    let certificate_no = typed.line("certificate_no", &form.certificate_no, 60);
    let address = typed.lines("address", &form.address, 600);
    let country = form.country.trim().to_ascii_uppercase();
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        typed.wrong("country", "company-country-unknown");
    }
    let phone = typed.phone("support_phone", &form.support_phone, &country);
    let email = typed.email("support_email", &form.support_email);
    let zone = Zone::named(form.time_zone.trim());
    if zone.is_none() {
        typed.wrong("time_zone", "company-zone-unknown");
    }
    let currency = Currency::named(&form.currency);
    if currency.is_none() {
        typed.wrong("currency", "company-currency-unknown");
    } else if currency != Some(company.currency) && is_currency_in_use(work).await? {
        typed.wrong("currency", "company-currency-in-use");
    }
    let language = typed.needed("language", &form.language, 12);
    let bank_details = typed.lines("bank_details", &form.bank_details, 1000);
    let quote_terms = typed.lines("quote_terms", &form.quote_terms, 6000);
    let invoice_days = typed.number("invoice_days", &form.invoice_days, 0..=120);
    typed.check()?;
    let (Some(zone), Some(currency)) = (zone, currency) else { return Err(Error::NotFound) };
    let before = company.clone();
    let mut row = company.into_active_model();
    row.name = Set(name);
    row.legal_name = Set(legal_name);
    row.certificate_no = Set(certificate_no);
    row.address = Set(address);
    row.support_phone = Set(phone.map(|phone| phone.as_str().to_owned()));
    row.support_email = Set(email.map(|email| email.as_str().to_owned()));
    row.time_zone = Set(zone);
    row.currency = Set(currency);
    row.country = Set(country);
    row.language = Set(language);
    row.bank_details = Set(bank_details);
    row.quote_terms = Set(quote_terms);
    row.invoice_days = Set(invoice_days);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let company = row.update(work.connection()).await?;
    let happened = Happened::to(Event::CompanyChanged, company.id.0, company.name.clone());
    work.record(happened.between(&before, &company)).await?;
    Ok(company)
}
