//! Jobs in the office: made, planned, published, marked on behalf of the worker, called off, followed by another.

use portico_domain::activity;
use portico_domain::database::Sight as _;
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::templates::FieldPart;
use portico_domain::outbox::system_in;

use crate::world::{Northwind, Page};

pub(super) const JOBS: &str = "/northwind/console/jobs";

pub(super) fn at(job: &Job) -> String {
    format!("{JOBS}/{}", job.id)
}

impl Northwind {
    /// A job as it is now.
    pub(super) async fn now(&self, job: &Job) -> Job {
        let reader = self.database.reader(system_in(self.workspace));
        reader.one::<jobs::row::Entity>(job.id).await.expect("a job")
    }

    /// Every job, the oldest first.
    async fn all_jobs(&self) -> Vec<Job> {
        let reader = self.database.reader(system_in(self.workspace));
        let mut all = reader.all(reader.visible::<jobs::row::Entity>()).await.expect("readable");
        all.sort_by_key(|job| job.number);
        all
    }

    /// A job in a status, with what a job in it has.
    pub(super) async fn job_in(&self, status: JobStatus) -> Job {
        let now = self.clock.now();
        let good = self.repair.resolutions.iter().find(|one| one.is_good).expect("one").id;
        self.job(|job| {
            job.status = status;
            if status == JobStatus::Unassigned {
                (job.scheduled_at, job.window_ends_at, job.worker_id) = (None, None, None);
            } else if status != JobStatus::Scheduled {
                job.published_at = Some(now);
            }
            if status.is_active() || status == JobStatus::Finished {
                job.set_out_at = Some(now);
            }
            if matches!(status, JobStatus::Started | JobStatus::Paused | JobStatus::Finished) {
                job.started_at = Some(now);
            }
            if status == JobStatus::Paused {
                job.paused_at = Some(now);
            }
            if status == JobStatus::Finished {
                job.finished_at = Some(now);
                job.resolution_id = Some(good);
            }
            if status == JobStatus::Cancelled {
                job.resolution_id = None;
            }
        })
        .await
    }

    /// Omar presses a button of a job and reads what comes of it.
    pub(super) async fn presses(&self, job: &Job, action: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.omar.post(&format!("{}/{action}", at(job)), fields).await;
        if page.status.is_redirection() { self.omar.follow(page).await } else { page }
    }

    /// The office's custom field of Repair.
    fn parts(&self) -> String {
        let field = self.repair.fields.iter().find(|field| field.label == "Parts").expect("a field");
        format!("field.{}", field.id)
    }

    /// The report field that must be filled.
    pub(super) fn findings(&self) -> String {
        let field = self.repair.fields.iter().find(|field| field.label == "Findings").expect("a field");
        assert_eq!(field.part, FieldPart::Report);
        format!("field.{}", field.id)
    }
}

