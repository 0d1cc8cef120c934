//! Rows of sites, each of a client that is in the directory.

use std::collections::HashSet;

use super::Hands;
use super::known::{AccountRef, Accounts, SiteKnown, Sites, Unclear};
use super::put_in::Effect;
use super::rows::{Problems, RowProblem, yes_or_no};
use super::table::Cells;
use crate::Result;
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::field::positions::Spot;
use crate::field::sites::{self, Site, SiteForm};
use crate::id::{AccountId, SiteId};
use crate::people::accounts;
use crate::search_text::folded;

/// What is known when a file of sites is looked at.
#[derive(Clone, Debug)]
pub(super) struct Known {
    accounts: Accounts,
    sites: Sites,
    /// Sites that rows of this file named, so that two rows do not undo each other.
    seen: HashSet<String>,
}

/// A row that can be put in.
#[derive(Debug)]
pub(super) struct SiteRow {
    account: AccountId,
    site: Option<SiteId>,
    form: SiteForm,
}

impl SiteRow {
    pub(super) const fn is_new(&self) -> bool {
        self.site.is_none()
    }
}

impl Known {
    pub(super) async fn load<S: Sight<By = Staff>>(sight: &S) -> Result<Self> {
        Ok(Self {
            accounts: Accounts::load(sight).await?,
            sites: Sites::load(sight).await?,
            seen: HashSet::new(),
        })
    }
    /// Looks at a row.
    pub(super) fn read(&mut self, cells: Cells<'_>) -> Result<SiteRow, Vec<RowProblem>> {
        let mut problems = Problems::of(cells);
        let cell = |name: &str| cells.get(name).to_owned();
        let form = SiteForm {
            name: cell("name"),
            address: cell("address"),
            access_notes: cell("access_notes"),
            position: position(&cells, &mut problems),
            time_zone: cell("time_zone"),
            internal: yes_or_no(&cells, "internal", false, &mut problems),
            active: true,
            external_id: cell("external_id"),
        };
        problems.take(form.check(), column_of);
        let account = client(&self.accounts, &cells, &mut problems);
        let site = account.and_then(|account| self.meant(account, &form, &mut problems));
        if let Some(account) = account {
            let own = match &site {
                Some(site) => site.to_string(),
                None => format!("{account} {} {}", form.external_id, folded([form.name.as_str()])),
            };
            let again_by_id =
                !form.external_id.is_empty() && !self.seen.insert(format!("id {}", form.external_id));
            if again_by_id || !self.seen.insert(own) {
                let column = if again_by_id { "external_id" } else { "name" };
                problems.add(column, "imports-twice-in-file");
            }
        }
        match account {
            Some(account) if problems.is_empty() => Ok(SiteRow { account, site, form }),
            _ => Err(problems.into_vec()),
        }
    }
    /// The site a row means, if it is there already.
    fn meant(&self, account: AccountId, form: &SiteForm, problems: &mut Problems<'_>) -> Option<SiteId> {
        if !form.external_id.is_empty()
            && let Some(site) = self.sites.by_external_id(&form.external_id)
        {
            if site.account != account {
                problems.add("client", "imports-site-of-another-client");
            }
            return Some(site.id);
        }
        match self.sites.of(account, &form.name) {
            // One that another system calls otherwise is another one of the same name.
            Ok(site) if form.external_id.is_empty() || site.external_id.is_none() => Some(site.id),
            Ok(_) | Err(Unclear::Unknown) => None,
            Err(Unclear::Several) => {
                if form.external_id.is_empty() {
                    problems.add("name", "imports-site-ambiguous");
                }
                None
            }
        }
    }
}

/// The column of a form's field.
pub(super) fn column_of(field: &str) -> String {
    if field == "position" { "latitude".to_owned() } else { field.to_owned() }
}

/// Latitude and longitude as one; half of them is a mistake.
fn position(cells: &Cells<'_>, problems: &mut Problems<'_>) -> String {
    let degrees = |column: &str| cells.get(column).replace(',', ".");
    let (lat, lon) = (degrees("latitude"), degrees("longitude"));
    match (lat.is_empty(), lon.is_empty()) {
        (true, true) => return String::new(),
        (true, false) => problems.add("latitude", "shell-field-missing"),
        (false, true) => problems.add("longitude", "shell-field-missing"),
        (false, false) => return format!("{lat}, {lon}"),
    }
    String::new()
}

fn client(accounts: &Accounts, cells: &Cells<'_>, problems: &mut Problems<'_>) -> Option<AccountId> {
    let typed = cells.get("client");
    if typed.is_empty() {
        problems.add("client", "shell-field-missing");
        return None;
    }
    match accounts.find(typed) {
        Ok(AccountRef::There(account)) => Some(account),
        Ok(AccountRef::New(_)) | Err(Unclear::Unknown) => {
            problems.add("client", "imports-client-unknown");
            None
        }
        Err(Unclear::Several) => {
            problems.add("client", "imports-client-ambiguous");
            None
        }
    }
}

/// Puts a row in.
pub(super) async fn put(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    known: &mut Known,
    cells: Cells<'_>,
    row: SiteRow,
) -> Result<Effect> {
    let (site, effect) = match row.site {
        None => {
            let account = work.one::<accounts::row::Entity>(row.account).await?;
            (sites::create(work, &by.clients, &account, &row.form).await?, Effect::Created)
        }
        Some(id) => {
            let site = work.one_for_update::<sites::row::Entity>(id).await?;
            let (version, wanted) = (site.version, kept(&site, &cells, row.form));
            (sites::edit(work, &by.clients, site, version, &wanted).await?, Effect::Changed)
        }
    };
    let found = SiteKnown {
        id: site.id,
        account: site.account_id,
        external_id: site.external_id,
        zone: site.time_zone,
    };
    known.sites.add(found, &site.name);
    Ok(effect)
}

/// The row's form with what is there already where a cell is empty.
fn kept(site: &Site, cells: &Cells<'_>, form: SiteForm) -> SiteForm {
    let given = |column: &str| !cells.get(column).is_empty();
    let keep = |new: String, old: &str| if new.is_empty() { old.to_owned() } else { new };
    SiteForm {
        access_notes: keep(form.access_notes, &site.access_notes),
        position: keep(form.position, &site.spot().map(Spot::written).unwrap_or_default()),
        time_zone: keep(form.time_zone, site.time_zone.as_ref().map_or("", |zone| zone.name())),
        internal: if given("internal") { form.internal } else { site.internal },
        active: site.active,
        external_id: keep(form.external_id, site.external_id.as_deref().unwrap_or_default()),
        ..form
    }
}
