//! A company that sends technicians, made row by row: Marcus on the way to Harbor Point, Ben to somebody else.

use portico_domain::access::{Role, System};
use portico_domain::database::{Sight as _, UnitOfWork};
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::positions::Source;
use portico_domain::field::settings::{self, SettingsNow};
use portico_domain::field::templates;
use portico_domain::field::tracking::{self, TrackingLink};
use portico_domain::field::workers::{self, WorkerRow, keys};
use portico_domain::id::{AccountId, ResolutionId, TemplateId, WorkerKeyId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts;
use portico_domain::portal::{self, Feature, Features};
use portico_domain::secret;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, NewWorkspace};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use super::rows::{self, add};
use crate::world::{Browser, Person, Skyline, key};

/// The company's part of the address.
pub(super) const SLUG: &str = "harborline";
/// The key of Marcus's tracker.
pub(super) const MARCUS_KEY: &str = "a-key-that-marcus-typed-into-his-phone";

/// Where the site is, and somewhere on the way to it: 5.6 km south of it.
pub(super) const SITE: (i32, i32) = (44_990_000, -93_260_000);
pub(super) const ON_THE_WAY: (f64, f64) = (44.939_876, -93.260_049);

/// A company on the road.
pub(super) struct Road {
    pub(super) sky: Skyline,
    pub(super) workspace: WorkspaceId,
    pub(super) nora: Person,
    pub(super) vera: Person,
    pub(super) marcus: WorkerRow,
    /// Marcus's, published.
    pub(super) job: Job,
    /// Ben's, for another account, published.
    pub(super) other: Job,
    pub(super) account: AccountId,
    template: TemplateId,
    done: ResolutionId,
}

impl Road {
    /// Both jobs are on the phones of their workers, for this hour.
    pub(super) async fn open() -> Self {
        let sky = Skyline::open().await;
        let now = sky.clock.now();
        let new = NewWorkspace {
            slug: SLUG.to_owned(),
            host: None,
            name: "Harborline".to_owned(),
            time_zone: "America/Chicago".to_owned(),
            currency: "USD".to_owned(),
            country: "US".to_owned(),
            language: "en".to_owned(),
            charter: false,
            fbo: false,
            field: true,
        };
        let workspace = workspaces::create(&sky.database, new).await.expect("a workspace").id;
        let work = sky.database.begin(system_in(workspace)).await.expect("a change");
        add!(work, rows::portal_of(workspace, now));
        let nora = rows::colleague(&work, workspace, "nora", Role::Admin, now).await;
        let vera = rows::colleague(&work, workspace, "vera", Role::Viewer, now).await;
        let marcus = rows::worker(&work, workspace, "Marcus Hale", now).await;
        let ben = rows::worker(&work, workspace, "Ben Ortiz", now).await;
        let key = keys::Model {
            id: WorkerKeyId::new(now),
            workspace_id: workspace,
            worker_id: marcus.id,
            source: Source::OwnTracks,
            key_hash: secret::hash(MARCUS_KEY),
            created_at: now,
            last_used_at: None,
            revoked_at: None,
        };
        let second = keys::Model {
            id: WorkerKeyId::new(now),
            source: Source::OsmAnd,
            key_hash: secret::hash(&format!("{MARCUS_KEY}-2")),
            ..key.clone()
        };
        add!(work, key);
        add!(work, second);
        let template = rows::template(&work, workspace, now).await;
        let done = rows::resolution(&work, workspace, template, now).await;
        let account = rows::account(&work, workspace, "Harbor Point", now).await;
        let elsewhere = rows::account(&work, workspace, "Elsewhere & Co", now).await;
        let site = rows::site(&work, workspace, account, "Harbor Point East", now).await;
        let other_site = rows::site(&work, workspace, elsewhere, "Elsewhere", now).await;
        let job = rows::job(&work, &site, template, &marcus, 1, now).await;
        let other = rows::job(&work, &other_site, template, &ben, 2, now).await;
        work.commit().await.expect("committed");
        Self { sky, workspace, nora, vera, marcus, job, other, account, template, done }
    }

    /// Now.
    pub(super) fn now(&self) -> Instant {
        self.sky.clock.now()
    }

    pub(super) async fn begin(&self) -> UnitOfWork<System> {
        self.sky.database.begin(system_in(self.workspace)).await.expect("a change")
    }

    /// The worker sets out to a job; its link is born.
    pub(super) async fn sets_out(&self, job: &Job) -> TrackingLink {
        let now = self.now();
        self.changes_job(job, |row| {
            row.status = Set(JobStatus::OnTheWay);
            row.set_out_at = Set(Some(now));
        })
        .await;
        self.link_to(job).await.expect("a link")
    }

    /// The link to a job, if it can be followed.
    pub(super) async fn link_to(&self, job: &Job) -> Option<TrackingLink> {
        let mut work = self.begin().await;
        let job = work.one::<jobs::row::Entity>(job.id).await.expect("the job");
        let link = tracking::open(&mut work, &job).await.expect("a link or none");
        work.commit().await.expect("committed");
        link
    }

