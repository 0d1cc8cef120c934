//! What clients are told of their jobs, by mail and by text message, as it leaves: once, in the operator's words, and not to
//! whoever wrote STOP.

use portico_domain::conversations::sms;
use portico_domain::field::jobs::{Job, JobStatus};

use super::jobs::at;
use super::post::Post;
use crate::world::{BASE_URL, Northwind, key};

const NOTICES: &str = "/northwind/console/field/notices";
const HOUR: i64 = 3600;
/// Rosa's number, as the world has it and in E.164.
const ROSA: &str = "+12015550187";

impl Northwind {
    /// A job of Rosa's, who is its contact, in a status.
    pub(super) async fn job_of_rosa(&self, status: JobStatus) -> Job {
        let (rosa, now) = (self.rosa.contact(), self.clock.now());
        self.job(|job| {
            job.contact_id = Some(rosa);
            job.status = status;
            if status == JobStatus::Unassigned {
                (job.scheduled_at, job.window_ends_at, job.worker_id) = (None, None, None);
            } else {
                job.published_at = Some(now);
            }
        })
        .await
    }

    /// What the provider posts when Rosa answers.
    async fn rosa_writes(&self, word: &str) -> String {
        let address = format!("/northwind/sms/incoming/{}", sms::token(&key(), self.workspace));
        let fields = [("From", ROSA), ("Body", word)];
        let page = self.browser().post(&address, &fields).await;
        page.is(200).html()
    }
}

#[tokio::test]
async fn whoever_waits_for_a_job_is_told_that_somebody_is_on_the_way_once_by_each_way() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let job = world.job_of_rosa(JobStatus::Published).await;
    world.presses(&job, "set-out", &[]).await.is(200);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 1), "{texts:?}");
    let (number, words) = &texts[0];
    assert_eq!(number, ROSA);
    assert!(words.starts_with("Northwind HVAC: Marcus Hale is on the way. Follow here: "), "{words}");
    let link = words.rsplit(' ').next().expect("a link").trim_start_matches(BASE_URL);
    world.browser().get(link).await.is(200).says("On the way");

    // Pressed again, or the work done again: nothing leaves twice.
    world.omar.post(&format!("{}/set-out", at(&job)), &[]).await;
    world.clock.advance_seconds(HOUR);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (0, 0), "{texts:?}");
}

#[tokio::test]
async fn whoever_wrote_stop_gets_no_text_message_until_start() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    assert!(world.rosa_writes("Stop.").await.contains("You get no more text messages from Northwind HVAC"));
    let job = world.job_of_rosa(JobStatus::Published).await;
    world.presses(&job, "set-out", &[]).await.is(200);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (0, 1), "the mail is what stays: {texts:?}");
    let page = world.nora.get("/northwind/console/deliveries").await;
    let mut said = String::new();
    for link in page.is(200).says("Cancelled").links("?open=") {
        said += &world.nora.get(&format!("/northwind/console/deliveries{link}")).await.is(200).words();
    }
    assert!(said.contains("this number wrote STOP"), "the office reads why it was not sent: {said}");

    assert!(world.rosa_writes("HELP").await.contains("writes about your jobs"));
    assert!(world.rosa_writes("start").await.contains("You get text messages from Northwind HVAC again"));
    assert!(!world.rosa_writes("Is it far?").await.contains("<Message>"), "anything else is for nobody");
    world.presses(&job, "start", &[]).await.is(200);
    let findings = world.findings();
    let good = world.repair.resolutions.iter().find(|one| one.is_good).expect("one").id.to_string();
    let report = [("resolution", good.as_str()), (findings.as_str(), "Fan replaced")];
    world.presses(&job, "finish", &report).await.is(200);
    let (texts, _) = post.leaves().await;
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].1.contains("the visit is over. How was it?"), "{texts:?}");
    let wrong = "/northwind/sms/incoming/anything";
    world.browser().post(wrong, &[("From", ROSA), ("Body", "STOP")]).await.is(404);
}

