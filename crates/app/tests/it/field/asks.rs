//! What clients ask about jobs, and how the office answers.

use portico_domain::activity;
use portico_domain::conversations::notifications;
use portico_domain::database::Sight as _;
use portico_domain::field::asks::{self, Ask, AskStatus};
use portico_domain::field::jobs::JobStatus;
use portico_domain::outbox::system_in;

use crate::world::Northwind;

const ASKS: &str = "/northwind/portal/asks";
const QUEUE: &str = "/northwind/console/asks";

impl Northwind {
    /// Everything that was asked, the oldest first.
    async fn asks(&self) -> Vec<Ask> {
        let reader = self.database.reader(system_in(self.workspace));
        let mut all = reader.all(reader.visible::<asks::row::Entity>()).await.expect("readable");
        all.sort_by_key(|ask| ask.id);
        all
    }

    /// Rosa asks for a new job and says its ask.
    async fn rosa_asks(&self, title: &str) -> Ask {
        let site = self.site.id.to_string();
        let fields = [("title", title), ("wish", "It drips"), ("site", &site), ("wished_on", "2026-12-01")];
        let page = self.rosa.post(ASKS, &fields).await;
        page.is(303);
        self.asks().await.pop().expect("an ask")
    }

    /// Tells everybody of what happened to a thing so far.
    pub(super) async fn tells(&self, object: uuid::Uuid) {
        let by = system_in(self.workspace);
        let reader = self.database.reader(by.clone());
        for happened in activity::of_object(&reader, object, 50).await.expect("readable") {
            notifications::notify(&self.database, by.clone(), happened.id).await.expect("told");
        }
    }
}

#[tokio::test]
async fn a_client_asks_for_a_job_and_hears_what_becomes_of_it() {
    let world = Northwind::open().await;
    let form = world.rosa.get(&format!("{ASKS}/new")).await;
    form.is(200).says("Harbor Point East").says("Repair").hides("Bakery");
    let ask = world.rosa_asks("Tap in the laundry").await;
    let here = format!("{ASKS}/{}", ask.id);
    world
        .rosa
        .get(&here)
        .await
        .is(200)
        .says("Tap in the laundry")
        .says("Waiting for an answer")
        .says("Tue 1 Dec");
    world.rosa.get("/northwind/portal/jobs").await.is(200).says("Tap in the laundry");
    world.omar.get(QUEUE).await.is(200).says("Tap in the laundry").says("Harbor Point");
    let page = world.omar.get(&format!("{QUEUE}/{}", ask.id)).await;
    page.is(200).says("It drips").says("Make a job").says("Rosa Delgado");

    let job = world.job(|job| job.title = "Laundry".to_owned()).await;
    let elsewhere = world
        .job(|job| {
            job.account_id = world.site_elsewhere.account_id;
            job.site_id = world.site_elsewhere.id;
        })
        .await;
    let accept = format!("{QUEUE}/{}/accept", ask.id);
    world
        .omar
        .post(&accept, &[("version", "1"), ("job", "J-1")])
        .await
        .is(422)
        .says("no job with this number");
    let page = world.omar.post(&accept, &[("version", "1"), ("job", &elsewhere.reference())]).await;
    world.omar.follow(page).await.is(200).says("another client");
    let fields = [("version", "1"), ("job", &job.reference()), ("answer", "Marcus brings a new one")];
    let page = world.omar.post(&accept, &fields).await;
    world.omar.follow(page).await.is(200).says("Accepted").says("Laundry");
    let page = world.rosa.get(&here).await;
    page.is(200).says("Accepted").says("Marcus brings a new one");
    assert_eq!(page.links("/northwind/portal/jobs/"), [format!("/northwind/portal/jobs/{}", job.id)]);
    world.tells(ask.id.0).await;
    assert_eq!(world.mails_to(&world.rosa.email).await.len(), 1);
    assert_eq!(world.mails_to(&world.nora.email).await.len(), 1, "the office hears of the ask");
    assert!(world.mails_to(&world.lena_elsewhere.email).await.is_empty());
    let page = world.omar.post(&accept, &fields).await;
    world.omar.follow(page).await.is(200).says("accepted already");
}

#[tokio::test]
async fn the_same_form_sent_twice_asks_once() {
    let world = Northwind::open().await;
    let key = world.rosa.get(&format!("{ASKS}/new")).await.field("form_key").expect("a key");
    for _ in 0..2 {
        world.rosa.post(ASKS, &[("title", "Tap"), ("form_key", &key)]).await.is(303);
    }
    assert_eq!(world.asks().await.len(), 1);
}

