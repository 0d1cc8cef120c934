//! A company that sends technicians, with its people; `mod.rs` says who they are.

use std::ops::Deref;
use std::sync::atomic::{AtomicI64, Ordering};

use portico_domain::access::permissions::{ManagePortal, ManageTemplates};
use portico_domain::access::{PortalUser, Role, Staff, System};
use portico_domain::database::UnitOfWork;
use portico_domain::field::jobs::{self, Job, JobFile, JobStatus};
use portico_domain::field::sites::Site;
use portico_domain::field::templates::{self, Blueprint, DefaultField, FieldLine, TemplateForm};
use portico_domain::field::workers::WorkerRow;
use portico_domain::id::{AccountId, BlobId, FieldId, JobFileId, JobId, JobValueId, TemplateId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{self, ChoiceForm, Offer};
use portico_domain::workspaces::blobs;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::Value;
use tokio::sync::Mutex;

use super::northwind_rows::{field_line, site_of, template_form, worker};
use super::rows;
use super::{Browser, Page, Person, Skyline, people};

/// The world of one test of field service.
pub(crate) struct Northwind {
    sky: Skyline,
    pub(crate) workspace: WorkspaceId,
    pub(crate) nora: Somebody,
    pub(crate) omar: Somebody,
    pub(crate) rosa: Somebody,
    pub(crate) lena_elsewhere: Somebody,
    pub(crate) marcus: WorkerRow,
    pub(crate) repair: Blueprint,
    pub(crate) site: Site,
    pub(crate) site_elsewhere: Site,
    next_number: AtomicI64,
}

/// Somebody with a browser of their own.
pub(crate) struct Somebody {
    person: Person,
    browser: Mutex<Browser>,
}

impl Deref for Northwind {
    type Target = Skyline;
    fn deref(&self) -> &Skyline {
        &self.sky
    }
}

impl Deref for Somebody {
    type Target = Person;
    fn deref(&self) -> &Person {
        &self.person
    }
}

impl Somebody {
    /// Opens an address.
    pub(crate) async fn get(&self, path: &str) -> Page {
        self.browser.lock().await.get(path).await
    }
    /// Sends a form, with its token.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.browser.lock().await.post(path, fields).await
    }
    /// Sends a form with files, with its token.
    pub(crate) async fn post_files(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &str, &[u8])],
    ) -> Page {
        self.browser.lock().await.post_files(path, fields, files).await
    }
    /// Opens where a redirect leads.
    pub(crate) async fn follow(&self, page: Page) -> Page {
        self.browser.lock().await.follow(page).await
    }
}

impl Northwind {
    /// A fresh world.
    pub(crate) async fn open() -> Self {
        let sky = Skyline::open().await;
        sky.northwind_sends_technicians().await;
        let workspace = sky.northwind;
        let work = sky.database.begin(system_in(workspace)).await.expect("a change");
        for (name, role) in [("nora", Role::Admin), ("omar", Role::Dispatcher)] {
            let row = rows::colleague(workspace, "northwind", name, role);
            work.insert(row.into_active_model().reset_all()).await.expect("a colleague");
        }
        let harbor = client(&work, workspace, "rosa", "Delgado", "Harbor Point").await;
        let elsewhere = client(&work, workspace, "lena_elsewhere", "Ost", "Elsewhere Bakery").await;
        let site = site_of(workspace, harbor, "Harbor Point East", "214 Front Avenue\nMinneapolis MN 55401");
        let site = work.insert(site.into_active_model().reset_all()).await.expect("a site");
        let other = site_of(workspace, elsewhere, "Bakery", "9 Elsewhere Street\nMinneapolis MN 55402");
        let site_elsewhere = work.insert(other.into_active_model().reset_all()).await.expect("a site");
        let marcus = worker(workspace, "Marcus Hale");
        let marcus = work.insert(marcus.into_active_model().reset_all()).await.expect("a worker");
        work.commit().await.expect("committed");
        let all = people::of(&sky.database, "northwind").await;
        let nora = somebody(&sky, people::find(&all, "nora")).await;
        let repair = repair(&sky, &nora).await;
        let world = Self {
            omar: somebody(&sky, people::find(&all, "omar")).await,
            rosa: somebody(&sky, people::find(&all, "rosa")).await,
            lena_elsewhere: somebody(&sky, people::find(&all, "lena_elsewhere")).await,
            next_number: AtomicI64::new(90_001),
            workspace,
            nora,
            marcus,
            repair,
            site,
            site_elsewhere,
            sky,
        };
        world.shows_all(&[world.repair.template.id]).await;
        world
    }

