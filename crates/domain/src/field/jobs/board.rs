//! The dispatch board: one day, a lane for each worker, and a tray of what nobody goes to yet. Four statements, however
//! many workers and jobs there are.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::conflicts::{Hint, Slot, hints};
use super::find::to;
use super::row::{Column, Entity};
use super::{Goers, JobStatus, goers};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::workers::{Team, WorkerRow};
use crate::field::{Names, sites, templates};
use crate::id::{JobId, TeamId, WorkerId};
use crate::people::accounts;
use crate::time::{Instant, Zone};

/// Jobs of one day at the most.
const OF_A_DAY: usize = 1000;
/// Cards in the tray; the list has the rest.
const IN_TRAY: usize = 40;

/// A job on the board.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Card {
    /// Which job.
    pub id: JobId,
    /// Its number.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub status: JobStatus,
    /// When the arrival window begins.
    pub scheduled_at: Option<Instant>,
    /// When it ends.
    pub window_ends_at: Option<Instant>,
    /// How long the job takes, in minutes.
    pub duration_minutes: i32,
    /// When the work began.
    pub started_at: Option<Instant>,
    /// When it was finished.
    pub finished_at: Option<Instant>,
    /// Who goes.
    pub worker_id: Option<WorkerId>,
    /// The team that goes.
    pub team_id: Option<TeamId>,
    /// Counts changes.
    pub version: i32,
    /// The client's name.
    pub account_name: String,
    /// The site's name.
    pub site_name: String,
    /// The site's zone, where it is not the company's.
    pub time_zone: Option<Zone>,
    /// What the job asks for.
    pub skills: Names,
}

impl Card {
    /// Its number as people say it.
    pub fn reference(&self) -> String {
        format!("J-{}", self.number)
    }
    /// The time it takes.
    pub fn slot(&self) -> Slot {
        Slot {
            id: self.id,
            number: self.number,
            status: self.status,
            scheduled_at: self.scheduled_at,
            window_ends_at: self.window_ends_at,
            duration_minutes: self.duration_minutes,
            started_at: self.started_at,
            finished_at: self.finished_at,
            skills: self.skills.clone(),
        }
    }
}

/// Whose lane it is.
#[derive(Clone, Debug)]
pub enum Owner {
    /// A worker's.
    Worker(Box<WorkerRow>),
    /// Of whoever of a team goes.
    Team(Team),
}

/// The day of a worker, or of a team.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Whose.
    pub owner: Owner,
    /// The jobs, the first of the day first.
    pub cards: Vec<Card>,
    /// What does not fit.
    pub hints: HashMap<JobId, Vec<Hint>>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct Board {
    /// Every worker in use by name, whoever else has a job that day, and the teams that have one.
    pub lanes: Vec<Lane>,
    /// What nobody goes to yet, or without a time: what has one on that day first, then the oldest; at most 40.
    pub tray: Vec<Card>,
    /// Whether there is more than the tray shows.
    pub more_in_tray: bool,
    /// Whether the day has more than is shown.
    pub cut: bool,
    /// Jobs of the day that can be published.
    pub unpublished: usize,
    /// Every worker and team there is.
    pub goers: Goers,
}

/// The board of the day between two moments; with a team, of its workers only.
pub async fn board<S: Sight<By = Staff>>(
    sight: &S,
    (from, until): (Instant, Instant),
    team: Option<TeamId>,
) -> Result<Board> {
    let (cards, cut) = of_day(sight, from, until).await?;
    let (tray, more_in_tray) = tray(sight, from, until).await?;
    let goers = goers(sight, cards.iter().filter_map(|card| card.worker_id)).await?;
    let unpublished = cards.iter().filter(|card| card.status == JobStatus::Scheduled).count();
    let lanes = lanes(&goers, cards, team, sight.now());
    Ok(Board { lanes, tray, more_in_tray, cut, unpublished, goers })
}

