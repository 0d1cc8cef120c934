//! The dispatch board: a day by worker, the tray, what does not fit, and the one form behind drag, keys and panel.

use portico_domain::field::Names;
use portico_domain::field::jobs::{Job, JobStatus};
use portico_domain::field::workers::{self, WorkerRow};
use portico_domain::id::WorkerId;
use portico_domain::outbox::system_in;
use portico_domain::time::{Instant, Zone};
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use super::jobs::at;
use crate::world::Northwind;

const BOARD: &str = "/northwind/console/board";
/// Tuesday 8 December 2026, midnight in New York.
const DAY: Instant = Instant(1_796_709_600_000);

impl Northwind {
    /// Another worker.
    async fn worker_called(&self, name: &str) -> WorkerRow {
        let row = workers::row::Model {
            id: WorkerId::new(self.clock.now()),
            name: name.to_owned(),
            email: None,
            phone: None,
            skills: Names::default(),
            ..self.marcus.clone()
        };
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let row = work.insert(row.into_active_model().reset_all()).await.expect("a worker");
        work.commit().await.expect("committed");
        row
    }

    /// A scheduled job on the day of these tests, so many minutes after its midnight.
    async fn on_the_day(&self, worker: &WorkerRow, minutes: i64, lasts: i32) -> Job {
        self.job(|job| {
            job.worker_id = Some(worker.id);
            job.scheduled_at = Some(DAY.plus_minutes(minutes));
            job.window_ends_at = Some(DAY.plus_minutes(minutes + 60));
            job.duration_minutes = lasts;
        })
        .await
    }

    /// A job that nobody goes to.
    async fn in_the_tray(&self, title: &str) -> Job {
        self.job(|job| {
            title.clone_into(&mut job.title);
            job.status = JobStatus::Unassigned;
            (job.scheduled_at, job.window_ends_at, job.worker_id) = (None, None, None);
        })
        .await
    }
}

#[tokio::test]
async fn a_day_has_a_lane_for_each_worker_and_a_tray() {
    let world = Northwind::open().await;
    let anna = world.worker_called("Anna Weber").await;
    let job = world.on_the_day(&anna, 9 * 60, 60).await;
    let waits = world.in_the_tray("Radiator cold").await;
    let page = world.omar.get(&format!("{BOARD}?day=2026-12-08")).await;
    page.is(200).says("Tuesday 8 December").says("Anna Weber").says("Marcus Hale").says("Radiator cold");
    page.says("1 job, 1 h").says("Publish 1 job");
    assert!(page.html().contains(&format!("id=\"job-{}\"", job.id)));
    assert!(page.html().contains(&format!("id=\"job-{}\"", waits.id)));
    world.omar.get(&format!("{BOARD}?day=2026-12-09")).await.is(200).hides(&job.id.to_string());
    world.omar.get(&format!("{BOARD}?day=soon")).await.is(200).says("Saturday 21 November");
    let page = world.omar.get(&format!("{BOARD}?day=2026-12-08&pick={}", job.id)).await;
    page.is(200).says("Save plan").says("Take off the plan");
    world.omar.get(&format!("{BOARD}?pick={}", anna.id)).await.is(404);
}

#[tokio::test]
async fn a_job_from_the_tray_is_given_to_a_worker_by_the_form_and_leads_back_to_the_board() {
    let world = Northwind::open().await;
    let job = world.in_the_tray("Radiator cold").await;
    let worker = world.marcus.id.to_string();
    let fields = [
        ("version", "1"),
        ("day", "2026-12-08"),
        ("time", "13:30"),
        ("window_minutes", "30"),
        ("worker", worker.as_str()),
        ("team", ""),
        ("board", "day=2026-12-08"),
    ];
    let page = world.omar.post(&format!("/northwind/console/jobs/{}/plan", job.id), &fields).await;
    assert_eq!(page.is(303).leads_to(), format!("{BOARD}?day=2026-12-08#job-{}", job.id));
    let planned = world.now(&job).await;
    assert_eq!(planned.status, JobStatus::Scheduled);
    assert_eq!(planned.scheduled_at, Some(DAY.plus_minutes(13 * 60 + 30)));
    assert_eq!(planned.window_ends_at, Some(DAY.plus_minutes(14 * 60)));
    // A mistake shows the form of its own, with everything typed, and still leads back.
    let fields = [("version", "2"), ("day", "2026-12-08"), ("time", ""), ("board", "day=2026-12-08")];
    let page = world.omar.post(&format!("/northwind/console/jobs/{}/plan", job.id), &fields).await;
    assert_eq!(page.is(422).field("board").as_deref(), Some("day=2026-12-08"));
    let odd = [("version", "2"), ("day", ""), ("time", ""), ("board", "https://evil.example/")];
    let page = world.omar.post(&format!("/northwind/console/jobs/{}/plan", job.id), &odd).await;
    assert!(page.is(303).leads_to().starts_with(BOARD), "{}", page.leads_to());
}

