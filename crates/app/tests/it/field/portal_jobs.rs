//! A client's jobs: which are seen, what of each, the files, the calendar entry and a word to the team.

use portico_domain::database::Sight as _;
use portico_domain::field::jobs::{self, Job, JobStatus};
use portico_domain::field::templates::DefaultField;
use portico_domain::outbox::system_in;
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel as _;

use crate::world::Northwind;

const JOBS: &str = "/northwind/portal/jobs";

impl Northwind {
    /// The job as it stands.
    pub(super) async fn as_it_stands(&self, job: &Job) -> Job {
        let reader = self.database.reader(system_in(self.workspace));
        reader.one::<jobs::row::Entity>(job.id).await.expect("the job")
    }

    /// Makes a job be over, done well.
    pub(super) async fn is_done(&self, job: &Job) -> Job {
        let good = self.repair.resolutions.iter().find(|one| one.is_good).expect("a good ending").id;
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let mut row = self.as_it_stands(job).await.into_active_model();
        row.status = Set(JobStatus::Finished);
        row.started_at = Set(Some(self.clock.now().plus_hours(-2)));
        row.finished_at = Set(Some(self.clock.now()));
        row.resolution_id = Set(Some(good));
        let job = work.update(row).await.expect("updated");
        work.commit().await.expect("committed");
        job
    }
}

#[tokio::test]
async fn clients_see_what_is_planned_under_way_and_done_with_the_window_and_its_zone() {
    let world = Northwind::open().await;
    let planned = world.job(|job| job.title = "Rooftop unit 3".to_owned()).await;
    world
        .job(|job| {
            job.title = "Boiler B2".to_owned();
            job.status = JobStatus::OnTheWay;
            job.scheduled_at = Some(world.clock.now());
            job.window_ends_at = Some(world.clock.now().plus_hours(2));
            job.set_out_at = Some(world.clock.now());
        })
        .await;
    let done = world.job(|job| job.title = "Lobby thermostat".to_owned()).await;
    world.is_done(&done).await;
    let page = world.rosa.get(JOBS).await;
    page.is(200).says("Jobs").says("Rooftop unit 3").says("09:00 to 11:00 CST").says("Harbor Point East");
    page.says("Boiler B2").says("On the way").says("Today, 09:00 to 11:00 CST").says("Marcus Hale");
    page.says("Lobby thermostat").says("Done").hides("4711").hides("The dog bites").hides("482.13");
    let page = world.rosa.get(&format!("{JOBS}/{}", planned.id)).await;
    page.is(200)
        .says("Rooftop unit 3")
        .says("Tomorrow, 09:00 to 11:00 CST")
        .says("Repair")
        .says(&planned.reference());
    page.says("Circulator pump seized").says("Key to the plant room").says("Ask for another time");
    page.hides("4711").hides("The dog bites").hides("482.13");
}

#[tokio::test]
async fn a_job_of_another_client_is_not_found_by_any_way_in() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let file = world.file(&job, None, "manual.txt", true).await;
    let here = format!("{JOBS}/{}", job.id);
    world.lena_elsewhere.get(JOBS).await.is(200).hides("Boiler B2");
    for path in ["", "/visit.ics", "/follow", "/photo", "/another-time", &format!("/files/{}", file.id)] {
        world.lena_elsewhere.get(&format!("{here}{path}")).await.is(404);
    }
    let wish = [("wished_on", "2026-12-01")];
    world.lena_elsewhere.post(&format!("{here}/another-time"), &wish).await.is(404);
    world.lena_elsewhere.post(&format!("{here}/rating"), &[("score", "1")]).await.is(404);
    let about = format!("/northwind/portal/messages/new?about=job&id={}", job.id);
    world.lena_elsewhere.get(&about).await.is(404);
}

#[tokio::test]
async fn what_has_no_time_yet_is_nobodys_but_the_offices() {
    let world = Northwind::open().await;
    let job = world
        .job(|job| {
            job.status = JobStatus::Unassigned;
            job.worker_id = None;
            job.scheduled_at = None;
            job.window_ends_at = None;
        })
        .await;
    world.rosa.get(JOBS).await.is(200).hides("Boiler B2");
    world.rosa.get(&format!("{JOBS}/{}", job.id)).await.is(404);
}

