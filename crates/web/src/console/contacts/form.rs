//! The form of a contact: its fields, and the page that shows it.

use std::borrow::Cow;

use askama::Template;
use portico_domain::people::contacts::{Contact, ContactForm, MOST_WAYS};
use portico_domain::people::memberships::MembershipRole;
use portico_rendering::languages::Language;

use crate::error::Failure;
use crate::extract::Filled;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/contacts/form.html")]
pub(super) struct Page {
    pub shell: ConsoleShell,
    pub title: String,
    pub form: Filled,
    pub action: String,
    pub back_href: String,
    pub languages: Vec<(&'static str, &'static str)>,
    /// Accounts to choose from; empty when the contact is there already.
    pub accounts: Vec<(String, String)>,
    pub roles: &'static [MembershipRole],
    pub is_new: bool,
}

impl Page {
    /// Rows of e-mail addresses: those typed and one more, as long as there is room.
    fn email_rows(&self) -> Vec<usize> {
        rows(&self.form, "emails")
    }
    /// Rows of phone numbers.
    fn phone_rows(&self) -> Vec<usize> {
        rows(&self.form, "phones")
    }
    fn email(&self, row: usize) -> &str {
        self.form.value(&format!("emails.{row}.address"))
    }
    fn email_error(&self, row: usize) -> Cow<'static, str> {
        self.form.error(&self.shell.t, &format!("emails.{row}.address"))
    }
    fn phone(&self, row: usize) -> &str {
        self.form.value(&format!("phones.{row}.number"))
    }
    fn phone_error(&self, row: usize) -> Cow<'static, str> {
        self.form.error(&self.shell.t, &format!("phones.{row}.number"))
    }
}

fn rows(form: &Filled, part: &str) -> Vec<usize> {
    let mut rows = form.rows(part);
    rows.truncate(MOST_WAYS);
    if rows.len() < MOST_WAYS {
        rows.push(rows.last().map_or(0, |last| last + 1));
    }
    rows
}

pub(super) fn languages() -> Vec<(&'static str, &'static str)> {
    Language::all().map(|language| (language.code(), language.name())).collect()
}

pub(super) fn typed(form: &Filled) -> Result<ContactForm, Failure> {
    form.only(&[
        "first_name",
        "last_name",
        "emails.*",
        "phones.*",
        "language",
        "notes",
        "account",
        "role",
        "version",
        "form_key",
    ])?;
    let language = form.text("language");
    if !language.is_empty() && !languages().iter().any(|(code, _)| *code == language) {
        return Err(Failure::unprocessable());
    }
    let each = |part: &str, name: &str| {
        let value = |row: usize| (row, form.value(&format!("{part}.{row}.{name}")).to_owned());
        form.rows(part).into_iter().map(value).filter(|(_, text)| !text.trim().is_empty()).collect()
    };
    Ok(ContactForm {
        first_name: form.value("first_name").to_owned(),
        last_name: form.value("last_name").to_owned(),
        emails: each("emails", "address"),
        phones: each("phones", "number"),
        language: language.to_owned(),
        notes: form.value("notes").to_owned(),
    })
}

pub(super) fn filled(contact: &Contact) -> Filled {
    let mut form = Filled::with([
        ("first_name", contact.first_name.clone()),
        ("last_name", contact.last_name.clone()),
        ("language", contact.language.clone()),
        ("notes", contact.notes.clone()),
        ("version", contact.version.to_string()),
    ]);
    for (row, email) in contact.emails.0.iter().enumerate() {
        form.set(format!("emails.{row}.address"), email.as_str());
    }
    for (row, phone) in contact.phones.0.iter().enumerate() {
        form.set(format!("phones.{row}.number"), phone.display());
    }
    form
}