    /// A member of staff, to act through verbs.
    pub(crate) async fn staff_of(&self, who: &Somebody) -> Staff {
        self.sky.staff(who).await
    }
    /// A client, to act through verbs.
    pub(crate) async fn client_of(&self, who: &Somebody) -> PortalUser {
        self.sky.client(who).await
    }

    /// Makes a template as Nora and says what it became.
    pub(crate) async fn template(&self, form: &TemplateForm) -> Blueprint {
        made(&self.sky, &self.nora, form).await
    }

    /// A job of Repair at Harbor Point East, planned for tomorrow with Marcus, except for what `differ` says.
    pub(crate) async fn job(&self, differ: impl FnOnce(&mut Job)) -> Job {
        let mut job = self.planned();
        differ(&mut job);
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let job = work.insert(job.into_active_model().reset_all()).await.expect("a job");
        work.commit().await.expect("committed");
        job
    }

    /// Puts a value into a field of a job.
    pub(crate) async fn value(&self, job: &Job, field: FieldId, value: impl Into<Value>) {
        let row = jobs::values::Model {
            id: JobValueId::new(self.clock.now()),
            workspace_id: self.workspace,
            job_id: job.id,
            field_id: field,
            value: jobs::values::Held { is: value.into() },
            updated_at: self.clock.now(),
        };
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        work.insert(row.into_active_model().reset_all()).await.expect("a value");
        work.commit().await.expect("committed");
    }

    /// Puts a small text file into a field of a job, or beside its fields.
    pub(crate) async fn file(&self, job: &Job, field: Option<FieldId>, name: &str, visible: bool) -> JobFile {
        let now = self.clock.now();
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let blob = blobs::Model {
            id: BlobId::new(now),
            workspace_id: self.workspace,
            hash: portico_domain::secret::hash(name),
            mime: "text/plain".to_owned(),
            bytes: name.as_bytes().to_vec(),
            created_at: now,
        };
        let blob = work.insert(blob.into_active_model().reset_all()).await.expect("a blob");
        let file = jobs::files::Model {
            id: JobFileId::new(now),
            workspace_id: self.workspace,
            job_id: job.id,
            field_id: field,
            name: name.to_owned(),
            mime: "text/plain".to_owned(),
            size: i32::try_from(name.len()).expect("short"),
            blob_id: blob.id,
            thumbnail_id: None,
            visible,
            added_by: "Marcus Hale".to_owned(),
            created_at: now,
            removed_at: None,
        };
        let file = work.insert(file.into_active_model().reset_all()).await.expect("a file");
        work.commit().await.expect("committed");
        file
    }

    /// Shows templates to clients with the common choice, and no others.
    pub(crate) async fn shows_all(&self, templates: &[TemplateId]) {
        self.chooses(|offer, form| {
            for listed in &offer.templates {
                form.templates.push(ChoiceForm {
                    template: listed.template.id.to_string(),
                    visible: templates.contains(&listed.template.id),
                    ..ChoiceForm::default()
                });
            }
        })
        .await;
    }

    /// Shows one template to clients with exactly these fields; others stay as they are.
    pub(crate) async fn shows(&self, template: TemplateId, defaults: &[DefaultField], fields: &[FieldId]) {
        self.chooses(|_, form| {
            form.templates.push(ChoiceForm {
                template: template.to_string(),
                visible: true,
                own: true,
                defaults: defaults.iter().map(ToString::to_string).collect(),
                fields: fields.iter().map(ToString::to_string).collect(),
            });
        })
        .await;
    }