#[tokio::test]
async fn a_template_that_is_hidden_takes_its_jobs_out_of_every_place() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let done = world.job(|job| job.title = "Lobby thermostat".to_owned()).await;
    let done = world.is_done(&done).await;
    let file = world.file(&done, None, "manual.txt", true).await;
    let about = [("about", "job"), ("id", &done.id.to_string()), ("body", "Thank you")];
    let page = world.rosa.post("/northwind/portal/messages", &about).await;
    let thread = page.is(303).leads_to().split('#').next().unwrap_or_default().to_owned();
    world.rosa.post(&format!("{JOBS}/{}/rating", done.id), &[("score", "4")]).await.is(303);
    let wish = [("wished_on", "2026-12-01")];
    world.rosa.post(&format!("{JOBS}/{}/another-time", job.id), &wish).await.is(303);
    world.rosa.get(JOBS).await.is(200).says("Boiler B2").says("Lobby thermostat").says("Another time");
    world.rosa.get(&thread).await.is(200).says("Thank you");

    world.hides(world.repair.template.id).await;
    for page in [JOBS, "/northwind/portal", "/northwind/portal/messages"] {
        world
            .rosa
            .get(page)
            .await
            .is(200)
            .hides("Boiler B2")
            .hides("Lobby thermostat")
            .hides(&done.reference());
    }
    world.rosa.get("/northwind/portal/asks/new").await.is(200).hides("Repair");
    for path in ["", "/visit.ics", "/another-time", "/follow", "/photo", &format!("/files/{}", file.id)] {
        world.rosa.get(&format!("{JOBS}/{}{path}", done.id)).await.is(404);
    }
    world.rosa.post(&format!("{JOBS}/{}/rating", done.id), &[("score", "5")]).await.is(404);
    world.rosa.get(&thread).await.is(404);
    let client = world.client_of(&world.rosa).await;
    let reader = world.database.reader(client);
    for told in [done.id.0, job.id.0] {
        let seen = portico_domain::activity::of_object(&reader, told, 10).await.expect("readable");
        assert!(seen.is_empty(), "{seen:?}");
    }
    let latest = portico_domain::activity::latest_of_workspace(&reader, 50).await.expect("readable");
    assert!(latest.iter().all(|one| !one.object_name.starts_with("J-")), "{latest:?}");
}

#[tokio::test]
async fn files_are_handed_out_as_they_are_shown_and_no_others() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let manual = world.file(&job, None, "manual.txt", true).await;
    let internal = world.file(&job, None, "margin.txt", false).await;
    let photos = world.repair.fields.iter().find(|field| field.label == "Photos").expect("a field").id;
    let photo = world.file(&job, Some(photos), "pump.txt", true).await;
    let at = |file: &jobs::JobFile| format!("{JOBS}/{}/files/{}", job.id, file.id);
    for file in [&manual, &internal, &photo] {
        world.rosa.get(&at(file)).await.is(404);
    }
    world.shows(world.repair.template.id, &[DefaultField::Files], &[photos]).await;
    let page = world.rosa.get(&at(&manual)).await;
    assert_eq!(page.is(200).html(), "manual.txt");
    let disposition = page.header("content-disposition").unwrap_or_default();
    assert!(disposition.starts_with("attachment; filename=\"manual.txt\""), "{disposition}");
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    world.rosa.get(&at(&photo)).await.is(200);
    world.rosa.get(&at(&internal)).await.is(404);
    world.lena_elsewhere.get(&at(&manual)).await.is(404);
    let page = world.rosa.get(&format!("{JOBS}/{}", job.id)).await;
    page.is(200).says("manual.txt").says("Photos").hides("margin.txt");
}

