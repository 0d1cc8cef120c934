//! Many contacts to be invited at once. What would happen to each is found first, by the same rules that sending follows,
//! so that whoever confirms has read it by name.

use std::collections::{HashMap, HashSet};

use csv::ReaderBuilder;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, QueryFilter};

use super::Reach;
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::email_address::EmailAddress;
use crate::error::Invalid;
use crate::id::ContactId;
use crate::integrations::csv_cells::plain;
use crate::integrations::imports::{delimiter, gives_rights};
use crate::people::contacts::{self, Contact};
use crate::people::portal_users::{self, PortalUserRow, PortalUserStatus};
use crate::phone_number::PhoneNumber;
use crate::word::words;

/// People at once at the most.
pub const MOST: usize = 1_000;
/// Bytes of a file at the most (1 MiB).
pub const MOST_BYTES: usize = 1024 * 1024;

words! {
    /// Why somebody is not invited.
    pub enum Skip {
        /// No contact fits the row.
        Unknown = "unknown",
        /// Named before.
        Twice = "twice",
        /// Neither address nor number.
        NoAddress = "no-address",
        /// Gets in already.
        Active = "active",
        /// Has an invitation.
        Invited = "invited",
        /// Is suspended.
        Suspended = "suspended",
        /// The contact is out of use.
        Inactive = "inactive",
        /// Somebody else has the address or the number.
        Taken = "taken",
    }
}

/// What happens to one of them.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The contact, where there is one.
    pub contact: Option<ContactId>,
    /// Their name, or what the row says.
    pub name: String,
    /// The way the invitation goes, or why it does not.
    pub outcome: std::result::Result<Reach, Skip>,
}

/// One row of a table: what names a contact.
#[derive(Clone, Debug, Default)]
pub struct Row {
    name: String,
    email: String,
    phone: String,
}

impl Row {
    /// As it is shown when nobody fits.
    fn said(&self) -> String {
        [&self.name, &self.email, &self.phone]
            .into_iter()
            .find(|part| !part.is_empty())
            .cloned()
            .unwrap_or_default()
    }
}

/// Reads a pasted table with the columns `name`, `email` and `phone`, at least one of them. Errors: `rows`.
pub fn rows(text: &str) -> std::result::Result<Vec<Row>, Invalid> {
    read("rows", text)
}

/// Reads the same table from a file in UTF-8. Errors: `file`.
pub fn file(bytes: &[u8]) -> std::result::Result<Vec<Row>, Invalid> {
    let text = std::str::from_utf8(bytes).map_err(|_| Invalid::field("file", "imports-file-not-utf8"))?;
    let rows = read("file", text)?;
    if rows.is_empty() { Err(Invalid::field("file", "imports-file-empty")) } else { Ok(rows) }
}

fn read(field: &str, text: &str) -> std::result::Result<Vec<Row>, Invalid> {
    let wrong = || Invalid::field(field, "invite-csv-wrong");
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| wrong())?.clone();
    let names: Vec<String> = head.iter().map(|name| name.trim().to_lowercase()).collect();
    if let Some(rights) = names.iter().find(|name| gives_rights(&name.replace([' ', '-'], "_"))) {
        let mut invalid = Invalid::default();
        invalid.add_with(field, "imports-file-role-column", vec![("column", rights.clone())]);
        return Err(invalid);
    }
    let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
    let (name, email, phone) =
        (column(&["name"]), column(&["email", "e-mail"]), column(&["phone", "telephone"]));
    if name.or(email).or(phone).is_none() {
        return Err(wrong());
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| wrong())?;
        let cell = |at: Option<usize>| {
            let cell = at.and_then(|at| record.get(at)).unwrap_or_default();
            plain(cell.trim()).chars().take(254).collect::<String>()
        };
        let row = Row { name: cell(name), email: cell(email), phone: cell(phone) };
        if !row.said().is_empty() {
            rows.push(row);
        }
        if rows.len() > MOST {
            return Err(Invalid::field(field, "invite-csv-too-many"));
        }
    }
    Ok(rows)
}