    /// Takes one template out of the portal; others stay as they are.
    pub(crate) async fn hides(&self, template: TemplateId) {
        self.chooses(|_, form| {
            form.templates.push(ChoiceForm { template: template.to_string(), ..ChoiceForm::default() });
        })
        .await;
    }

    /// Nora saves what clients see.
    async fn chooses(&self, choose: impl FnOnce(&Offer, &mut VisibleFieldsForm)) {
        let staff = self.staff_of(&self.nora).await;
        let by = staff.clone().authorize::<ManagePortal>().expect("an admin");
        let mut work = self.database.begin(staff).await.expect("a change");
        let offer = visible_fields::offer(&work).await.expect("readable");
        let common = offer.common.defaults.iter().map(ToString::to_string).collect();
        let mut form = VisibleFieldsForm { seen: offer.seen(), common, templates: Vec::new() };
        choose(&offer, &mut form);
        visible_fields::change(&mut work, &by, &form).await.expect("saved");
        work.commit().await.expect("committed");
    }

    fn planned(&self) -> Job {
        let now = self.clock.now();
        let number = self.next_number.fetch_add(1, Ordering::Relaxed);
        Job {
            id: JobId::new(now),
            workspace_id: self.workspace,
            number,
            title: "Boiler B2, no heat in the east wing".to_owned(),
            template_id: self.repair.template.id,
            account_id: self.site.account_id,
            site_id: self.site.id,
            contact_id: None,
            status: JobStatus::Scheduled,
            description: "Circulator pump seized".to_owned(),
            prepare: "Key to the plant room".to_owned(),
            notes: "The dog bites".to_owned(),
            cost_minor: Some(48_213),
            scheduled_at: Some(now.plus_days(1)),
            window_ends_at: Some(now.plus_days(1).plus_hours(2)),
            duration_minutes: 90,
            worker_id: Some(self.marcus.id),
            team_id: None,
            published_at: None,
            set_out_at: None,
            started_at: None,
            paused_at: None,
            paused_ms: 0,
            finished_at: None,
            resolution_id: None,
            resolution_note: String::new(),
            end_reason: String::new(),
            follow_up_of: None,
            external_id: None,
            search_text: format!("j {number} boiler b2 no heat in the east wing"),
            created_at: now,
            updated_at: now,
            version: 1,
        }
    }
}

async fn somebody(sky: &Skyline, person: Person) -> Somebody {
    let browser = Mutex::new(sky.signed_in(&person).await);
    Somebody { person, browser }
}

async fn repair(sky: &Skyline, nora: &Somebody) -> Blueprint {
    let form = template_form(
        "Repair",
        vec![
            field_line(0, "custom", "text", "Parts"),
            FieldLine { internal: true, ..field_line(1, "custom", "money", "Cost of parts") },
            FieldLine { required: true, ..field_line(2, "report", "long-text", "Findings") },
            FieldLine { unit: "psi".to_owned(), ..field_line(3, "report", "number", "System pressure") },
            field_line(4, "report", "photo", "Photos"),
            FieldLine { signs: "Photos".to_owned(), ..field_line(5, "report", "signature", "Signature") },
        ],
    );
    made(sky, nora, &form).await
}

async fn made(sky: &Skyline, nora: &Somebody, form: &TemplateForm) -> Blueprint {
    let staff = sky.staff(nora).await;
    let by = staff.clone().authorize::<ManageTemplates>().expect("an admin");
    let mut work = sky.database.begin(staff).await.expect("a change");
    let template = templates::create(&mut work, &by, form).await.expect("a template");
    let blueprint = templates::find(&work, template.id).await.expect("the template");
    work.commit().await.expect("committed");
    blueprint
}

async fn client(
    work: &UnitOfWork<System>,
    workspace: WorkspaceId,
    name: &'static str,
    last_name: &'static str,
    account: &'static str,
) -> AccountId {
    let row = rows::account_of(workspace, account);
    let id = work.insert(row.into_active_model().reset_all()).await.expect("an account").id;
    let client = (name, last_name, MembershipRole::Owner, account, PortalUserStatus::Active, true);
    rows::join(work, workspace, id, &client).await;
    id
}
