//! How many text messages leave at the most, and where to: what a stranger or a mistake can cost stays small (row 88).

use portico_domain::field::jobs::{Job, JobStatus};
use portico_domain::field::workers::WorkerRow;
use portico_domain::id::WorkerId;
use portico_domain::outbox::system_in;
use sea_orm::{ActiveModelTrait as _, IntoActiveModel as _};

use super::jobs::at;
use super::post::Post;
use crate::world::Northwind;

const SETTINGS: &str = "/northwind/console/field";
const MINUTE: i64 = 61;

impl Northwind {
    /// Plans a job of Rosa's anew, of which she is told by mail and by text message.
    pub(super) async fn plans_anew(&self, job: &Job, time: &str) {
        let worker = self.marcus.id.to_string();
        let fields = [("version", "1"), ("day", "2026-11-25"), ("time", time), ("worker", worker.as_str())];
        self.omar.post(&format!("{}/plan", at(job)), &fields).await.is(303);
    }

    /// Jobs of Rosa's, each at another hour, of which she is told at once.
    pub(super) async fn tells_rosa_of(&self, jobs: u8) {
        for hour in 0..jobs {
            let job = self.job_of_rosa(JobStatus::Published).await;
            self.plans_anew(&job, &format!("{:02}:30", 8 + hour)).await;
        }
    }

    /// Saves the settings of field service with other values in some fields.
    pub(super) async fn sets(&self, changed: &[(&str, &str)]) {
        let page = self.nora.get(SETTINGS).await;
        let names = [
            "remind_at",
            "quiet_from",
            "quiet_until",
            "speed_kmh",
            "routing_url",
            "tile_url",
            "tile_attribution",
            "low_score",
            "sms_sender",
            "sms_per_day",
            "sms_countries",
            "version",
        ];
        let fields: Vec<(&str, String)> = names
            .into_iter()
            .map(|name| {
                let other = changed.iter().find(|(field, _)| *field == name);
                let value = other.map(|(_, value)| (*value).to_owned());
                (name, value.or_else(|| page.field(name)).unwrap_or_else(|| "2".to_owned()))
            })
            .collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.nora.post(SETTINGS, &fields).await.is(303);
    }

    /// A worker with a number.
    pub(super) async fn worker_with(&self, phone: &str) -> WorkerRow {
        let work = self.database.begin(system_in(self.workspace)).await.expect("a change");
        let row = WorkerRow {
            id: WorkerId::new(self.clock.now()),
            phone: Some(phone.to_owned()),
            email: None,
            ..self.marcus.clone()
        };
        let worker = work.insert(row.into_active_model().reset_all()).await.expect("a worker");
        work.commit().await.expect("committed");
        worker
    }

    /// Sends a worker a link to the app.
    pub(super) async fn sends_link(&self, worker: &WorkerRow) {
        let address = format!("/northwind/console/workers/{}/link", worker.id);
        self.nora.post(&address, &[]).await.is(303);
    }

    /// What the office reads of the messages that did not leave.
    pub(super) async fn reasons(&self) -> String {
        let page = self.nora.get("/northwind/console/deliveries").await;
        let mut said = String::new();
        for link in page.is(200).links("?open=") {
            said += &self.nora.get(&format!("/northwind/console/deliveries{link}")).await.is(200).words();
        }
        said
    }
}

#[tokio::test]
async fn one_number_gets_a_message_a_minute_three_an_hour_and_five_a_day() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    world.tells_rosa_of(6).await;
    let mut left = Vec::new();
    for pause in [0, 30, 31, MINUTE, MINUTE, 3600, MINUTE, MINUTE] {
        world.clock.advance_seconds(pause);
        left.push(post.leaves().await.0.len());
    }
    assert_eq!(left, [1, 0, 1, 1, 0, 1, 1, 0]);
    assert!(world.reasons().await.contains("this number had as many messages as it may within a day"));
}

#[tokio::test]
async fn a_country_that_is_not_on_the_list_gets_none_and_the_mail_leaves_all_the_same() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    world.sets(&[("sms_countries", "GB")]).await;
    world.tells_rosa_of(1).await;
    let (texts, mails) = post.leaves().await;
    assert_eq!((texts.len(), mails), (0, 1), "{texts:?}");
    assert!(world.reasons().await.contains("messages do not go to this number's country"));

    world.sets(&[("sms_countries", "GB US")]).await;
    let job = world.job_of_rosa(JobStatus::Published).await;
    world.plans_anew(&job, "15:30").await;
    assert_eq!(post.leaves().await.0.len(), 1);
}

#[tokio::test]
async fn a_number_that_costs_extra_gets_none() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    let worker = world.worker_with("+19002345678").await;
    world.sends_link(&worker).await;
    assert_eq!(post.leaves().await, (Vec::new(), 0));
    assert!(world.reasons().await.contains("this number costs extra"));
}

#[tokio::test]
async fn when_the_days_messages_are_used_up_no_more_leave_and_the_admins_were_told_on_the_way() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    world.sets(&[("sms_per_day", "2")]).await;
    world.tells_rosa_of(3).await;
    let mut left = Vec::new();
    for pause in [0, MINUTE, MINUTE] {
        world.clock.advance_seconds(pause);
        left.push(post.leaves().await.0.len());
    }
    assert_eq!(left, [1, 1, 0]);
    assert!(world.reasons().await.contains("the day's messages are used up"));
    let page = world.nora.get("/northwind/console/deliveries").await;
    let told = page.is(200).words().matches("Text messages of Northwind HVAC").count();
    assert_eq!(told, 4, "two admins, at half and at all of them, once each");
}

#[tokio::test]
async fn of_links_to_neighbouring_numbers_ten_leave_in_an_hour() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    for last in 10..22 {
        let worker = world.worker_with(&format!("+161255501{last}")).await;
        world.sends_link(&worker).await;
    }
    assert_eq!(post.leaves().await.0.len(), 10);
    assert!(world.reasons().await.contains("too many links were asked for at neighbouring numbers"));
    let far = world.worker_with("+12025550144").await;
    world.sends_link(&far).await;
    assert_eq!(post.leaves().await.0.len(), 1, "another town is not meant");
}

#[tokio::test]
async fn when_hardly_any_link_is_used_no_more_are_sent() {
    let world = Northwind::open().await;
    let post = Post::of(&world);
    for town in [201, 202, 203, 205, 206] {
        for last in 10..20 {
            let worker = world.worker_with(&format!("+1{town}55501{last}")).await;
            world.sends_link(&worker).await;
        }
    }
    assert_eq!(post.leaves().await.0.len(), 50);
    let one_more = world.worker_with("+12075550144").await;
    world.sends_link(&one_more).await;
    assert_eq!(post.leaves().await, (Vec::new(), 2), "both admins are told");
    world.sends_link(&world.worker_with("+12085550144").await).await;
    assert_eq!(post.leaves().await, (Vec::new(), 0), "once a day");
    assert!(world.reasons().await.contains("hardly any of the last links was used"));
}