#[tokio::test]
async fn the_office_makes_a_job_for_a_client_and_plans_it() {
    let world = Northwind::open().await;
    world.omar.get(&format!("{JOBS}/new")).await.is(200).says("Harbor Point").says("Elsewhere Bakery");
    let account = world.site.account_id.to_string();
    let template = world.repair.template.id.to_string();
    world.omar.get(&format!("{JOBS}/new?account={account}")).await.is(200).says("Repair");
    let form = world.omar.get(&format!("{JOBS}/new?account={account}&template={template}")).await;
    form.is(200).says("Parts").says("Harbor Point East").hides("Bakery");
    let key = form.field("form_key").expect("a key");
    let site = world.site.id.to_string();
    let parts = world.parts();
    let fields = [
        ("form_key", key.as_str()),
        ("account", &account),
        ("template", &template),
        ("site", &site),
        ("title", "No hot water"),
        ("description", "Second floor"),
        ("duration", "60"),
        (&parts, "Circulator"),
    ];
    let page = world.omar.post(JOBS, &fields).await;
    page.is(303);
    let again = world.omar.post(JOBS, &fields).await;
    assert_eq!(again.leads_to(), page.leads_to(), "a form sent twice makes one job");
    let page = world.omar.follow(page).await;
    page.is(200).says("No hot water").says("J-8001").says("Unassigned").says("Circulator");
    let [job] = world.all_jobs().await.try_into().expect("one job");
    assert_eq!(job.status, JobStatus::Unassigned);

    let worker = world.marcus.id.to_string();
    let plan = [
        ("version", "1"),
        ("day", "2026-12-08"),
        ("time", "09:00"),
        ("window_minutes", "120"),
        ("worker", &worker),
    ];
    let page = world.presses(&job, "plan", &plan).await;
    page.is(200).says("Plan saved").says("Scheduled").says("09:00–11:00 CST").says("Marcus Hale");
    page.says("scheduled for Tue 8 Dec, 09:00 CST");
    let job = world.now(&job).await;
    assert_eq!(
        job.scheduled_at.map(|at| at.timestamp().to_string()),
        Some("2026-12-08T15:00:00Z".to_owned())
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_new_job_is_said_at_its_field_and_everything_is_kept() {
    let world = Northwind::open().await;
    let account = world.site.account_id.to_string();
    let template = world.repair.template.id.to_string();
    let fields = [
        ("account", account.as_str()),
        ("template", &template),
        ("site", ""),
        ("title", "No hot water"),
        ("cost", "a lot"),
        ("duration", "2"),
    ];
    let page = world.omar.post(JOBS, &fields).await;
    page.is(422).says("Choose one").says("Give an amount").says("from 5 to 1440");
    assert_eq!(page.field("title").as_deref(), Some("No hot water"));
    let elsewhere = world.site_elsewhere.id.to_string();
    let fields =
        [("account", account.as_str()), ("template", &template), ("site", &elsewhere), ("title", "x")];
    world.omar.post(JOBS, &fields).await.is(404);
    let fields = [("account", account.as_str()), ("template", &template), ("status", "published")];
    world.omar.post(JOBS, &fields).await.is(422);
    assert!(world.all_jobs().await.is_empty());
}

#[tokio::test]
async fn a_job_goes_its_way_from_the_plan_to_the_report() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Scheduled).await;
    world.presses(&job, "publish", &[]).await.is(200).says("Published to the worker's phone");
    world.presses(&job, "set-out", &[]).await.is(200).says("Marked as on the way");
    world.presses(&job, "start", &[]).await.is(200).says("Started");
    world.clock.advance_seconds(30 * 60);
    world.presses(&job, "pause", &[]).await.is(200).says("Paused");
    world.clock.advance_seconds(15 * 60);
    world.presses(&job, "resume", &[]).await.is(200).says("Resumed");
    world.clock.advance_seconds(30 * 60);
    let good = world.repair.resolutions.iter().find(|one| one.is_good).expect("one").id.to_string();
    world.omar.get(&format!("{}/finish", at(&job))).await.is(200).says("Findings").says("Fixed");
    let page = world.presses(&job, "finish", &[("resolution", &good)]).await;
    page.is(422).says("Findings");
    assert_eq!(world.now(&job).await.status, JobStatus::Started);
    let findings = world.findings();
    let page = world.presses(&job, "finish", &[("resolution", &good), (&findings, "Pump replaced")]).await;
    page.is(200).says("Finished").says("Pump replaced").says("Fixed").says("1 h");
    let ended = world.now(&job).await;
    assert_eq!((ended.status, ended.paused_ms), (JobStatus::Finished, 15 * 60 * 1000));
}