#[tokio::test]
async fn what_is_dropped_by_the_companys_clock_begins_then_wherever_the_site_is() {
    let world = Northwind::open().await;
    let work = world.database.begin(system_in(world.workspace)).await.expect("a change");
    let mut site = world.site.clone().into_active_model();
    site.time_zone = sea_orm::ActiveValue::Set(Zone::named("America/Denver"));
    work.update(site).await.expect("saved");
    work.commit().await.expect("committed");
    let job = world.in_the_tray("Radiator cold").await;
    let worker = world.marcus.id.to_string();
    let dropped = [
        ("version", "1"),
        ("day", "2026-12-08"),
        ("time", "01:00"),
        ("window_minutes", ""),
        ("worker", worker.as_str()),
        ("team", ""),
        ("clock", "company"),
        ("board", "day=2026-12-08"),
    ];
    let page = world.omar.post(&format!("/northwind/console/jobs/{}/plan", job.id), &dropped).await;
    page.is(303);
    assert_eq!(world.now(&job).await.scheduled_at, Some(DAY.plus_minutes(60)));
    world
        .omar
        .get(&format!("/northwind/console/jobs/{}", job.id))
        .await
        .is(200)
        .says("Tue 8 Dec, 00:00")
        .says("MST");
}

#[tokio::test]
async fn what_does_not_fit_in_a_day_is_marked_and_listed() {
    let world = Northwind::open().await;
    let first = world.on_the_day(&world.marcus, 9 * 60, 180).await;
    let second = world.on_the_day(&world.marcus, 10 * 60, 60).await;
    let page = world.omar.get(&format!("{BOARD}?day=2026-12-08")).await;
    page.is(200).says("things do not fit");
    page.says(&format!("At the same time as {}", first.reference()));
    page.says(&format!("At the same time as {}", second.reference()));
    page.says("the worker is there at 12:00 CST, when the window is over");
    assert!(page.html().contains("hold clash"));
}

#[tokio::test]
async fn all_of_a_day_is_published_at_once_and_nothing_of_another() {
    let world = Northwind::open().await;
    let anna = world.worker_called("Anna Weber").await;
    let one = world.on_the_day(&anna, 9 * 60, 60).await;
    let two = world.on_the_day(&world.marcus, 10 * 60, 60).await;
    let other = world.on_the_day(&world.marcus, 34 * 60, 60).await;
    let waits = world.in_the_tray("Radiator cold").await;
    world.omar.get(&format!("{BOARD}?day=2026-12-08")).await.is(200).says("Publish 2 jobs");
    let page = world.omar.post(&format!("{BOARD}/publish"), &[("day", "2026-12-08")]).await;
    world.omar.follow(page).await.is(200).says("Published: 2").hides("Publish 2 jobs");
    for job in [&one, &two] {
        let now = world.now(job).await;
        assert_eq!((now.status, now.published_at), (JobStatus::Published, Some(world.clock.now())));
    }
    assert_eq!(world.now(&other).await.status, JobStatus::Scheduled);
    assert_eq!(world.now(&waits).await.status, JobStatus::Unassigned);
    let page = world.omar.post(&format!("{BOARD}/publish"), &[("day", "2026-12-08")]).await;
    world.omar.follow(page).await.is(200).says("nothing to publish");
    world.omar.post(&format!("{BOARD}/publish"), &[("day", "x")]).await.is(422);
}

#[tokio::test]
async fn forty_workers_with_twelve_jobs_each_cost_no_more_statements_than_one() {
    let world = Northwind::open().await;
    let job = world.on_the_day(&world.marcus, 7 * 60, 30).await;
    let path = format!("{BOARD}?day=2026-12-08&pick={}", job.id);
    let (page, few) = world.queries(world.omar.get(&path)).await;
    page.is(200);
    for number in 0..39 {
        let worker = world.worker_called(&format!("Worker {number}")).await;
        for slot in 0..12 {
            world.on_the_day(&worker, 7 * 60 + slot * 45, 30).await;
        }
    }
    let (page, many) = world.queries(world.omar.get(&path)).await;
    page.is(200).says("Worker 38");
    assert!(many <= few && many <= 10, "{few} statements for one job, {many} for many");
    assert_eq!(page.html().matches("data-job=").count(), 39 * 12 + 1);
}

#[tokio::test]
async fn a_plan_that_does_not_fit_is_saved_and_said() {
    let world = Northwind::open().await;
    let taken = world.job_in(JobStatus::Scheduled).await;
    let job = world.job_in(JobStatus::Unassigned).await;
    let worker = world.marcus.id.to_string();
    // Tomorrow at nine in Minneapolis, as the job that is there.
    let plan = [("version", "1"), ("day", "2026-11-22"), ("time", "09:30"), ("worker", worker.as_str())];
    world.presses(&job, "plan", &plan).await.is(200).says("something does not fit");
    let page = world.omar.get(&format!("{}/plan", at(&job))).await;
    page.is(200).says(&format!("At the same time as {}", taken.reference()));
}
