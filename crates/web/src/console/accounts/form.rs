//! The form of an account: its fields, and the page that shows it.

use askama::Template;
use portico_domain::people::accounts::{Account, AccountForm, AccountKind};

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/accounts/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    pub form: Filled,
    pub action: String,
    pub back_href: String,
    pub staff: Vec<(String, String)>,
    pub kinds: &'static [AccountKind],
    pub usual_days: i32,
    pub is_new: bool,
}

const FIELDS: &[&str] = &[
    "name",
    "kind",
    "organisation",
    "billing_address",
    "tax_id",
    "payment_days",
    "notes",
    "rep",
    "active",
    "version",
    "form_key",
];

pub(super) fn typed(form: &Filled) -> Result<AccountForm, Failure> {
    form.only(FIELDS)?;
    Ok(AccountForm {
        name: form.value("name").to_owned(),
        kind: form.value("kind").to_owned(),
        organisation: form.is_on("organisation"),
        billing_address: form.value("billing_address").to_owned(),
        tax_id: form.value("tax_id").to_owned(),
        payment_days: form.value("payment_days").to_owned(),
        notes: form.value("notes").to_owned(),
        rep: form.value("rep").to_owned(),
        active: form.is_on("active"),
    })
}

pub(super) fn filled(account: &Account) -> Filled {
    let mut form = Filled::with([
        ("name", account.name.clone()),
        ("kind", account.kind.to_string()),
        ("billing_address", account.billing_address.clone()),
        ("tax_id", account.tax_id.clone()),
        ("payment_days", account.payment_days.map(|days| days.to_string()).unwrap_or_default()),
        ("notes", account.notes.clone()),
        ("rep", account.rep_id.map(|id| id.to_string()).unwrap_or_default()),
        ("version", account.version.to_string()),
    ]);
    if account.organisation {
        form.set("organisation", "yes");
    }
    if account.active {
        form.set("active", "yes");
    }
    form
}
