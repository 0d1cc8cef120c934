//! What is in the directory already, as a row may name it: by the other system's id, else by name. Read once for a whole
//! file in a fixed number of statements, and kept up with what the rows themselves add.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};

use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::email_address::EmailAddress;
use crate::field::jobs::{self, JobStatus};
use crate::field::templates::{self, Field, FieldPart, Template, fields};
use crate::field::{sites, workers};
use crate::id::{AccountId, ContactId, JobId, SiteId, TeamId, TemplateId, WorkerId};
use crate::people::{accounts, contacts, memberships};
use crate::search_text::folded;

/// Why a name does not say which thing is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Nothing is called so.
    Unknown,
    /// Several things are.
    Several,
}

/// Things by the other system's id and by name.
#[derive(Clone, Debug)]
pub(super) struct Named<K> {
    by_external_id: HashMap<String, K>,
    by_name: HashMap<String, Vec<K>>,
}

impl<K> Default for Named<K> {
    fn default() -> Self {
        Self { by_external_id: HashMap::new(), by_name: HashMap::new() }
    }
}

impl<K: Clone + PartialEq> Named<K> {
    pub(super) fn add(&mut self, key: K, external_id: Option<&str>, name: &str) {
        if let Some(external_id) = external_id.filter(|id| !id.is_empty()) {
            self.by_external_id.insert(external_id.to_owned(), key.clone());
        }
        let named = self.by_name.entry(folded([name])).or_default();
        if !named.contains(&key) {
            named.push(key);
        }
    }
    pub(super) fn by_external_id(&self, id: &str) -> Option<K> {
        self.by_external_id.get(id).cloned()
    }
    pub(super) fn all_of_name(&self, name: &str) -> &[K] {
        self.by_name.get(&folded([name])).map_or(&[], Vec::as_slice)
    }
    pub(super) fn by_name(&self, name: &str) -> Result<K, Unclear> {
        match self.all_of_name(name) {
            [] => Err(Unclear::Unknown),
            [one] => Ok(one.clone()),
            _ => Err(Unclear::Several),
        }
    }
    pub(super) fn retain(&mut self, keep: impl Fn(&K) -> bool) {
        self.by_external_id.retain(|_, known| keep(known));
        for named in self.by_name.values_mut() {
            named.retain(&keep);
        }
    }
    /// By id first, then by name.
    pub(super) fn find(&self, text: &str) -> Result<K, Unclear> {
        self.by_external_id(text).map_or_else(|| self.by_name(text), Ok)
    }
}

/// An account as a row means it: one that is there, or the one that an earlier row of the same file makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum AccountRef {
    There(AccountId),
    New(u64),
}

/// The accounts, and by what id another system calls each.
#[derive(Clone, Debug, Default)]
pub(super) struct Accounts {
    named: Named<AccountRef>,
    external_ids: HashMap<AccountRef, String>,
}

impl Accounts {
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        use accounts::row::{Column, Entity};
        let select =
            sight.visible::<Entity>().select_only().columns([Column::Id, Column::Name, Column::ExternalId]);
        let mut known = Self::default();
        for line in select.into_model::<AccountLine>().all(sight.connection()).await? {
            known.add(AccountRef::There(line.id), line.external_id.as_deref(), &line.name);
        }
        Ok(known)
    }
    pub(super) fn add(&mut self, account: AccountRef, external_id: Option<&str>, name: &str) {
        if let Some(external_id) = external_id.filter(|id| !id.is_empty()) {
            self.external_ids.insert(account, external_id.to_owned());
        }
        self.named.add(account, external_id, name);
    }
    /// One that is there now, in place of what was known of it and of the one that a row was to make.
    pub(super) fn settle(&mut self, was: AccountRef, id: AccountId, external_id: Option<&str>, name: &str) {
        let now = AccountRef::There(id);
        self.named.retain(|known| *known != was && *known != now);
        self.external_ids.remove(&was);
        self.add(now, external_id, name);
    }
    /// By id first, then by name.
    pub(super) fn find(&self, text: &str) -> Result<AccountRef, Unclear> {
        self.named.find(text)
    }
    /// The one of this id, else the one of this name that no other system calls otherwise; none for a new one.
    pub(super) fn meant(&self, external_id: &str, name: &str) -> Result<Option<AccountRef>, Unclear> {
        if !external_id.is_empty()
            && let Some(known) = self.named.by_external_id(external_id)
        {
            return Ok(Some(known));
        }
        let mut fits = self.named.all_of_name(name).iter().copied();
        let mut fits =
            fits.by_ref().filter(|one| external_id.is_empty() || !self.external_ids.contains_key(one));
        match (fits.next(), fits.next()) {
            (Some(_), Some(_)) => Err(Unclear::Several),
            (one, _) => Ok(one),
        }
    }
}