#[tokio::test]
async fn what_does_not_fit_comes_back_with_everything_typed() {
    let world = Northwind::open().await;
    let foreign = world.site_elsewhere.id.to_string();
    let fields =
        [("title", ""), ("wish", "It drips"), ("wished_on", "2026-11-20"), ("wished_part", "morning")];
    let page = world.rosa.post(ASKS, &fields).await;
    page.is(422).says("Fill in this field").says("This day is over").says("It drips");
    world.rosa.post(ASKS, &[("title", "Tap"), ("site", &foreign)]).await.is(422).hides("Bakery");
    world.rosa.post(ASKS, &[("title", "Tap"), ("status", "accepted")]).await.is(422);
    let account = world.site_elsewhere.account_id.to_string();
    world.rosa.post(ASKS, &[("title", "Tap"), ("account", &account)]).await.is(404);
    assert!(world.asks().await.is_empty());
}

#[tokio::test]
async fn another_time_is_asked_for_once_and_moves_the_job_when_the_office_agrees() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let ask_at = format!("/northwind/portal/jobs/{}/another-time", job.id);
    world.rosa.get(&ask_at).await.is(200).says("Tomorrow, 09:00 to 11:00 CST");
    world.rosa.post(&ask_at, &[]).await.is(422).says("Name a day");
    let fields = [("wished_on", "2026-12-01"), ("wished_part", "afternoon"), ("wish", "After lunch")];
    world.rosa.post(&ask_at, &fields).await.is(303);
    let page = world.rosa.post(&ask_at, &fields).await;
    world.rosa.follow(page).await.is(200).says("asked for another time already");
    let ask = world.asks().await.pop().expect("an ask");
    assert_eq!(
        world.as_it_stands(&job).await.scheduled_at,
        job.scheduled_at,
        "nothing moves before the answer"
    );

    let page = world.omar.get(&format!("{QUEUE}/{}", ask.id)).await;
    page.is(200).says("After lunch").says("Marcus Hale");
    assert_eq!(page.field("day").as_deref(), Some("2026-12-01"));
    assert_eq!(page.field("time").as_deref(), Some("13:00"));
    let fields = [("version", "1"), ("day", "2026-12-01"), ("time", "13:30"), ("window_minutes", "60")];
    world.omar.post(&format!("{QUEUE}/{}/accept", ask.id), &fields).await.is(303);
    let moved = world.as_it_stands(&job).await;
    let at = moved.scheduled_at.expect("a time").timestamp().to_string();
    assert_eq!(at, "2026-12-01T19:30:00Z");
    assert_eq!((moved.worker_id, moved.status), (job.worker_id, JobStatus::Scheduled));
    let ask = world.asks().await.pop().expect("an ask");
    assert_eq!((ask.status, ask.became_id), (AskStatus::Accepted, Some(job.id)));
}

#[tokio::test]
async fn nobody_asks_for_another_time_once_the_worker_is_on_the_way() {
    let world = Northwind::open().await;
    let job = world.job(|job| job.status = JobStatus::OnTheWay).await;
    let here = format!("/northwind/portal/jobs/{}", job.id);
    let page = world.rosa.get(&here).await;
    page.is(200).says("Marcus is on the road").hides("another-time");
    let page = world.rosa.post(&format!("{here}/another-time"), &[("wished_on", "2026-12-01")]).await;
    world.rosa.follow(page).await.is(200).says("can no longer be moved here");
    assert!(world.asks().await.is_empty());
}

#[tokio::test]
async fn a_no_has_its_reason_and_the_client_reads_it() {
    let world = Northwind::open().await;
    let ask = world.rosa_asks("Paint the fence").await;
    let decline = format!("{QUEUE}/{}/decline", ask.id);
    world.omar.post(&decline, &[("version", "1"), ("reason", " ")]).await.is(422).says("Fill in this field");
    world.omar.post(&decline, &[("version", "7"), ("reason", "We do not paint")]).await.is(409);
    world.omar.post(&decline, &[("version", "1"), ("reason", "We do not paint")]).await.is(303);
    world.rosa.get(&format!("{ASKS}/{}", ask.id)).await.is(200).says("Declined").says("We do not paint");
    world.tells(ask.id.0).await;
    assert_eq!(world.mails_to(&world.rosa.email).await.len(), 1);
}

#[tokio::test]
async fn what_was_taken_back_is_not_answered_and_what_is_foreign_is_not_found() {
    let world = Northwind::open().await;
    let ask = world.rosa_asks("Tap").await;
    let here = format!("{ASKS}/{}", ask.id);
    world.lena_elsewhere.get(&here).await.is(404);
    world.lena_elsewhere.post(&format!("{here}/withdraw"), &[]).await.is(404);
    let mut nina = world.signed_in(&world.maya).await;
    nina.get(&format!("/skyline/console/asks/{}", ask.id)).await.is(404);
    world.rosa.post(&format!("{here}/withdraw"), &[]).await.is(303);
    world.rosa.get(&here).await.is(200).says("Taken back");
    let fields = [("version", "2"), ("reason", "Too late")];
    let page = world.omar.post(&format!("{QUEUE}/{}/decline", ask.id), &fields).await;
    world.omar.follow(page).await.is(200).says("has taken this back");
    assert_eq!(world.asks().await.pop().expect("an ask").status, AskStatus::Withdrawn);
}
