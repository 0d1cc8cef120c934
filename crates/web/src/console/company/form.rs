//! The form of the company: its fields, and the page that shows it.

use askama::Template;
use portico_domain::workspaces::{CompanyForm, Workspace};
use portico_rendering::languages::Language;

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/company/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub form: Filled,
    pub action: String,
    pub languages: Vec<(&'static str, &'static str)>,
    pub zones: Vec<String>,
    pub currency_locked: bool,
}

const FIELDS: &[&str] = &[
    "name",
    "legal_name",
    "certificate_no",
    "address",
    "support_phone",
    "support_email",
    "time_zone",
    "currency",
    "country",
    "language",
    "bank_details",
    "quote_terms",
    "invoice_days",
    "version",
];

pub(super) fn typed(form: &Filled) -> Result<CompanyForm, Failure> {
    form.only(FIELDS)?;
    if Language::all().all(|language| language.code() != form.text("language")) {
        return Err(Failure::unprocessable());
    }
    let value = |name: &str| form.value(name).to_owned();
    Ok(CompanyForm {
        name: value("name"),
        legal_name: value("legal_name"),
        certificate_no: value("certificate_no"),
        address: value("address"),
        support_phone: value("support_phone"),
        support_email: value("support_email"),
        time_zone: value("time_zone"),
        currency: value("currency"),
        country: value("country"),
        language: value("language"),
        bank_details: value("bank_details"),
        quote_terms: value("quote_terms"),
        invoice_days: value("invoice_days"),
    })
}

pub(super) fn filled(company: &Workspace) -> Filled {
    Filled::with([
        ("name", company.name.clone()),
        ("legal_name", company.legal_name.clone()),
        ("certificate_no", company.certificate_no.clone()),
        ("address", company.address.clone()),
        ("support_phone", company.support_phone.clone().unwrap_or_default()),
        ("support_email", company.support_email.clone().unwrap_or_default()),
        ("time_zone", company.time_zone.to_string()),
        ("currency", company.currency.to_string()),
        ("country", company.country.clone()),
        ("language", company.language.clone()),
        ("bank_details", company.bank_details.clone()),
        ("quote_terms", company.quote_terms.clone()),
        ("invoice_days", company.invoice_days.to_string()),
        ("version", company.version.to_string()),
    ])
}