#[derive(Debug, FromQueryResult)]
struct AccountLine {
    id: AccountId,
    name: String,
    external_id: Option<String>,
}

#[derive(Debug, FromQueryResult)]
struct ContactLine {
    id: ContactId,
    first_name: String,
    last_name: String,
    emails: contacts::Addresses,
}

/// The people, and who acts for which account.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    by_email: HashMap<String, ContactId>,
    names: HashMap<ContactId, String>,
    places: HashMap<AccountId, Vec<ContactId>>,
}

impl People {
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        use contacts::row::{Column, Entity};
        let select = sight.visible::<Entity>().select_only().columns([
            Column::Id,
            Column::FirstName,
            Column::LastName,
            Column::Emails,
        ]);
        let mut people = Self::default();
        for line in select.into_model::<ContactLine>().all(sight.connection()).await? {
            let emails: Vec<String> = line.emails.0.iter().map(EmailAddress::key).collect();
            people.add(line.id, &emails, &format!("{} {}", line.first_name, line.last_name), None);
        }
        for place in sight.all(sight.visible::<memberships::row::Entity>()).await? {
            people.places.entry(place.account_id).or_default().push(place.contact_id);
        }
        Ok(people)
    }
    pub(super) fn add(&mut self, id: ContactId, emails: &[String], name: &str, of: Option<AccountId>) {
        for email in emails {
            self.by_email.entry(email.clone()).or_insert(id);
        }
        self.names.insert(id, folded([name]));
        if let Some(account) = of {
            self.places.entry(account).or_default().push(id);
        }
    }
    /// Somebody with this address.
    pub(super) fn with_email(&self, email: &EmailAddress) -> Option<ContactId> {
        self.by_email.get(&email.key()).copied()
    }
    /// Somebody of this name who acts for the account.
    pub(super) fn named_in(&self, account: AccountId, name: &str) -> Option<ContactId> {
        let name = folded([name]);
        let ids = self.places.get(&account)?;
        ids.iter().copied().find(|id| self.names.get(id) == Some(&name))
    }
    /// Whether somebody acts for the account.
    pub(super) fn acts_for(&self, account: AccountId, contact: ContactId) -> bool {
        self.places.get(&account).is_some_and(|ids| ids.contains(&contact))
    }
}

#[derive(Debug, FromQueryResult)]
struct SiteLine {
    id: SiteId,
    name: String,
    external_id: Option<String>,
    time_zone: Option<crate::time::Zone>,
    account_id: AccountId,
    account_name: String,
    account_external_id: Option<String>,
}

/// One site as a row of jobs needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SiteKnown {
    pub id: SiteId,
    pub account: AccountId,
    pub external_id: Option<String>,
    pub zone: Option<crate::time::Zone>,
}

/// The sites and the accounts that have any.
#[derive(Clone, Debug, Default)]
pub(super) struct Sites {
    pub clients: Named<AccountId>,
    by_external_id: HashMap<String, SiteKnown>,
    of: HashMap<AccountId, Named<SiteKnown>>,
}

