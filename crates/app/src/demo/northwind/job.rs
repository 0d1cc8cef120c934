//! One job from the office's plan to the client's stars, at the moments when it happened.

use anyhow::{Context as _, Result};
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::Sight as _;
use portico_domain::field::jobs::{self, Finish, Job, JobForm, NewFile, Photo, PlanForm};
use portico_domain::field::ratings::{self, Author, RatingForm};
use portico_domain::field::templates::{Blueprint, FieldKind};
use portico_domain::time::Instant;
use serde_json::{Value, json};

use super::cast::KINDS;
use super::clients::Client;
use super::company::Company;

const PHOTOS: [&[u8]; 4] = [
    include_bytes!("photos/pump.png"),
    include_bytes!("photos/gauge.png"),
    include_bytes!("photos/burner.png"),
    include_bytes!("photos/rooftop.png"),
];
const SIGNATURE: &[u8] = include_bytes!("photos/signature.png");

/// What a job is, in the numbers of the cast.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// Its number in the story; the small differences follow from it.
    pub number: usize,
    pub client: usize,
    pub kind: usize,
    pub worker: usize,
    /// When its arrival window begins.
    pub at: Instant,
}

impl Company {
    fn client(&self, told: Told) -> &Client {
        &self.clients[told.client % self.clients.len()]
    }
    fn kind(&self, told: Told) -> &Blueprint {
        &self.kinds[told.kind % self.kinds.len()]
    }

    /// The office takes it down, and plans and publishes it as far as `plan` and `publish` say.
    pub(super) async fn take_down(&self, told: Told, plan: bool, publish: bool) -> Result<Job> {
        let scene = &self.scene;
        scene.clock.set(told.at.plus_days(-3).plus_minutes(95).min(scene.today.plus_minutes(-20)));
        let (mut work, by) = scene.by::<ManageJobs>(&scene.dispatch).await?;
        let (client, kind) = (self.client(told), self.kind(told));
        let site = &client.sites[told.number % client.sites.len()];
        let words = &KINDS[told.kind % KINDS.len()];
        let form = JobForm {
            account: client.account.id.to_string(),
            site: site.id.to_string(),
            contact: client.contact.id.to_string(),
            title: words.titles[told.number % words.titles.len()].to_owned(),
            notes: if told.number.is_multiple_of(4) {
                "Asked twice already, be on time.".to_owned()
            } else {
                String::new()
            },
            cost: format!("{}", 40 + told.number % 90),
            ..JobForm::by(&kind.template)
        };
        let mut job = jobs::create(&mut work, &by, &form).await?;
        if plan {
            let local = told.at.at(&scene.house.time_zone);
            let form = PlanForm {
                day: local.strftime("%Y-%m-%d").to_string(),
                time: local.strftime("%H:%M").to_string(),
                window_minutes: "120".to_owned(),
                worker: self.workers[told.worker % self.workers.len()].id.to_string(),
                team: String::new(),
            };
            let version = job.version;
            job = jobs::plan(&mut work, &by, job, version, &form).await?;
        }
        if publish {
            job = jobs::publish(&mut work, &by, job).await?;
        }
        work.commit().await?;
        Ok(job)
    }

    /// The worker sets out `minutes` ago.
    pub(super) async fn set_out(&self, job: Job, minutes: i64) -> Result<Job> {
        let at = self.scene.today.plus_minutes(-minutes);
        self.scene.clock.set(at);
        let (mut work, _) = self.scene.by::<ManageJobs>(&self.scene.dispatch).await?;
        let job = jobs::set_out(&mut work, job, at).await?;
        work.commit().await?;
        Ok(job)
    }

    /// The worker is at it since `minutes`, and rests now if `rests`.
    pub(super) async fn begin(&self, job: Job, minutes: i64, rests: bool) -> Result<Job> {
        let at = self.scene.today.plus_minutes(-minutes);
        self.scene.clock.set(at);
        let (mut work, _) = self.scene.by::<ManageJobs>(&self.scene.dispatch).await?;
        let job = jobs::start(&mut work, job, at).await?;
        let job = if rests { jobs::pause(&mut work, job, at.plus_minutes(minutes / 2)).await? } else { job };
        work.commit().await?;
        Ok(job)
    }

    /// The office calls it off.
    pub(super) async fn call_off(&self, told: Told, job: Job) -> Result<()> {
        self.scene.clock.set(told.at.plus_hours(-20).min(self.scene.today));
        let (mut work, by) = self.scene.by::<ManageJobs>(&self.scene.dispatch).await?;
        jobs::cancel(&mut work, &by, job, "The client found another day.").await?;
        Ok(work.commit().await?)
    }