/// What would happen to the contacts of a table; a row is looked up by address, then number, then full name.
pub async fn plan_rows<S: Sight<By = Staff>>(sight: &S, rows: &[Row], country: &str) -> Result<Vec<Planned>> {
    let all = sight.all(sight.visible::<contacts::row::Entity>()).await?;
    let (mut by_email, mut by_phone) = (HashMap::new(), HashMap::new());
    let mut by_name: HashMap<String, Vec<ContactId>> = HashMap::new();
    for one in &all {
        by_email.extend(one.emails.0.iter().map(|email| (email.key(), one.id)));
        by_phone.extend(one.phones.0.iter().map(|phone| (phone.as_str().to_owned(), one.id)));
        by_name.entry(one.name().to_lowercase()).or_default().push(one.id);
    }
    let found = |row: &Row| {
        let email = EmailAddress::parse(&row.email).and_then(|email| by_email.get(&email.key()).copied());
        let phone = || {
            let number = PhoneNumber::parse(&row.phone, country)?;
            by_phone.get(number.as_str()).copied()
        };
        // Two people of one name are told apart by their addresses only.
        let name = || match by_name.get(&row.name.to_lowercase()).map(Vec::as_slice) {
            Some([only]) if row.email.is_empty() && row.phone.is_empty() => Some(*only),
            _ => None,
        };
        email.or_else(phone).or_else(name)
    };
    let found: Vec<Option<ContactId>> = rows.iter().map(found).collect();
    let wanted: HashSet<ContactId> = found.iter().flatten().copied().collect();
    let chosen = all.into_iter().filter(|one| wanted.contains(&one.id)).collect();
    let mut planned: HashMap<ContactId, Planned> = plan_of(sight, chosen)
        .await?
        .into_iter()
        .filter_map(|one| one.contact.map(|contact| (contact, one)))
        .collect();
    let skipped = |row: &Row, why| Planned { contact: None, name: row.said(), outcome: Err(why) };
    let lines = rows.iter().zip(&found).map(|(row, contact)| match contact {
        None => skipped(row, Skip::Unknown),
        Some(contact) => planned.remove(contact).unwrap_or_else(|| skipped(row, Skip::Twice)),
    });
    Ok(lines.collect())
}

/// What would happen to chosen contacts.
pub async fn plan<S: Sight<By = Staff>>(sight: &S, chosen: &[ContactId]) -> Result<Vec<Planned>> {
    plan_of(sight, those(sight, chosen).await?).await
}

/// The chosen contacts by name, [`MOST`] of them.
pub(super) async fn those<S: Sight<By = Staff>>(sight: &S, chosen: &[ContactId]) -> Result<Vec<Contact>> {
    let select = sight
        .visible::<contacts::row::Entity>()
        .filter(contacts::row::Column::Id.is_in(chosen.iter().take(MOST).copied()));
    let mut found = sight.all(select).await?;
    found.sort_by_key(|one| (one.last_name.to_lowercase(), one.id));
    Ok(found)
}

async fn plan_of<S: Sight<By = Staff>>(sight: &S, chosen: Vec<Contact>) -> Result<Vec<Planned>> {
    let candidates = weigh(sight, chosen).await?.into_iter();
    let planned = |one: Candidate| Planned {
        contact: Some(one.contact.id),
        name: one.contact.name(),
        outcome: one.outcome,
    };
    Ok(candidates.map(planned).collect())
}

/// A chosen contact, with the portal user they are or were.
pub(super) struct Candidate {
    pub(super) contact: Contact,
    pub(super) known: Option<PortalUserRow>,
    pub(super) outcome: std::result::Result<Reach, Skip>,
}

/// What would happen to contacts, however many, by one statement.
pub(super) async fn weigh<S: Sight<By = Staff>>(sight: &S, chosen: Vec<Contact>) -> Result<Vec<Candidate>> {
    use portal_users::row::{Column, Entity};
    let ways: Vec<Option<Reach>> = chosen.iter().map(|one| Reach::of(one, None).ok()).collect();
    let keys = ways.iter().flatten().map(|way| way.email_key.clone());
    let phones = ways.iter().flatten().filter_map(|way| way.phone.clone());
    let theirs = Column::ContactId
        .is_in(chosen.iter().map(|one| one.id))
        .or(Column::EmailKey.is_in(keys))
        .or(Column::Phone.is_in(phones));
    let users: Vec<PortalUserRow> = sight.all(sight.visible::<Entity>().filter(theirs)).await?;
    let (mut keys, mut phones) = (HashMap::new(), HashMap::new());
    for user in &users {
        keys.insert(user.email_key.clone(), user.contact_id);
        if let Some(phone) = &user.phone {
            phones.insert(phone.clone(), user.contact_id);
        }
    }
    let mut known: HashMap<ContactId, PortalUserRow> =
        users.into_iter().map(|user| (user.contact_id, user)).collect();
    let mut candidates = Vec::with_capacity(chosen.len());
    for (contact, way) in chosen.into_iter().zip(ways) {
        let known = known.remove(&contact.id);
        // Whoever comes first among these has the address: a second one would be refused.
        let is_free = way.as_ref().is_some_and(|way| {
            let key = *keys.entry(way.email_key.clone()).or_insert(contact.id) == contact.id;
            let phone = way
                .phone
                .as_ref()
                .is_none_or(|phone| *phones.entry(phone.clone()).or_insert(contact.id) == contact.id);
            key && phone
        });
        let outcome = match (contact.active, known.as_ref().map(|user| user.status), way) {
            (false, ..) => Err(Skip::Inactive),
            (_, Some(PortalUserStatus::Active), _) => Err(Skip::Active),
            (_, Some(PortalUserStatus::Invited), _) => Err(Skip::Invited),
            (_, Some(PortalUserStatus::Suspended), _) => Err(Skip::Suspended),
            (_, _, None) => Err(Skip::NoAddress),
            (_, _, Some(_)) if !is_free => Err(Skip::Taken),
            (_, _, Some(way)) => Ok(way),
        };
        candidates.push(Candidate { contact, known, outcome });
    }
    Ok(candidates)
}