#[tokio::test]
async fn what_does_not_fit_a_status_is_refused_in_words_and_changes_nothing() {
    use JobStatus as S;
    let world = Northwind::open().await;
    let worker = world.marcus.id.to_string();
    let plan = [("version", "1"), ("day", "2026-12-08"), ("time", "09:00"), ("worker", worker.as_str())];
    let over = "This job is over";
    let begun = "The worker has set out already";
    let refused: &[(&str, &[(S, &str)])] = &[
        (
            "publish",
            &[
                (S::Unassigned, "Plan it first"),
                (S::Published, "on the worker's phone already"),
                (S::OnTheWay, begun),
                (S::Started, begun),
                (S::Paused, begun),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        (
            "plan",
            &[
                (S::OnTheWay, begun),
                (S::Started, begun),
                (S::Paused, begun),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        (
            "set-out",
            &[
                (S::Unassigned, "Publish it first"),
                (S::Scheduled, "Publish it first"),
                (S::OnTheWay, "on the way or at it already"),
                (S::Started, "on the way or at it already"),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        (
            "start",
            &[
                (S::Unassigned, "Publish it first"),
                (S::Scheduled, "Publish it first"),
                (S::Started, "on the way or at it already"),
                (S::Paused, "Resume it first"),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        (
            "pause",
            &[
                (S::Published, "Start it first"),
                (S::Paused, "The work is paused"),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        (
            "resume",
            &[
                (S::Published, "Start it first"),
                (S::Started, "not paused"),
                (S::Finished, over),
                (S::Cancelled, over),
            ],
        ),
        ("cancel", &[(S::Finished, over), (S::Cancelled, over)]),
        (
            "follow-up",
            &[
                (S::Unassigned, "not completed leads to a follow-up"),
                (S::Published, "not completed leads to a follow-up"),
                (S::Started, "not completed leads to a follow-up"),
                (S::Finished, "not completed leads to a follow-up"),
                (S::Cancelled, "not completed leads to a follow-up"),
            ],
        ),
    ];
    for (action, answers) in refused {
        for (status, words) in *answers {
            let job = world.job_in(*status).await;
            let fields: &[(&str, &str)] = match *action {
                "plan" => &plan,
                "cancel" => &[("reason", "No access")],
                _ => &[],
            };
            let page = world.presses(&job, action, fields).await;
            assert!(page.words().contains(words), "{action} of a {status} job says:\n{}", page.words());
            assert_eq!(world.now(&job).await, job, "{action} of a {status} job");
        }
    }
}

#[tokio::test]
async fn whoever_was_overtaken_is_told_and_keeps_what_was_typed() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Scheduled).await;
    let site = world.site.id.to_string();
    let fields = |version: &'static str, title: &'static str| {
        [("version", version), ("site", site.as_str()), ("title", title), ("duration", "60")]
    };
    world.omar.get(&format!("{}/edit", at(&job))).await.is(200);
    world.nora.post(&at(&job), &fields("1", "Nora's words")).await.is(303);
    let page = world.omar.post(&at(&job), &fields("1", "Omar's words")).await;
    page.is(409);
    assert_eq!(page.field("title").as_deref(), Some("Omar's words"));
    assert_eq!(page.field("version").as_deref(), Some("2"));
    assert_eq!(world.now(&job).await.title, "Nora's words");

    let worker = world.marcus.id.to_string();
    let plan = |version: &'static str| {
        [("version", version), ("day", "2026-12-09"), ("time", "13:00"), ("worker", worker.as_str())]
    };
    let page = world.omar.post(&format!("{}/plan", at(&job)), &plan("1")).await;
    page.is(409);
    assert_eq!(page.field("time").as_deref(), Some("13:00"));
    world.omar.post(&format!("{}/plan", at(&job)), &plan("2")).await.is(303);
}

#[tokio::test]
async fn a_time_that_summer_time_skips_or_repeats_is_asked_about() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Unassigned).await;
    let worker = world.marcus.id.to_string();
    for (day, time, words) in [
        ("2027-03-14", "02:30", "The clocks go forward over this time"),
        ("2027-11-07", "01:30", "this time comes twice"),
        ("2026-12-08", "soon", "This time cannot be read"),
        ("2026-12-08", "", "Fill in this field"),
        ("", "09:00", "Fill in this field"),
        ("8 December", "09:00", "Give a date"),
    ] {
        let fields = [("version", "1"), ("day", day), ("time", time), ("worker", worker.as_str())];
        world.presses(&job, "plan", &fields).await.is(422).says(words);
    }
    assert_eq!(world.now(&job).await, job);
}

#[tokio::test]
async fn a_job_is_moved_given_away_and_taken_off_the_plan_and_its_history_says_so() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Published).await;
    let worker = world.marcus.id.to_string();
    let plan = [("version", "1"), ("day", "2026-12-08"), ("time", "09:00"), ("worker", worker.as_str())];
    world.presses(&job, "plan", &plan).await.is(200).says("moved to Tue 8 Dec, 09:00 CST").says("Published");
    let reader = world.database.reader(system_in(world.workspace));
    let happened = activity::of_object(&reader, job.id.0, 10).await.expect("readable");
    let moved = happened.iter().find(|one| one.event == activity::Event::JobRescheduled).expect("moved");
    assert_eq!(moved.details["from"], job.scheduled_at.expect("a time").0);
    assert!(moved.client_visible);
    let nobody = [("version", "2"), ("day", ""), ("time", ""), ("worker", ""), ("team", "")];
    world.presses(&job, "plan", &nobody).await.is(200).says("Taken off the plan").says("Unassigned");
    let off = world.now(&job).await;
    assert_eq!((off.status, off.scheduled_at, off.published_at), (JobStatus::Unassigned, None, None));
}

#[tokio::test]
async fn cancelling_needs_a_reason_which_the_client_reads() {
    let world = Northwind::open().await;
    let job = world.job_in(JobStatus::Published).await;
    world.presses(&job, "cancel", &[("reason", "  ")]).await.is(422).says("Give a reason");
    let page = world.presses(&job, "cancel", &[("reason", "The pump is not there yet")]).await;
    page.is(200).says("Cancelled").says("The pump is not there yet");
    let told = world.database.reader(world.client_of(&world.rosa).await);
    let seen = activity::of_object(&told, job.id.0, 10).await.expect("readable");
    assert!(seen.iter().any(|one| one.event == activity::Event::JobCancelled));
}

#[tokio::test]
async fn what_happens_to_a_job_of_a_kind_that_clients_do_not_see_stays_among_staff() {
    let world = Northwind::open().await;
    world.hides(world.repair.template.id).await;
    let job = world.job_in(JobStatus::Scheduled).await;
    world.presses(&job, "publish", &[]).await.is(200);
    world.presses(&job, "set-out", &[]).await.is(200);
    world.presses(&job, "cancel", &[("reason", "Wrong house")]).await.is(200);
    let told = world.database.reader(world.client_of(&world.rosa).await);
    assert!(activity::of_object(&told, job.id.0, 10).await.expect("readable").is_empty());
}

#[tokio::test]
async fn only_an_unsuccessful_job_leads_to_another_and_to_one_at_a_time() {
    let world = Northwind::open().await;
    let bad = world.repair.resolutions.iter().find(|one| !one.is_good).expect("one").id;
    let now = world.clock.now();
    let job = world
        .job(|job| {
            job.status = JobStatus::Finished;
            (job.started_at, job.finished_at, job.resolution_id) = (Some(now), Some(now), Some(bad));
        })
        .await;
    let parts = world.repair.fields.iter().find(|field| field.label == "Parts").expect("a field").id;
    world.value(&job, parts, "Circulator").await;
    world.omar.get(&at(&job)).await.is(200).says("Not completed").says("Make a follow-up");
    let page = world.presses(&job, "follow-up", &[]).await;
    page.is(200).says("follows it").says("Circulator").says("Unassigned").says(&job.reference());
    let next =
        world.all_jobs().await.into_iter().find(|one| one.follow_up_of == Some(job.id)).expect("a job");
    assert_eq!((next.title.as_str(), next.status), (job.title.as_str(), JobStatus::Unassigned));
    world.presses(&job, "follow-up", &[]).await.says("Another job follows this one already");
    world.omar.get(&at(&job)).await.says(&next.reference()).hides("Make a follow-up");
    world.presses(&next, "cancel", &[("reason", "Not needed")]).await.is(200);
    world.presses(&job, "follow-up", &[]).await.is(200).says("follows it");
}
