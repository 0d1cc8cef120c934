//! What a phone did, sent by its script: many acts at once, in their order, each counted once.
//!
//! Every act is a change of its own. One that the business refuses is answered with the reason and done with; a failure
//! of a machine stops the batch, and the phone sends what is left again.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use portico_domain::access::Worker;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::jobs::{self, Act, ActKind, MOST_ACTS, Taken, files, take_act};
use portico_domain::field::workers;
use portico_domain::id::{JobFileId, JobId};
use portico_domain::time::Instant;
use portico_domain::{Error, Invalid, Result};
use portico_rendering::languages::{TextValue, Texts};
use serde::{Deserialize, Serialize};

use super::report::{ending, fill_from};
use super::steps::found;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, OnSite, Sent};

/// What is sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Batch {
    acts: Vec<SentAct>,
}

/// One act as it is sent; `values` are the fields of a report as typed, by their id.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SentAct {
    key: String,
    kind: String,
    job: String,
    at: i64,
    values: BTreeMap<String, String>,
    resolution: String,
    note: String,
    file: String,
}

/// What became of an act.
#[derive(Debug, Serialize)]
pub(super) struct Answered {
    key: String,
    /// `done`, also when it was done before, or `refused`.
    state: &'static str,
    /// Why it was refused, in the worker's language.
    text: String,
    /// What is wrong with which field.
    problems: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
struct Answers {
    answers: Vec<Answered>,
}

/// Takes a batch.
pub(crate) async fn take(on_site: OnSite, State(app): State<App>, Sent(batch): Sent<Batch>) -> Answer {
    if batch.acts.len() > MOST_ACTS {
        return Err(Failure::unprocessable());
    }
    let mut answers = Vec::with_capacity(batch.acts.len());
    for sent in &batch.acts {
        answers.push(one(&app, &on_site, sent).await?);
    }
    Ok(Json(Answers { answers }).into_response())
}

async fn one(app: &App, on_site: &OnSite, sent: &SentAct) -> Result<Answered> {
    let Some(act) = read(sent) else {
        let text = on_site.t.say("worker-app-act-unreadable").into_owned();
        return Ok(Answered::refused(&sent.key, text, BTreeMap::new()));
    };
    let mut work = match begin(app, on_site, &act).await? {
        Begun::New(work) => work,
        Begun::Before(answered) => return Ok(answered),
    };
    let outcome = doing(&mut work, on_site, &act, sent).await;
    settle(app, on_site, &act, *work, outcome).await
}

/// Whether an act is to be done.
pub(super) enum Begun {
    /// It is new; in this change it is to be done.
    New(Box<UnitOfWork<Worker>>),
    /// It was here before.
    Before(Answered),
}

/// Takes an act in.
pub(super) async fn begin(app: &App, on_site: &OnSite, act: &Act) -> Result<Begun> {
    let mut work = app.database().begin(on_site.worker.clone()).await?;
    Ok(match take_act(&mut work, act, "").await? {
        Taken::New => Begun::New(Box::new(work)),
        Taken::Before(said) => Begun::Before(Answered::of(&act.key, said)),
    })
}

/// Keeps what an act did, or that it was refused and why; a failure of a machine is passed on, and nothing is kept.
pub(super) async fn settle(
    app: &App,
    on_site: &OnSite,
    act: &Act,
    work: UnitOfWork<Worker>,
    outcome: Result<()>,
) -> Result<Answered> {
    let (text, problems) = match outcome {
        Ok(()) => {
            work.commit().await?;
            return Ok(Answered::of(&act.key, String::new()));
        }
        Err(refused) => refusal(on_site.t, refused)?,
    };
    // What was begun is taken back; that it was refused is kept, so that it is not tried again.
    drop(work);
    let mut work = app.database().begin(on_site.worker.clone()).await?;
    if let Taken::Before(said) = take_act(&mut work, act, &text).await? {
        return Ok(Answered::of(&act.key, said));
    }
    work.commit().await?;
    Ok(Answered::refused(&act.key, text, problems))
}

fn read(sent: &SentAct) -> Option<Act> {
    let job = if sent.job.is_empty() { None } else { Some(sent.job.parse::<JobId>().ok()?) };
    let act = Act { key: sent.key.clone(), kind: sent.kind.parse().ok()?, job, at: Instant(sent.at) };
    act.is_readable().then_some(act)
}

async fn doing(work: &mut UnitOfWork<Worker>, on_site: &OnSite, act: &Act, sent: &SentAct) -> Result<()> {
    let at = act.done_at(work.now());
    match act.kind {
        ActKind::PauseSharing => return workers::pause_sharing(work, at).await,
        ActKind::ResumeSharing => return workers::resume_sharing(work).await,
        _ => {}
    }
    let job = found(work, act.job.ok_or(Error::NotFound)?).await?;
    match act.kind {
        ActKind::SetOut => jobs::set_out(work, job, at).await.map(drop),
        ActKind::Start => jobs::start(work, job, at).await.map(drop),
        ActKind::Pause => jobs::pause(work, job, at).await.map(drop),
        ActKind::Resume => jobs::resume(work, job, at).await.map(drop),
        ActKind::Fill => {
            let given = |name: &str| sent.values.get(name.strip_prefix("field.")?).cloned();
            fill_from(work, on_site, &job, given).await
        }
        ActKind::Finish => {
            let end = ending(&sent.resolution, &sent.note);
            jobs::finish(work, job, at, &end).await.map(drop)
        }
        ActKind::RemoveFile => {
            let file: JobFileId = sent.file.parse().map_err(|_| Error::NotFound)?;
            let file = work.one::<files::Entity>(file).await?;
            jobs::remove_file(work, &job, file).await
        }
        // A file comes as a form with its bytes; the rest was done above.
        ActKind::AddFile | ActKind::PauseSharing | ActKind::ResumeSharing => Err(Error::NotFound),
    }
}

/// What the business said no with, in words; anything else is a failure.
fn refusal(t: Texts, error: Error) -> Result<(String, BTreeMap<String, String>)> {
    match error {
        Error::NotFound => Ok((t.say("worker-app-job-gone").into_owned(), BTreeMap::new())),
        Error::Refused(refusal) => {
            let details = refusal.details();
            let values: Vec<(&str, &dyn TextValue)> =
                details.iter().map(|(name, value)| (*name, value as &dyn TextValue)).collect();
            Ok((t.fill(refusal.key(), &values), BTreeMap::new()))
        }
        Error::Invalid(invalid) => Ok(problems(t, invalid)),
        other => Err(other),
    }
}

fn problems(t: Texts, invalid: Invalid) -> (String, BTreeMap<String, String>) {
    let names: Vec<String> = invalid.problems.iter().map(|problem| problem.field.clone()).collect();
    let form = Filled::default().refused(invalid);
    let said: BTreeMap<String, String> =
        names.into_iter().map(|name| (name.clone(), form.error(&t, &name).into_owned())).collect();
    let text = form.errors(&t).join(" ");
    (text, said)
}

impl Answered {
    fn of(key: &str, said: String) -> Self {
        let state = if said.is_empty() { "done" } else { "refused" };
        Self { key: key.to_owned(), state, text: said, problems: BTreeMap::new() }
    }
    fn refused(key: &str, text: String, problems: BTreeMap<String, String>) -> Self {
        Self { key: key.to_owned(), state: "refused", text, problems }
    }
}
