//! Rows of clients: an account each, and somebody who acts for it where the row names one. Several rows may name the same
//! account, each with another person. Nobody is invited, and whoever is new may read and nothing else (security.md row
//! 105): rights are given by hand.

use super::known::{AccountRef, Accounts, People};
use super::rows::{Problems, RowProblem, yes_or_no};
use super::table::Cells;
use super::{Hands, put_in::Effect};
use crate::Result;
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::ContactId;
use crate::people::accounts::{self, Account, AccountForm};
use crate::people::contacts::{self, ContactForm};
use crate::people::memberships::{self, MembershipRole};
use crate::workspaces::Workspace;

/// What is known when a file of clients is looked at.
#[derive(Clone, Debug)]
pub(super) struct Known {
    accounts: Accounts,
    people: People,
}

/// A row that can be put in.
#[derive(Debug)]
pub(super) struct ClientRow {
    account: AccountRef,
    /// Whether this row, not an earlier one, makes the account.
    is_first: bool,
    external_id: String,
    form: AccountForm,
    person: Option<ContactForm>,
}

impl ClientRow {
    pub(super) const fn is_new(&self) -> bool {
        self.is_first
    }
}

impl Known {
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        Ok(Self { accounts: Accounts::load(sight).await?, people: People::load(sight).await? })
    }
    /// Looks at a row, and remembers what it will add.
    pub(super) fn read(&mut self, cells: Cells<'_>, house: &Workspace) -> Result<ClientRow, Vec<RowProblem>> {
        let mut problems = Problems::of(cells);
        let external_id = cells.get("external_id").to_owned();
        let form = account_form(&cells, &mut problems);
        let account = self.accounts.meant(&external_id, &form.name);
        if account.is_err() {
            problems.add("name", "imports-client-ambiguous");
        }
        problems.take(form.check(), str::to_owned);
        if external_id.chars().count() > 80 {
            problems.add_with("external_id", "fields-too-long", vec![("most".to_owned(), "80".to_owned())]);
        }
        let person = person_form(&cells, house);
        if let Some(person) = &person {
            problems.take(person.check(&house.country), person_column);
        }
        let (Ok(account), true) = (account, problems.is_empty()) else { return Err(problems.into_vec()) };
        let is_first = account.is_none();
        let account = account.unwrap_or(AccountRef::New(cells.row));
        if is_first {
            self.accounts.add(account, Some(&external_id), &form.name);
        }
        Ok(ClientRow { account, is_first, external_id, form, person })
    }
}

fn account_form(cells: &Cells<'_>, problems: &mut Problems<'_>) -> AccountForm {
    let cell = |name: &str| cells.get(name).to_owned();
    let kind = cell("kind").to_lowercase().replace([' ', '_'], "-");
    AccountForm {
        name: cell("name"),
        kind: if kind.is_empty() { "service-client".to_owned() } else { kind },
        organisation: yes_or_no(cells, "company", true, problems),
        billing_address: cell("billing_address"),
        tax_id: cell("tax_id"),
        payment_days: cell("payment_days"),
        notes: cell("notes"),
        rep: String::new(),
        active: true,
    }
}

fn person_form(cells: &Cells<'_>, house: &Workspace) -> Option<ContactForm> {
    let cell = |name: &str| cells.get(name).to_owned();
    let form = ContactForm {
        first_name: cell("contact_first_name"),
        last_name: cell("contact_last_name"),
        emails: vec![(0, cell("contact_email"))],
        phones: vec![(0, cell("contact_phone"))],
        language: house.language.clone(),
        notes: String::new(),
    };
    let columns = ["contact_first_name", "contact_last_name", "contact_email", "contact_phone"];
    columns.iter().any(|column| !cells.get(column).is_empty()).then_some(form)
}

fn person_column(field: &str) -> String {
    match field {
        "emails.0.address" => "contact_email".to_owned(),
        "phones.0.number" => "contact_phone".to_owned(),
        other => format!("contact_{other}"),
    }
}

