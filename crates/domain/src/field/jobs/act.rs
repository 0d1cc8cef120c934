//! What a phone did, perhaps without a signal: each act counts once, whatever is sent how often, and at the time at which
//! it was done.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::ActKind;
use super::acts::{ActiveModel, Column, Entity};
use crate::Result;
use crate::access::{Principal, Worker};
use crate::database::{Sight, UnitOfWork};
use crate::id::{ActId, JobId};
use crate::time::Instant;

/// Acts that a phone may send at once.
pub const MOST_ACTS: usize = 100;
/// Letters of an act's key.
const KEY_LETTERS: usize = 64;
/// How far a phone's clock may be ahead.
const AHEAD_MINUTES: i64 = 5;
/// How long a phone may be without a signal.
const LATE_DAYS: i64 = 7;

/// One act, as the phone names it.
#[derive(Clone, Debug)]
pub struct Act {
    /// The phone's own key of it.
    pub key: String,
    /// What was done.
    pub kind: ActKind,
    /// With which job.
    pub job: Option<JobId>,
    /// When, by the phone's clock.
    pub at: Instant,
}

/// Whether an act is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is new: do it, in this same change.
    New,
    /// It was here before; this was answered.
    Before(String),
}

impl Act {
    /// Whether its key can be kept.
    pub fn is_readable(&self) -> bool {
        (8..=KEY_LETTERS).contains(&self.key.len()) && self.key.bytes().all(|byte| byte.is_ascii_graphic())
    }
    /// When it was done, as far as a phone's clock is believed: never later than now, never earlier than a week ago.
    pub fn done_at(&self, now: Instant) -> Instant {
        done_at(self.at, now)
    }
}

/// The moment of something that a phone says it did `at`. A clock that is far ahead is wrong; one that is a little ahead
/// must not lead into the future either.
pub fn done_at(at: Instant, now: Instant) -> Instant {
    if at > now.plus_minutes(AHEAD_MINUTES) { now } else { at.clamp(now.plus_days(-LATE_DAYS), now) }
}

/// Takes an act in, with what is answered to it. Two of the same key at once wait for each other; one of them is new.
pub async fn take_act(work: &mut UnitOfWork<Worker>, act: &Act, answer: &str) -> Result<Taken> {
    let row = ActiveModel {
        id: Set(ActId::new(work.now())),
        workspace_id: Set(work.by().workspace()),
        worker_id: Set(work.by().id()),
        act_key: Set(act.key.clone()),
        kind: Set(act.kind),
        job_id: Set(act.job),
        done_at: Set(act.done_at(work.now())),
        received_at: Set(work.now()),
        answer: Set(answer.to_owned()),
    };
    let once = OnConflict::columns([Column::WorkerId, Column::ActKey]).do_nothing().to_owned();
    let added = Entity::insert(row).on_conflict(once).exec_without_returning(work.connection()).await?;
    if added > 0 {
        return Ok(Taken::New);
    }
    let known = work
        .visible::<Entity>()
        .filter(Column::WorkerId.eq(work.by().id()))
        .filter(Column::ActKey.eq(&act.key));
    Ok(Taken::Before(work.first(known).await?.map(|known| known.answer).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_wrong_does_not_lead_into_the_future_or_far_back() {
        let now = Instant(1_795_273_200_000);
        assert_eq!(done_at(now.plus_minutes(-90), now), now.plus_minutes(-90));
        assert_eq!(done_at(now.plus_minutes(3), now), now);
        assert_eq!(done_at(now.plus_days(400), now), now);
        assert_eq!(done_at(Instant(0), now), now.plus_days(-7));
    }
}
