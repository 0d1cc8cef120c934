//! A company with two workers and one job, for what happens on a phone.

use http::Method;
use portico_domain::access::System;
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::field::Names;
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::templates::{self, FieldKind, FieldPart, NoteRule};
use portico_domain::field::{sites, workers};
use portico_domain::id::{
    AccountId, FieldId, JobId, ResolutionId, SiteId, TemplateId, WorkerId, WorkspaceId,
};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::{self, AccountKind};
use portico_domain::people::sessions::Browser as SessionBrowser;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, NewWorkspace};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};
use serde_json::{Value, json};

use crate::world::{Browser, Page, Skyline};

/// The company, its people and what they have to do.
pub(super) struct OnSite {
    pub(super) sky: Skyline,
    pub(super) workspace: WorkspaceId,
    pub(super) marcus: WorkerId,
    pub(super) lena: WorkerId,
    /// On Marcus' phone.
    pub(super) job: JobId,
    /// On Lena's phone.
    pub(super) of_lena: JobId,
    /// Planned for Marcus, but not on his phone.
    pub(super) unpublished: JobId,
    pub(super) done: ResolutionId,
    pub(super) come_back: ResolutionId,
    pub(super) isolated: FieldId,
    pub(super) pressure: FieldId,
    pub(super) photos: FieldId,
    pub(super) paper: FieldId,
    pub(super) signature: FieldId,
}

pub(super) const MARCUS_PHONE: &str = "+12015550199";
pub(super) const MARCUS_EMAIL: &str = "marcus@hvac.example";

impl OnSite {
    /// Two visits this afternoon, one each, and one that the office has not published.
    pub(super) async fn open() -> Self {
        let sky = Skyline::open().await;
        let new = NewWorkspace {
            slug: "hvac".to_owned(),
            host: None,
            name: "Northwind HVAC".to_owned(),
            time_zone: "America/New_York".to_owned(),
            currency: "USD".to_owned(),
            country: "US".to_owned(),
            language: "en".to_owned(),
            charter: false,
            fbo: false,
            field: true,
        };
        let workspace = workspaces::create(&sky.database, new).await.expect("a workspace").id;
        let work = sky.database.begin(system_in(workspace)).await.expect("a change");
        let now = work.now();
        let account = account(&work, now).await;
        let site = site(&work, account, now).await;
        let marcus = worker(&work, "Marcus Reed", Some(MARCUS_PHONE), Some(MARCUS_EMAIL), now).await;
        let lena = worker(&work, "Lena Ortiz", None, Some("lena@hvac.example"), now).await;
        let template = template(&work, now).await;
        let isolated = field(&work, template, 1, "Power isolated", FieldKind::Action, None).await;
        let pressure = field(&work, template, 2, "Pressure", FieldKind::Number, None).await;
        let photos = field(&work, template, 3, "Photos", FieldKind::Photo, None).await;
        let paper = field(&work, template, 4, "Work order", FieldKind::File, None).await;
        let signature = field(&work, template, 5, "Signature", FieldKind::Signature, Some(paper)).await;
        let done = resolution(&work, template, 1, "Completed", true, NoteRule::None).await;
        let come_back = resolution(&work, template, 2, "Come back", false, NoteRule::Required).await;
        let at = |minutes| now.plus_minutes(minutes);
        let planned = |number, title, worker, status| Planned { number, title, worker, status };
        let one = planned(1, "Boiler B2, no heat", marcus, JobStatus::Published);
        let job = visit(&work, (account, site, template), at(60), one).await;
        let one = planned(2, "Thermostat swap", lena, JobStatus::Published);
        let of_lena = visit(&work, (account, site, template), at(60), one).await;
        let one = planned(3, "Heat pump, noise", marcus, JobStatus::Scheduled);
        let unpublished = visit(&work, (account, site, template), at(120), one).await;
        work.commit().await.expect("committed");
        Self {
            sky,
            workspace,
            marcus,
            lena,
            job,
            of_lena,
            unpublished,
            done,
            come_back,
            isolated,
            pressure,
            photos,
            paper,
            signature,
        }
    }

    /// A phone signed in as a worker, with its form token at hand.
    pub(super) async fn phone(&self, worker: WorkerId) -> Browser {
        let mut browser = self.sky.browser();
        browser.set_cookie("__Host-work", &self.session(worker).await);
        let page = browser.get("/hvac/work").await;
        let token = page.is(200).html();
        let (_, token) = token.split_once("data-token=\"").expect("a token");
        let token = token.split('"').next().expect("its end").to_owned();
        browser.headers.insert("x-form-token", token.parse().expect("a header"));
        browser
    }

    /// The secret of a session just opened.
    pub(super) async fn session(&self, worker: WorkerId) -> String {
        let browser = SessionBrowser { user_agent: "Tests".to_owned(), network: "192.0.2.0/24".to_owned() };
        let mut work = self.sky.database.begin(system_in(self.workspace)).await.expect("a change");
        let session = workers::open_session(&mut work, worker, &browser).await.expect("a session");
        work.commit().await.expect("committed");
        session.token
    }

    /// A job as it stands.
    pub(super) async fn job(&self, id: JobId) -> Job {
        let reader = self.sky.database.reader(system_in(self.workspace));
        reader.one::<jobs::row::Entity>(id).await.expect("a job")
    }

    /// What happened to a job, by name: the clock stands still, so that nothing else tells what came first.
    pub(super) async fn happenings(&self, id: JobId) -> Vec<String> {
        let reader = self.sky.database.reader(system_in(self.workspace));
        let all = reader.all(reader.visible::<portico_domain::activity::row::Entity>()).await;
        let mut all = all.expect("readable");
        all.retain(|one| one.object_id == id.0);
        let mut names: Vec<String> = all.iter().map(|one| one.event.to_string()).collect();
        names.sort();
        names
    }

