//! How clients like their jobs: once, changed for a week, answered by the office.

use portico_domain::database::Sight as _;
use portico_domain::field::jobs::{Job, JobStatus};
use portico_domain::field::ratings::{self, Rating};
use portico_domain::field::tracking;
use portico_domain::outbox::system_in;

use crate::world::{Northwind, key};

const RATINGS: &str = "/northwind/console/ratings";

impl Northwind {
    /// Everything that was said, the oldest first.
    async fn ratings(&self) -> Vec<Rating> {
        let reader = self.database.reader(system_in(self.workspace));
        let mut all = reader.all(reader.visible::<ratings::row::Entity>()).await.expect("readable");
        all.sort_by_key(|rating| rating.id);
        all
    }

    /// A job that was done well a moment ago.
    async fn finished(&self) -> Job {
        let job = self.job(|_| ()).await;
        self.is_done(&job).await
    }

    /// The page behind a link to a job, by which it is rated.
    async fn rating_page(&self, job: &Job) -> String {
        let mut work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let link = tracking::open(&mut work, job).await.expect("readable").expect("a link");
        work.commit().await.expect("committed");
        format!("/northwind/t/{}/rate", tracking::code(&key(), &link))
    }
}

fn rate_at(job: &Job) -> String {
    format!("/northwind/portal/jobs/{}/rating", job.id)
}

#[tokio::test]
async fn a_finished_job_is_rated_once_and_changed_for_a_week() {
    let world = Northwind::open().await;
    let job = world.job(|_| ()).await;
    let page = world.rosa.post(&rate_at(&job), &[("score", "5")]).await;
    world.rosa.follow(page).await.is(200).says("once it is finished");
    let job = world.is_done(&job).await;
    let here = format!("/northwind/portal/jobs/{}", job.id);
    world.rosa.get(&here).await.is(200).says("How was it?").says("Knew the trade");
    let page = world.rosa.post(&rate_at(&job), &[("score", "9"), ("comment", "Kept")]).await;
    page.is(422).says("Choose one to five stars").says("Kept");
    world.rosa.post(&rate_at(&job), &[("score", "4"), ("tags", "handsome")]).await.is(422);
    let said = [("score", "4"), ("tags", "skilled"), ("tags", "punctual"), ("comment", "Thank you")];
    world.rosa.post(&rate_at(&job), &said).await.is(303);
    world.rosa.get(&here).await.is(200).says("Thank you").says("Knew the trade").says("On time");
    world.clock.advance_seconds(6 * 24 * 3600);
    world.rosa.post(&rate_at(&job), &[("score", "5")]).await.is(303);
    let all = world.ratings().await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].score, all[0].tags.0.len()), (5, 0));
    world.clock.advance_seconds(2 * 24 * 3600);
    let page = world.rosa.post(&rate_at(&job), &[("score", "1")]).await;
    world.rosa.follow(page).await.is(200).says("changed for seven days");
    assert_eq!(world.ratings().await[0].score, 5);
}

#[tokio::test]
async fn ratings_at_once_are_one() {
    let world = Northwind::open().await;
    let job = world.finished().await;
    let client = world.client_of(&world.rosa).await;
    let author = ratings::Author::of_client(&client);
    let say = |score: &str| {
        let form = ratings::RatingForm { score: score.to_owned(), ..ratings::RatingForm::default() };
        let (client, author, job) = (client.clone(), author.clone(), job.clone());
        let database = world.database.clone();
        async move {
            let mut work = database.begin(client).await?;
            ratings::give(&mut work, &job, author, &form).await?;
            work.commit().await
        }
    };
    let (one, other) = tokio::join!(say("3"), say("5"));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert_eq!(world.ratings().await.len(), 1);
}