/// The column of a form's field, whichever form it was.
pub(super) fn column_of(field: &str) -> String {
    if ["first_name", "last_name"].contains(&field) || field.contains('.') {
        person_column(field)
    } else {
        field.to_owned()
    }
}

/// Puts a row in.
pub(super) async fn put(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    known: &mut Known,
    cells: Cells<'_>,
    row: ClientRow,
    house: &Workspace,
) -> Result<Effect> {
    let (account, effect) = match row.account {
        AccountRef::New(_) => {
            let account = accounts::create(work, &by.clients, &row.form).await?;
            (account, Effect::Created)
        }
        AccountRef::There(id) => {
            let account = work.one_for_update::<accounts::row::Entity>(id).await?;
            changed(work, by, account, &cells, &row.form).await?
        }
    };
    let account = if row.external_id.is_empty() {
        account
    } else {
        accounts::know_as(work, &by.clients, account, &row.external_id).await?
    };
    known.accounts.settle(row.account, account.id, account.external_id.as_deref(), &account.name);
    match row.person {
        Some(person) => Ok(effect.or_changed(put_person(work, by, known, &account, person, house).await?)),
        None => Ok(effect),
    }
}

/// Changes what the row says otherwise; an empty cell leaves what is there.
async fn changed(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    account: Account,
    cells: &Cells<'_>,
    form: &AccountForm,
) -> Result<(Account, Effect)> {
    let given = |column: &str| !cells.get(column).is_empty();
    let keep =
        |column: &str, new: &str, old: &str| if given(column) { new.to_owned() } else { old.to_owned() };
    let wanted = AccountForm {
        name: form.name.clone(),
        kind: keep("kind", &form.kind, account.kind.as_str()),
        organisation: if given("company") { form.organisation } else { account.organisation },
        billing_address: keep("billing_address", &form.billing_address, &account.billing_address),
        tax_id: keep("tax_id", &form.tax_id, &account.tax_id),
        payment_days: keep(
            "payment_days",
            &form.payment_days,
            &account.payment_days.map(|days| days.to_string()).unwrap_or_default(),
        ),
        notes: keep("notes", &form.notes, &account.notes),
        rep: account.rep_id.map(|rep| rep.to_string()).unwrap_or_default(),
        active: account.active,
    };
    let same = wanted.name == account.name
        && wanted.kind == account.kind.as_str()
        && wanted.organisation == account.organisation
        && wanted.billing_address == account.billing_address
        && wanted.tax_id == account.tax_id
        && wanted.payment_days.parse().ok() == account.payment_days
        && wanted.notes == account.notes;
    if same {
        return Ok((account, Effect::Same));
    }
    let version = account.version;
    Ok((accounts::edit(work, &by.clients, account, version, &wanted).await?, Effect::Changed))
}

/// Gives somebody a place in the account: whoever has the address already, else whoever is called so there, else somebody
/// new. What is known of them stays as it is. Whether anything was added.
async fn put_person(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    known: &mut Known,
    account: &Account,
    form: ContactForm,
    house: &Workspace,
) -> Result<bool> {
    let email = EmailAddress::parse(&form.emails[0].1);
    let name = format!("{} {}", form.first_name, form.last_name);
    let by_email = email.as_ref().and_then(|email| known.people.with_email(email));
    let found: Option<ContactId> = by_email.or_else(|| known.people.named_in(account.id, &name));
    if let Some(id) = found {
        if known.people.acts_for(account.id, id) {
            return Ok(false);
        }
        let contact = work.one::<contacts::row::Entity>(id).await?;
        memberships::add(work, &by.clients, account, &contact, MembershipRole::Viewer).await?;
        known.people.add(id, &[], &contact.name(), Some(account.id));
        return Ok(true);
    }
    let place = Some((account, MembershipRole::Viewer));
    let contact = contacts::create(work, &by.clients, &form, &house.country, place).await?;
    let emails: Vec<String> = contact.emails.0.iter().map(EmailAddress::key).collect();
    known.people.add(contact.id, &emails, &contact.name(), Some(account.id));
    Ok(true)
}