#[tokio::test]
async fn a_visit_of_today_is_told_at_the_hour_and_at_once_when_it_was_planned_later() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let worker = world.marcus.id.to_string();
    let plan = async |job: &Job, day: &str| {
        let fields = [("version", "1"), ("day", day), ("time", "15:00"), ("worker", worker.as_str())];
        world.presses(job, "plan", &fields).await.is(200);
        world.presses(job, "publish", &[]).await.is(200);
    };
    // The world's day begins at nine; the hour of reminders, seven, is over.
    let (tomorrow, today) =
        (world.job_of_rosa(JobStatus::Unassigned).await, world.job_of_rosa(JobStatus::Unassigned).await);
    plan(&tomorrow, "2026-11-22").await;
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (0, 0), "nobody is told of tomorrow: {texts:?}");
    plan(&today, "2026-11-21").await;
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 1), "{texts:?}");
    assert!(texts[0].1.contains("Repair today, 15:00"), "{texts:?}");

    world.clock.advance_seconds(21 * HOUR);
    assert_eq!(post.leaves().await.0.len(), 0, "six in the morning is too early");
    world.clock.advance_seconds(HOUR + 60);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 1), "{texts:?}");
}

#[tokio::test]
async fn at_night_a_message_waits_for_the_morning_but_not_the_word_that_somebody_comes() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let job = world.job_of_rosa(JobStatus::Published).await;
    // From nine to twenty to ten in the evening; a session of staff ends after eight hours without a page.
    for _ in 0..2 {
        world.clock.advance_seconds(6 * HOUR + 20 * 60);
        world.omar.get(&at(&job)).await.is(200);
    }
    world.presses(&job, "set-out", &[]).await.is(200);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 1), "{texts:?}");
    world.presses(&job, "start", &[]).await.is(200);
    let findings = world.findings();
    let good = world.repair.resolutions.iter().find(|one| one.is_good).expect("one").id.to_string();
    let report = [("resolution", good.as_str()), (findings.as_str(), "Fan replaced")];
    world.presses(&job, "finish", &report).await.is(200);
    world.clock.advance_seconds(HOUR);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (0, 1), "{texts:?}");
    world.clock.advance_seconds(8 * HOUR + 30 * 60);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 0), "{texts:?}");
    assert!(texts[0].1.contains("the visit is over"), "{texts:?}");
}

#[tokio::test]
async fn another_time_is_told_and_what_was_told_before_is_not_told_again() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let job = world.job_of_rosa(JobStatus::Published).await;
    let worker = world.marcus.id.to_string();
    let fields = [("version", "1"), ("day", "2026-11-25"), ("time", "10:30"), ("worker", worker.as_str())];
    world.presses(&job, "plan", &fields).await.is(200);
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (1, 1), "{texts:?}");
    assert!(texts[0].1.contains("has a new time") && texts[0].1.contains("10:30"), "{texts:?}");
    assert_eq!(post.leaves().await, (Vec::new(), 0));
}

#[tokio::test]
async fn the_operators_own_words_are_sent_and_a_name_that_stands_for_nothing_is_refused() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let page = world.nora.get(&format!("{NOTICES}?event=on-the-way&language=en")).await;
    page.is(200).says("Words to clients").says("{{link}}");
    let version = page.field("version").expect("a version");
    let form = |body: &'static str| {
        [
            ("event", "on-the-way".to_owned()),
            ("language", "en".to_owned()),
            ("channel", "sms".to_owned()),
            ("version", version.clone()),
            ("sms_body", body.to_owned()),
            ("do", "save".to_owned()),
        ]
    };
    let send = async |body| {
        let fields = form(body);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.nora.post(NOTICES, &fields).await
    };
    send("{{client}}, our {{wizard}} comes").await.is(422).says("wizard");
    send("{{client}}, {{worker}} comes. Look: {{link}}").await.is(303);
    let job = world.job_of_rosa(JobStatus::Published).await;
    world.presses(&job, "set-out", &[]).await.is(200);
    let (texts, _) = post.leaves().await;
    assert!(texts[0].1.starts_with("Rosa Delgado, Marcus Hale comes. Look: "), "{texts:?}");
}