#[tokio::test]
async fn the_calendar_entry_is_in_the_zone_of_the_place_and_a_newer_one_replaces_it() {
    let world = Northwind::open().await;
    let nasty = "Boiler\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example/;a,b";
    let job = world.job(|job| job.title = nasty.to_owned()).await;
    let at = format!("{JOBS}/{}/visit.ics", job.id);
    let page = world.rosa.get(&at).await;
    assert_eq!(page.is(200).header("content-type"), Some("text/calendar; charset=utf-8"));
    let file = page.html().replace("\r\n ", "");
    for line in [
        "DTSTART;TZID=America/Chicago:20261122T090000",
        "DTEND;TZID=America/Chicago:20261122T110000",
        "SEQUENCE:1",
        "STATUS:CONFIRMED",
    ] {
        assert!(file.lines().any(|known| known == line), "{line} is not in {file}");
    }
    assert!(file.contains("BEGIN:VTIMEZONE\r\nTZID:America/Chicago\r\n"), "{file}");
    assert_eq!(file.matches("\r\nBEGIN:VEVENT").count(), 1, "{file}");
    assert!(!file.contains("\r\nATTACH"), "{file}");
    assert!(!file.contains("+1612") && !file.contains("482"), "{file}");
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
    let work = world.database.begin(system_in(world.workspace)).await.expect("a change");
    let mut row = job.into_active_model();
    row.version = Set(2);
    row.status = Set(JobStatus::Cancelled);
    work.update(row).await.expect("updated");
    work.commit().await.expect("committed");
    let later = world.rosa.get(&at).await.is(200).html().replace("\r\n ", "");
    assert_eq!(uid(&later), uid(&file));
    assert!(later.contains("SEQUENCE:2") && later.contains("STATUS:CANCELLED"), "{later}");
}

#[tokio::test]
async fn a_word_to_the_team_belongs_to_its_job() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let write = format!("/northwind/portal/messages/new?about=job&id={}", job.id);
    world.rosa.get(&format!("{JOBS}/{}", job.id)).await.is(200).says("Write to the team");
    world.rosa.get(&write).await.is(200).says(&job.reference());
    let fields = [("about", "job"), ("id", &job.id.to_string()), ("body", "The key is at the desk")];
    let page = world.rosa.post("/northwind/portal/messages", &fields).await;
    world.rosa.follow(page).await.is(200).says("The key is at the desk").says("Open job");
    let page = world.nora.get("/northwind/console/messages?filter=waiting").await;
    page.is(200).says(&format!("Job {}", job.reference()));
    // A second word goes on with the first.
    assert!(world.rosa.get(&write).await.is(303).leads_to().contains("/portal/messages/"));
}

#[tokio::test]
async fn the_first_page_shows_the_next_job_and_asks_how_the_last_one_was() {
    let world = Northwind::open().await;
    world.rosa.get("/northwind/portal").await.is(200).says("What can we do for you?").hides("Request a trip");
    let job = world.job(|job| job.title = "Rooftop unit 3".to_owned()).await;
    let done = world.job(|job| job.title = "Lobby thermostat".to_owned()).await;
    world.is_done(&done).await;
    let page = world.rosa.get("/northwind/portal").await;
    page.is(200)
        .says("Rooftop unit 3")
        .says("Tomorrow, 09:00 to 11:00 CST")
        .says("How was “Lobby thermostat”?");
    world.rosa.post(&format!("{JOBS}/{}/rating", done.id), &[("score", "5")]).await.is(303);
    world.rosa.get("/northwind/portal").await.is(200).hides("Lobby thermostat");
    world.lena_elsewhere.get("/northwind/portal").await.is(200).hides(&job.title);
}

#[tokio::test]
async fn where_nobody_is_sent_there_are_no_jobs() {
    let world = Northwind::open().await;
    let mut claire = world.signed_in(&world.claire).await;
    for path in ["jobs", "asks/new"] {
        claire.get(&format!("/skyline/portal/{path}")).await.is(404);
    }
    let mut maya = world.signed_in(&world.maya).await;
    for path in ["asks", "ratings"] {
        maya.get(&format!("/skyline/console/{path}")).await.is(404);
    }
}