    /// The worker begins the work.
    pub(super) async fn starts(&self) {
        let now = self.now();
        self.changes_job(&self.job, |row| {
            row.status = Set(JobStatus::Started);
            row.started_at = Set(Some(now));
        })
        .await;
    }

    /// The worker is done.
    pub(super) async fn finishes(&self) {
        let (now, done) = (self.now(), self.done);
        self.changes_job(&self.job, |row| {
            row.status = Set(JobStatus::Finished);
            row.finished_at = Set(Some(now));
            row.resolution_id = Set(Some(done));
        })
        .await;
    }

    pub(super) async fn changes_job(&self, job: &Job, set: impl FnOnce(&mut jobs::row::ActiveModel)) {
        let mut work = self.begin().await;
        let mut row = work.one::<jobs::row::Entity>(job.id).await.expect("the job").into_active_model();
        set(&mut row);
        work.update(row).await.expect("changed");
        work.announce(portico_domain::activity::Noun::Job, job.id.0, None);
        work.commit().await.expect("committed");
    }

    pub(super) async fn changes_marcus(&self, set: impl FnOnce(&mut workers::row::ActiveModel)) {
        let mut work = self.begin().await;
        let row = work.one::<workers::row::Entity>(self.marcus.id).await.expect("Marcus");
        let mut row = row.into_active_model();
        set(&mut row);
        work.update(row).await.expect("changed");
        work.announce(portico_domain::activity::Noun::Worker, self.marcus.id.0, None);
        work.commit().await.expect("committed");
    }

    /// Hides the template from clients (J6).
    pub(super) async fn hides_the_template(&self) {
        let work = self.begin().await;
        let row = work.one::<templates::row::Entity>(self.template).await.expect("the template");
        let row = templates::row::ActiveModel { visible: Set(false), ..row.into_active_model() };
        work.update(row).await.expect("changed");
        work.commit().await.expect("committed");
    }

    /// Switches tracking off in the portal.
    pub(super) async fn switches_tracking_off(&self) {
        let work = self.begin().await;
        let row =
            work.first(work.visible::<portal::row::Entity>()).await.expect("readable").expect("a portal");
        let features =
            row.features.0.iter().copied().filter(|feature| *feature != Feature::Tracking).collect();
        let row = portal::row::ActiveModel { features: Set(Features(features)), ..row.into_active_model() };
        work.update(row).await.expect("changed");
        work.commit().await.expect("committed");
    }

    /// Locks the account out.
    pub(super) async fn deactivates_the_account(&self) {
        let work = self.begin().await;
        let row = work.one::<accounts::row::Entity>(self.account).await.expect("the account");
        let row = accounts::row::ActiveModel { active: Set(false), ..row.into_active_model() };
        work.update(row).await.expect("changed");
        work.commit().await.expect("committed");
    }

    /// The company's own tiles.
    pub(super) async fn has_tiles(&self, url: &str) {
        let work = self.begin().await;
        let usual = SettingsNow::default();
        let row = settings::row::Model {
            id: self.workspace.0,
            workspace_id: self.workspace,
            remind_at: usual.remind_at,
            quiet_from: usual.quiet_from,
            quiet_until: usual.quiet_until,
            speed_kmh: usual.speed_kmh,
            routing_url: String::new(),
            tile_url: url.to_owned(),
            tile_attribution: "Map data by somebody".to_owned(),
            low_score: usual.low_score,
            sms_sender: String::new(),
            sms_per_day: usual.sms_per_day,
            sms_countries: usual.sms_countries,
            default_fields: usual.default_fields,
            created_at: self.now(),
            updated_at: self.now(),
            version: 1,
        };
        add!(work, row);
        work.commit().await.expect("committed");
    }

    /// Marcus's phone says where he is, as OwnTracks does.
    pub(super) async fn marcus_is_at(&self, (lat, lon): (f64, f64)) {
        let body = format!(
            r#"{{"_type":"location","lat":{lat},"lon":{lon},"tst":{},"acc":8,"batt":83,"tid":"mh"}}"#,
            self.now().0 / 1000
        );
        let path = format!("/{SLUG}/positions/owntracks/{MARCUS_KEY}");
        let page = self
            .sky
            .browser()
            .send(http::Method::POST, &path, body.as_bytes(), Some("application/json"))
            .await;
        page.is(200);
    }

    /// The address of a link's page.
    pub(super) fn page(&self, link: &TrackingLink) -> String {
        self.at(&format!("t/{}", tracking::code(&key(), link)))
    }

    /// An address of the company.
    pub(super) fn at(&self, path: &str) -> String {
        format!("/{SLUG}/{path}")
    }

    /// Nora of the office.
    pub(super) async fn nora(&self) -> Browser {
        self.sky.signed_in(&self.nora).await
    }
}