#[tokio::test]
async fn a_low_rating_waits_for_the_office_and_the_client_reads_the_answer() {
    let world = Northwind::open().await;
    let good = world.finished().await;
    world.rosa.post(&rate_at(&good), &[("score", "5")]).await.is(303);
    let job = world.finished().await;
    let said = [("score", "1"), ("tags", "late"), ("comment", "Nobody came before noon")];
    world.rosa.post(&rate_at(&job), &said).await.is(303);
    let all = world.ratings().await;
    for rating in &all {
        world.tells(rating.id.0).await;
    }
    assert_eq!(world.mails_to(&world.nora.email).await.len(), 1, "of the low one alone");
    let page = world.omar.get(&format!("{RATINGS}?show=waiting")).await;
    page.is(200).says("Nobody came before noon").says("Look after it").says("Marcus Hale").names("1 of 5");
    let low = all.iter().find(|one| one.score == 1).expect("the low one");
    let reply = format!("{RATINGS}/{}/reply", low.id);
    world.omar.post(&reply, &[("version", "1"), ("reply", " ")]).await.is(422).says("Fill in this field");
    world.omar.post(&reply, &[("version", "1"), ("reply", "We are sorry. The fee is waived.")]).await.is(303);
    world.omar.get(&format!("{RATINGS}?show=waiting")).await.is(200).hides("Nobody came");
    let page = world.rosa.get(&format!("/northwind/portal/jobs/{}", job.id)).await;
    page.is(200).says("The fee is waived").hides("Change what I said");
    let page = world.rosa.post(&rate_at(&job), &[("score", "2")]).await;
    world.rosa.follow(page).await.is(200).says("answered this rating");
    world.tells(low.id.0).await;
    assert_eq!(world.mails_to(&world.rosa.email).await.len(), 1);
}

#[tokio::test]
async fn the_office_marks_a_low_rating_as_looked_after_once() {
    let world = Northwind::open().await;
    let job = world.finished().await;
    world.rosa.post(&rate_at(&job), &[("score", "2")]).await.is(303);
    let rating = world.ratings().await.pop().expect("a rating");
    let handle = format!("{RATINGS}/{}/handle", rating.id);
    world.rosa.get(RATINGS).await.is(303);
    let page = world.omar.post(&handle, &[]).await;
    world.omar.follow(page).await.is(200).says("Marked as looked after");
    world.omar.get(RATINGS).await.is(200).says("Looked after by Omar");
    let page = world.omar.post(&handle, &[]).await;
    world.omar.follow(page).await.is(200).says("Nobody has to look after");
    // A rating that gets worse waits again.
    world.rosa.post(&rate_at(&job), &[("score", "1")]).await.is(303);
    world.omar.get(&format!("{RATINGS}?show=waiting")).await.is(200).names("1 of 5");
}

#[tokio::test]
async fn the_office_sees_averages_of_workers_templates_and_months() {
    let world = Northwind::open().await;
    for score in ["5", "4", "4"] {
        let job = world.finished().await;
        world.rosa.post(&rate_at(&job), &[("score", score)]).await.is(303);
    }
    let page = world.omar.get(RATINGS).await;
    page.is(200).says("4.3").says("3 ratings").says("Marcus Hale").says("Repair").says("November 2026");
    let by_worker = format!("{RATINGS}?worker={}", world.marcus.id);
    world.omar.get(&by_worker).await.is(200).says("Clear filter").names("5 of 5");
    let by_nobody = format!("{RATINGS}?worker={}", world.repair.template.id);
    world.omar.get(&by_nobody).await.is(200).says("No ratings here");
    world.omar.get(&format!("{RATINGS}?show=nonsense&page=99&worker=x")).await.is(200).names("5 of 5");
}

#[tokio::test]
async fn whoever_has_the_link_rates_without_signing_in_once_and_for_a_week() {
    let world = Northwind::open().await;
    let job = world
        .job(|job| {
            job.status = JobStatus::OnTheWay;
            job.set_out_at = Some(world.clock.now());
        })
        .await;
    let here = world.rating_page(&job).await;
    let mut stranger = world.browser();
    stranger.get(&here).await.is(404);
    world.is_done(&job).await;
    let page = stranger.get(&here).await;
    page.is(200).says("How was it?").says(&job.title).hides("Circulator").hides("Front Avenue").hides("Rosa");
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    stranger.post(&here, &[("score", "")]).await.is(422).says("Choose one to five stars");
    let page = stranger.post(&here, &[("score", "5"), ("comment", "Quick"), ("name", "Concierge")]).await;
    stranger.follow(page).await.is(200).says("Quick").says("Thank you");
    // Whoever is signed in says it under their own name, on their own page.
    let page = world.rosa.get(&here).await;
    assert_eq!(page.is(303).leads_to(), format!("/northwind/portal/jobs/{}", job.id));
    let mut another = world.browser();
    another.post(&here, &[("score", "3")]).await.is(303);
    let all = world.ratings().await;
    assert_eq!((all.len(), all[0].score, all[0].author_name.as_str()), (1, 3, "Concierge"));
    world.omar.get(RATINGS).await.is(200).says("Concierge");
    world.hides(world.repair.template.id).await;
    another.get(&here).await.is(404);
    world.shows_all(&[world.repair.template.id]).await;
    world.clock.advance_seconds(8 * 24 * 3600);
    another.get(&here).await.is(404);
    another.post(&here, &[("score", "1")]).await.is(404);
}
