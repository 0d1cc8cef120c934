//! A company that sends technicians, with its people; `mod.rs` says who they are.

use std::ops::Deref;
use std::sync::atomic::{AtomicI64, Ordering};

use portico_domain::access::permissions::{ManagePortal, ManageTemplates};
use portico_domain::access::{PortalUser, Role, Staff, System};
use portico_domain::database::UnitOfWork;
use portico_domain::field::Names;
use portico_domain::field::jobs::{self, Job, JobFile, JobStatus};
use portico_domain::field::sites::{self, Site};
use portico_domain::field::templates::{
    self, Blueprint, DefaultField, FieldLine, ResolutionLine, TemplateForm,
};
use portico_domain::field::workers::{self, WorkerRow};
use portico_domain::id::{
    AccountId, BlobId, FieldId, JobFileId, JobId, JobValueId, SiteId, TemplateId, WorkerId, WorkspaceId,
};
use portico_domain::outbox::system_in;
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{self, ChoiceForm, Offer};
use portico_domain::workspaces::blobs;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::Value;
use tokio::sync::Mutex;

use super::rows::{self, BEFORE};
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

/// The form of a template with one good and one bad way to end.
pub(crate) fn template_form(name: &str, fields: Vec<FieldLine>) -> TemplateForm {
    let ending = |row, name: &str, good: &str, note: &str| ResolutionLine {
        row,
        id: String::new(),
        name: name.to_owned(),
        good: good.to_owned(),
        note: note.to_owned(),
    };
    TemplateForm {
        name: name.to_owned(),
        duration: "90".to_owned(),
        window: "120".to_owned(),
        active: true,
        fields,
        resolutions: vec![ending(0, "Fixed", "yes", "optional"), ending(1, "Part missing", "no", "required")],
        ..TemplateForm::default()
    }
}

/// One field of such a form; its mark is its label.
pub(crate) fn field_line(row: usize, part: &str, kind: &str, label: &str) -> FieldLine {
    FieldLine {
        row,
        mark: label.to_owned(),
        part: part.to_owned(),
        label: label.to_owned(),
        kind: kind.to_owned(),
        ..FieldLine::default()
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

fn site_of(workspace: WorkspaceId, account: AccountId, name: &str, address: &str) -> Site {
    sites::row::Model {
        id: SiteId::new(BEFORE),
        workspace_id: workspace,
        account_id: account,
        name: name.to_owned(),
        address: address.to_owned(),
        access_notes: "Code of the gate: 4711".to_owned(),
        lat_e6: Some(44_986_000),
        lon_e6: Some(-93_258_000),
        time_zone: None,
        internal: false,
        active: true,
        external_id: None,
        search_text: name.to_lowercase(),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}

fn worker(workspace: WorkspaceId, name: &str) -> WorkerRow {
    workers::row::Model {
        id: WorkerId::new(BEFORE),
        workspace_id: workspace,
        name: name.to_owned(),
        email: Some("marcus@northwind.example".to_owned()),
        phone: Some("+16125550188".to_owned()),
        title: "Boiler technician".to_owned(),
        vehicle: "White van, NW 14".to_owned(),
        language: "en".to_owned(),
        skills: Names(vec!["gas".to_owned()]),
        team_id: None,
        photo_id: None,
        shows_name: true,
        shows_photo: true,
        shows_phone: false,
        home_lat_e6: Some(44_900_000),
        home_lon_e6: Some(-93_300_000),
        sharing_paused_at: None,
        active: true,
        search_text: name.to_lowercase(),
        created_at: BEFORE,
        updated_at: BEFORE,
        version: 1,
    }
}