fn lanes(goers: &Goers, cards: Vec<Card>, team: Option<TeamId>, now: Instant) -> Vec<Lane> {
    let mut of_worker: HashMap<WorkerId, Vec<Card>> = HashMap::new();
    let mut of_team: HashMap<TeamId, Vec<Card>> = HashMap::new();
    for card in cards {
        match (card.worker_id, card.team_id) {
            (Some(worker), _) => of_worker.entry(worker).or_default().push(card),
            (None, Some(team)) => of_team.entry(team).or_default().push(card),
            // It is in the tray.
            (None, None) => {}
        }
    }
    let mut lanes = Vec::new();
    for worker in goers.workers.iter().filter(|worker| team.is_none() || worker.team_id == team) {
        let cards = of_worker.remove(&worker.id).unwrap_or_default();
        if !worker.active && cards.is_empty() {
            continue;
        }
        let slots: Vec<Slot> = cards.iter().map(Card::slot).collect();
        let mut found: HashMap<JobId, Vec<Hint>> = HashMap::new();
        for (job, hint) in hints(&slots, &worker.skills, now) {
            found.entry(job).or_default().push(hint);
        }
        lanes.push(Lane { owner: Owner::Worker(Box::new(worker.clone())), cards, hints: found });
    }
    for one in goers.teams.iter().filter(|one| team.is_none_or(|team| one.id == team)) {
        if let Some(cards) = of_team.remove(&one.id) {
            lanes.push(Lane { owner: Owner::Team(one.clone()), cards, hints: HashMap::new() });
        }
    }
    lanes
}

async fn of_day<S: Sight<By = Staff>>(sight: &S, from: Instant, until: Instant) -> Result<(Vec<Card>, bool)> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::ScheduledAt.gte(from))
        .filter(Column::ScheduledAt.lt(until))
        .filter(Column::Status.is_not_in([JobStatus::Cancelled, JobStatus::Unassigned]))
        .order_by_asc(Column::ScheduledAt)
        .order_by_asc(Column::Id)
        .limit(OF_A_DAY as u64 + 1);
    cut(cards(select).into_model::<Card>().all(sight.connection()).await?, OF_A_DAY)
}

/// What has a time on another day waits for that day.
async fn tray<S: Sight<By = Staff>>(sight: &S, from: Instant, until: Instant) -> Result<(Vec<Card>, bool)> {
    let on_day = Condition::all().add(Column::ScheduledAt.gte(from)).add(Column::ScheduledAt.lt(until));
    let late = Condition::all().add(Column::ScheduledAt.lt(from));
    let select = sight
        .visible::<Entity>()
        .filter(Column::Status.eq(JobStatus::Unassigned))
        .filter(Condition::any().add(Column::ScheduledAt.is_null()).add(on_day).add(late))
        .order_by_asc(Column::ScheduledAt.is_null())
        .order_by_desc(Column::ScheduledAt)
        .order_by_asc(Column::Id)
        .limit(IN_TRAY as u64 + 1);
    cut(cards(select).into_model::<Card>().all(sight.connection()).await?, IN_TRAY)
}

fn cut(mut cards: Vec<Card>, most: usize) -> Result<(Vec<Card>, bool)> {
    let more = cards.len() > most;
    cards.truncate(most);
    Ok((cards, more))
}

fn cards(select: Select<Entity>) -> Select<Entity> {
    select
        .join(JoinType::LeftJoin, to::<accounts::row::Entity>(Column::AccountId, accounts::row::Column::Id))
        .join(JoinType::LeftJoin, to::<sites::row::Entity>(Column::SiteId, sites::row::Column::Id))
        .join(
            JoinType::LeftJoin,
            to::<templates::row::Entity>(Column::TemplateId, templates::row::Column::Id),
        )
        .select_only()
        .columns([
            Column::Id,
            Column::Number,
            Column::Title,
            Column::Status,
            Column::ScheduledAt,
            Column::WindowEndsAt,
            Column::DurationMinutes,
            Column::StartedAt,
            Column::FinishedAt,
            Column::WorkerId,
            Column::TeamId,
            Column::Version,
        ])
        .column_as(accounts::row::Column::Name, "account_name")
        .column_as(sites::row::Column::Name, "site_name")
        .column_as(sites::row::Column::TimeZone, "time_zone")
        .column_as(templates::row::Column::Skills, "skills")
}