    /// The address of the job on the phone.
    pub(super) fn at(&self, rest: &str) -> String {
        format!("/hvac/work/jobs/{}{rest}", self.job)
    }
}

/// Sends acts as the phone's script does.
pub(super) async fn send(phone: &mut Browser, acts: &Value) -> Page {
    let body = json!({ "acts": acts }).to_string();
    phone.send(Method::POST, "/hvac/work/acts", body.as_bytes(), Some("application/json")).await
}

/// What was answered to each act, in order.
pub(super) fn states(page: &Page) -> Vec<String> {
    let answer: Value = serde_json::from_slice(&page.is(200).bytes).expect("JSON");
    let answers = answer["answers"].as_array().expect("a list").clone();
    answers.iter().map(|one| one["state"].as_str().unwrap_or_default().to_owned()).collect()
}

struct Planned {
    number: i64,
    title: &'static str,
    worker: WorkerId,
    status: JobStatus,
}

async fn account(work: &UnitOfWork<System>, now: Instant) -> AccountId {
    let row = accounts::row::Model {
        id: AccountId::new(now),
        workspace_id: WorkspaceId::new(now),
        name: "Harbor Point".to_owned(),
        kind: AccountKind::CharterClient,
        organisation: true,
        billing_address: String::new(),
        tax_id: String::new(),
        payment_days: None,
        notes: String::new(),
        rep_id: None,
        active: true,
        external_id: None,
        search_text: "harbor point".to_owned(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("an account").id
}

async fn site(work: &UnitOfWork<System>, account_id: AccountId, now: Instant) -> SiteId {
    let row = sites::row::Model {
        id: SiteId::new(now),
        workspace_id: WorkspaceId::new(now),
        account_id,
        name: "Harbor Point East".to_owned(),
        address: "214 Front Avenue".to_owned(),
        access_notes: "Plant room in the basement".to_owned(),
        lat_e6: Some(40_712_800),
        lon_e6: Some(-74_006_000),
        time_zone: None,
        internal: false,
        active: true,
        external_id: None,
        search_text: "harbor point east".to_owned(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a site").id
}

async fn worker(
    work: &UnitOfWork<System>,
    name: &str,
    phone: Option<&str>,
    email: Option<&str>,
    now: Instant,
) -> WorkerId {
    let row = workers::row::Model {
        id: WorkerId::new(now),
        workspace_id: WorkspaceId::new(now),
        name: name.to_owned(),
        email: email.map(str::to_owned),
        phone: phone.map(str::to_owned),
        title: String::new(),
        vehicle: String::new(),
        language: "en".to_owned(),
        skills: Names::default(),
        team_id: None,
        photo_id: None,
        shows_name: true,
        shows_photo: true,
        shows_phone: false,
        home_lat_e6: None,
        home_lon_e6: None,
        sharing_paused_at: None,
        active: true,
        search_text: name.to_lowercase(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a worker").id
}

async fn template(work: &UnitOfWork<System>, now: Instant) -> TemplateId {
    let row = templates::row::Model {
        id: TemplateId::new(now),
        workspace_id: WorkspaceId::new(now),
        name: "Repair".to_owned(),
        kind: String::new(),
        description: String::new(),
        prepare: String::new(),
        duration_minutes: 60,
        window_minutes: 120,
        skills: Names::default(),
        worker_id: None,
        team_id: None,
        visible: true,
        visible_fields: None,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a template").id
}

async fn field(
    work: &UnitOfWork<System>,
    template_id: TemplateId,
    seq: i32,
    label: &str,
    kind: FieldKind,
    signs_id: Option<FieldId>,
) -> FieldId {
    let row = templates::fields::Model {
        id: FieldId::new(work.now()),
        workspace_id: WorkspaceId::new(work.now()),
        template_id,
        part: FieldPart::Report,
        seq,
        label: label.to_owned(),
        kind,
        unit: String::new(),
        choices: Names::default(),
        required: !kind.holds_files(),
        internal: false,
        signs_id,
        archived_at: None,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a field").id
}

async fn resolution(
    work: &UnitOfWork<System>,
    template_id: TemplateId,
    seq: i32,
    name: &str,
    is_good: bool,
    note: NoteRule,
) -> ResolutionId {
    let row = templates::resolutions::Model {
        id: ResolutionId::new(work.now()),
        workspace_id: WorkspaceId::new(work.now()),
        template_id,
        seq,
        name: name.to_owned(),
        is_good,
        note,
        archived_at: None,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a resolution").id
}

async fn visit(
    work: &UnitOfWork<System>,
    (account_id, site_id, template_id): (AccountId, SiteId, TemplateId),
    at: Instant,
    planned: Planned,
) -> JobId {
    let now = work.now();
    let row = Job {
        id: JobId::new(now),
        workspace_id: WorkspaceId::new(now),
        number: planned.number,
        title: planned.title.to_owned(),
        template_id,
        account_id,
        site_id,
        contact_id: None,
        status: planned.status,
        description: String::new(),
        prepare: String::new(),
        notes: String::new(),
        cost_minor: None,
        scheduled_at: Some(at),
        window_ends_at: Some(at.plus_minutes(120)),
        duration_minutes: 60,
        worker_id: Some(planned.worker),
        team_id: None,
        published_at: (planned.status == JobStatus::Published).then_some(now),
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
        search_text: String::new(),
        created_at: now,
        updated_at: now,
        version: 1,
    };
    work.insert(row.into_active_model().reset_all()).await.expect("a job").id
}
