//! The office says yes: with a job that was made for it, or with another time for the job it is about.

use sea_orm::ActiveValue::Set;

use super::happened::{ends, happened, hold, is_hidden};
use super::{Ask, AskStatus, Refusal};
use crate::access::permissions::ManageJobs;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::field::jobs::{self, Job, PlanForm};
use crate::typed::Typed;
use crate::{Error, Result};

/// Accepts an open ask with the job that it became, of the same client; a word to that is welcome, not needed. Stale when
/// the ask changed since `version`.
pub async fn accept(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageJobs>,
    ask: &Ask,
    version: i32,
    job: &Job,
    answer: &str,
) -> Result<Ask> {
    let ask = hold(work, ask).await?;
    if ask.version != version {
        return Err(Error::Stale);
    }
    if job.account_id != ask.account_id {
        return Err(Refusal::OtherClient.into());
    }
    let mut typed = Typed::default();
    let answer = typed.lines("answer", answer, 2_000);
    typed.check()?;
    let (now, became) = (work.now(), job.id);
    let ask = ends(work, ask, AskStatus::Accepted, |row| {
        row.answer = Set(answer.clone());
        row.answered_at = Set(Some(now));
        row.became_id = Set(Some(became));
    })
    .await?;
    let hidden = is_hidden(work, &ask).await?;
    work.record(happened(Event::AskAccepted, &ask, hidden).with("reason", answer)).await?;
    Ok(ask)
}

/// Plans the job anew that an ask for another time is about, and accepts the ask with it.
pub async fn accept_time(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageJobs>,
    ask: &Ask,
    version: i32,
    plan: &PlanForm,
    answer: &str,
) -> Result<Ask> {
    let held = hold(work, ask).await?;
    let job = held.job_id.ok_or(Error::NotFound)?;
    let job = work.one_for_update::<jobs::row::Entity>(job).await?;
    let seen = job.version;
    let job = jobs::plan(work, by, job, seen, plan).await?;
    accept(work, by, &held, version, &job, answer).await
}