impl Sites {
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        use accounts::row::{Column as Account, Entity as Accounts};
        use sites::row::{Column, Entity};
        let of: RelationDef = Entity::belongs_to(Accounts).from(Column::AccountId).to(Account::Id).into();
        let select = sight
            .visible::<Entity>()
            .join(JoinType::InnerJoin, of)
            .select_only()
            .columns([Column::Id, Column::Name, Column::ExternalId, Column::TimeZone, Column::AccountId])
            .column_as(Account::Name, "account_name")
            .column_as(Account::ExternalId, "account_external_id");
        let mut known = Self::default();
        for line in select.into_model::<SiteLine>().all(sight.connection()).await? {
            known.clients.add(line.account_id, line.account_external_id.as_deref(), &line.account_name);
            let site = SiteKnown {
                id: line.id,
                account: line.account_id,
                external_id: line.external_id,
                zone: line.time_zone,
            };
            known.add(site, &line.name);
        }
        Ok(known)
    }
    pub(super) fn add(&mut self, site: SiteKnown, name: &str) {
        if let Some(external_id) = &site.external_id {
            self.by_external_id.insert(external_id.clone(), site.clone());
        }
        let (id, external_id) = (site.id, site.external_id.clone());
        let of = self.of.entry(site.account).or_default();
        of.retain(|known| known.id != id);
        of.add(site, external_id.as_deref(), name);
    }
    pub(super) fn by_external_id(&self, id: &str) -> Option<&SiteKnown> {
        self.by_external_id.get(id)
    }
    /// A site of a client by id or name.
    pub(super) fn of(&self, account: AccountId, text: &str) -> Result<SiteKnown, Unclear> {
        self.of.get(&account).map_or(Err(Unclear::Unknown), |sites| sites.find(text))
    }
}

#[derive(Debug, FromQueryResult)]
struct JobLine {
    id: JobId,
    status: JobStatus,
    external_id: Option<String>,
}

/// What a row of jobs may name.
#[derive(Clone, Debug, Default)]
pub(super) struct Work {
    pub sites: Sites,
    pub templates: Named<TemplateId>,
    /// Each template with the fields of it that the office fills.
    pub offices: HashMap<TemplateId, (Template, Vec<Field>)>,
    pub workers: Named<WorkerId>,
    pub teams: Named<TeamId>,
    pub jobs: HashMap<String, (JobId, JobStatus)>,
    /// Ids that rows of this file had.
    pub seen: HashSet<String>,
}

impl Work {
    /// What a template says of a job that says nothing itself: description, and what to have ready.
    pub(super) fn usual(&self, template: TemplateId) -> (&str, &str) {
        let office = self.offices.get(&template);
        office.map_or(("", ""), |(template, _)| (&template.description, &template.prepare))
    }
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        let mut known = Self { sites: Sites::load(sight).await?, ..Self::default() };
        for (template, field) in templates_with_fields(sight).await? {
            known.templates.add(template.id, None, &template.name);
            let office = known.offices.entry(template.id).or_insert_with(|| (template, Vec::new()));
            office.1.extend(field.filter(|field| {
                field.part == FieldPart::Custom && field.archived_at.is_none() && !field.kind.holds_files()
            }));
        }
        let active = workers::row::Column::Active.eq(true);
        for one in sight.all(sight.visible::<workers::row::Entity>().filter(active)).await? {
            known.workers.add(one.id, one.email.as_deref(), &one.name);
        }
        for one in sight.all(sight.visible::<workers::teams::Entity>()).await? {
            known.teams.add(one.id, None, &one.name);
        }
        use jobs::row::Column;
        let select = sight
            .visible::<jobs::row::Entity>()
            .filter(Column::ExternalId.is_not_null())
            .select_only()
            .columns([Column::Id, Column::Status, Column::ExternalId]);
        for line in select.into_model::<JobLine>().all(sight.connection()).await? {
            if let Some(external_id) = line.external_id {
                known.jobs.insert(external_id, (line.id, line.status));
            }
        }
        Ok(known)
    }
}

/// The templates in use, each with its fields one by one.
async fn templates_with_fields<S: Sight<By = Staff>>(sight: &S) -> Result<Vec<(Template, Option<Field>)>> {
    use templates::row::{Column, Entity};
    let of: RelationDef =
        Entity::belongs_to(fields::Entity).from(Column::Id).to(fields::Column::TemplateId).into();
    let select = sight
        .visible::<Entity>()
        .filter(Column::Active.eq(true))
        .join(JoinType::LeftJoin, of)
        .select_also(fields::Entity)
        .order_by_asc(fields::Column::Seq);
    Ok(select.all(sight.connection()).await?)
}