    /// From setting out to the report, with photos for every fourth.
    pub(super) async fn do_it(&self, told: Told, job: Job) -> Result<Job> {
        let late = i64::try_from(told.number % 40).unwrap_or(0);
        let (out, there) = (told.at.plus_minutes(late - 18), told.at.plus_minutes(late + 4));
        let done = there.plus_minutes(i64::from(job.duration_minutes) - 20 + late);
        self.scene.clock.set(done);
        let (mut work, _) = self.scene.by::<ManageJobs>(&self.scene.dispatch).await?;
        let job = jobs::set_out(&mut work, job, out).await?;
        let job = jobs::start(&mut work, job, there).await?;
        let kind = self.kind(told);
        let values: Vec<_> = kind
            .fields
            .iter()
            .filter_map(|field| Some((field.id, Some(value(&field.label, told.number)?))))
            .collect();
        jobs::fill(&mut work, &job, &values).await?;
        if told.number % 4 == 1 {
            for (field, file) in files(kind, told.number)? {
                let name = if field.kind == FieldKind::Signature { "signature.png" } else { "photo.jpg" };
                let new = NewFile {
                    field: Some(field.id),
                    name: name.to_owned(),
                    mime: file.mime.to_owned(),
                    bytes: file.bytes,
                    thumbnail: Some(file.thumbnail),
                    visible: true,
                };
                jobs::add_file(&mut work, &job, new).await?;
            }
        }
        let went_well = told.number % 8 != 5;
        let end = kind.resolutions.iter().find(|one| one.is_good == went_well).context("a resolution")?;
        let note =
            if went_well { "" } else { "The pump does not turn and has leaked at the flange. Part ordered." };
        let end = Finish { resolution: end.id, note: note.to_owned() };
        let job = jobs::finish(&mut work, job, done, &end).await?;
        work.commit().await?;
        Ok(job)
    }

    /// The client says how it was; the office answers those who were not pleased, but for the latest.
    pub(super) async fn rate(&self, told: Told, job: &Job, answered: bool) -> Result<()> {
        let scene = &self.scene;
        let went_well = told.number % 8 != 5;
        let score = if went_well { [5, 4, 5, 5, 3][told.number % 5] } else { [2, 1][told.number % 2] };
        let tags: &[&str] = if went_well { &["punctual", "friendly"] } else { &["not-fixed"] };
        let comment =
            if went_well { "Quick, clean and well explained." } else { "Two visits and still cold." };
        let form = RatingForm {
            score: score.to_string(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            comment: comment.to_owned(),
        };
        let finished = job.finished_at.context("a finished job")?;
        scene.clock.set(finished.plus_hours(3).min(scene.today));
        let client = self.client(told);
        let rating = match &client.user {
            Some(user) => {
                let mut work = scene.by_client(user).await?;
                let job = work.one::<jobs::row::Entity>(job.id).await?;
                let rating = ratings::give(&mut work, &job, Author::of_client(user), &form).await?;
                work.commit().await?;
                rating
            }
            None => {
                let (mut work, _) = scene.by::<ManageJobs>(&scene.dispatch).await?;
                let author = Author::by_link(&client.contact.name());
                let rating = ratings::give(&mut work, job, author, &form).await?;
                work.commit().await?;
                rating
            }
        };
        if answered && !went_well {
            let (mut work, by) = scene.by::<ManageJobs>(&scene.dispatch).await?;
            ratings::answer(
                &mut work,
                &by,
                &rating,
                rating.version,
                "We are sorry. The part is here, and we come first thing tomorrow.",
            )
            .await?;
            work.commit().await?;
        }
        Ok(())
    }
}

fn value(label: &str, number: usize) -> Option<Value> {
    Some(match label {
        "Unit" => json!(format!("B{}", number % 4 + 1)),
        "Power isolated and locked out" => json!(true),
        "Supply water" => json!(format!("{}", 138 + number % 9)),
        "System pressure" => json!(format!("{}", 12 + number % 6)),
        "Filter" => json!(["Changed", "Cleaned", "As it was"][number % 3]),
        _ => return None,
    })
}

fn files(kind: &Blueprint, number: usize) -> Result<Vec<(&portico_domain::field::templates::Field, Photo)>> {
    let unreadable = |_| anyhow::anyhow!("a photo of the demo cannot be read");
    let mut all = Vec::new();
    for field in &kind.fields {
        match field.kind {
            FieldKind::Photo => {
                for one in 0..2 {
                    let photo = PHOTOS[(number + one) % PHOTOS.len()];
                    all.push((field, Photo::read(photo).map_err(unreadable)?));
                }
            }
            FieldKind::Signature => all.push((field, Photo::read_signature(SIGNATURE).map_err(unreadable)?)),
            _ => {}
        }
    }
    Ok(all)
}
