//! The form of a job, new or known: who and where, what is to be done, and the fields that its kind asks the office for.

use askama::Template;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs::{self, JobForm};
use portico_domain::field::sites::Site;
use portico_domain::field::templates::{Field, Template as Kind};
use portico_domain::id::{AccountId, ContactId, SiteId};
use portico_domain::people::contacts::Contact;
use portico_domain::time::Zone;

use crate::app::App;
use crate::error::Failure;
use crate::extract::{Desk, Filled};
use crate::field_values::{self, Input};
use crate::shell::ConsoleShell;

/// Fields that the form has, new or known.
pub(super) const FIELDS: [&str; 11] = [
    "site",
    "contact",
    "title",
    "description",
    "prepare",
    "notes",
    "cost",
    "duration",
    "external_id",
    "version",
    "field.*",
];

/// The form as it stands on its page.
#[derive(Template)]
#[template(path = "console/jobs/form.html")]
pub(super) struct Drawn {
    shell: ConsoleShell,
    heading: String,
    account: String,
    template: String,
    form: Filled,
    action: String,
    back: String,
    sites: Vec<(String, String, bool)>,
    new_site_href: String,
    contacts: Vec<(String, String, bool)>,
    inputs: Vec<Input>,
    currency: String,
    is_new: bool,
    stale: String,
}

impl Drawn {
    fn error(&self, name: &str) -> String {
        self.form.error(&self.shell.t, name).into_owned()
    }
}

/// What stands around the form of a job.
pub(super) struct Around<'a> {
    pub account: AccountId,
    pub account_name: &'a str,
    pub kind: &'a Kind,
    pub fields: &'a [Field],
    pub sites: &'a [Site],
    pub people: &'a [Contact],
    /// Whom the job has already; they may have left since.
    pub contact: Option<(ContactId, String)>,
    /// The reference of a job that is there already.
    pub known: Option<String>,
    pub action: String,
    pub back: String,
}

/// Draws it.
pub(super) async fn draw(
    desk: &Desk<ManageJobs>,
    app: &App,
    around: Around<'_>,
    form: Filled,
) -> Result<Drawn, Failure> {
    let zone = zone_of(desk, around.sites, form.text("site"));
    let inputs = around
        .fields
        .iter()
        .filter(|field| !field.kind.holds_files())
        .map(|field| Input::of(desk.t, &desk.place, &zone, field, &form))
        .collect();
    Ok(Drawn {
        heading: match &around.known {
            Some(reference) => desk.t.with("jobs-edit-heading", "job", reference.as_str()),
            None => desk.t.with("jobs-new-for", "account", around.account_name),
        },
        account: around.account.to_string(),
        template: around.kind.id.to_string(),
        sites: around
            .sites
            .iter()
            .map(|site| {
                let address = site.address.lines().next().unwrap_or_default();
                let label =
                    if address.is_empty() { site.name.clone() } else { format!("{}, {address}", site.name) };
                (site.id.to_string(), label, form.text("site") == site.id.to_string())
            })
            .collect(),
        new_site_href: format!("{}?account={}", desk.at("sites/new"), around.account),
        contacts: contacts(desk, &around, form.text("contact")),
        inputs,
        currency: desk.place.workspace().currency.code().to_owned(),
        is_new: around.known.is_none(),
        stale: form.error(&desk.t, "version").into_owned(),
        action: around.action,
        back: around.back,
        shell: crate::console::shell(app, desk, "shell-jobs").await?,
        form,
    })
}

fn contacts(desk: &Desk<ManageJobs>, around: &Around<'_>, chosen: &str) -> Vec<(String, String, bool)> {
    let choice = |id: ContactId, name: String| (id.to_string(), name, id.to_string() == chosen);
    let mut all: Vec<_> = around.people.iter().map(|one| choice(one.id, one.name())).collect();
    if let Some((id, name)) = &around.contact
        && around.people.iter().all(|one| one.id != *id)
    {
        all.insert(0, choice(*id, desk.t.with("jobs-contact-left", "name", name.as_str())));
    }
    all
}

/// The zone in which moments of this form are typed: of its site.
pub(super) fn zone_of(desk: &Desk<ManageJobs>, sites: &[Site], chosen: &str) -> Zone {
    let company = &desk.place.workspace().time_zone;
    let site = chosen.parse::<SiteId>().ok().and_then(|id| sites.iter().find(|site| site.id == id));
    site.map_or_else(|| company.clone(), |site| jobs::zone_of(site, company))
}

/// What was typed, for the verb. Several picks of one field are posted as often.
pub(super) fn read(form: &Filled, fields: &[Field]) -> JobForm {
    let text = |name: &str| form.value(name).to_owned();
    JobForm {
        account: text("account"),
        template: text("template"),
        site: text("site"),
        contact: text("contact"),
        title: text("title"),
        description: text("description"),
        prepare: text("prepare"),
        notes: text("notes"),
        cost: text("cost"),
        duration: text("duration"),
        external_id: text("external_id"),
        fields: fields
            .iter()
            .map(|field| (field.id, form.list(&field_values::name(field.id)).join("\n")))
            .collect(),
    }
}
