//! The loop: wake, claim, perform, write down how it ended.

use std::sync::Arc;
use std::time::Duration;

use portico_domain::database::Database;
use portico_domain::outbox::{self, Claimed, Lane, Outcome};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::post::{Post, SettingsProblem};
use crate::sms::{Sms, SmsProblem};
use crate::{Settings, SmsSettings, back_off, chain, perform, sweeps};

/// How often to look without having been called: another node may have asked, or a task's time has come.
const TICK: Duration = Duration::from_secs(1);
/// How often old rows are swept away.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// How often what happened since is added to the chain of the audit.
const CHAIN_EVERY: Duration = Duration::from_secs(10);
/// How long work under way in all lanes may take to end once the process stops; saying goodbye to the mail server comes
/// after it, and the whole process has ten seconds.
const LAST_WORK: Duration = Duration::from_secs(5);

/// Everything that background work needs.
#[derive(Debug)]
pub struct Worker {
    pub(crate) database: Database,
    pub(crate) settings: Settings,
    pub(crate) post: Post,
    pub(crate) sms: Sms,
}

impl Worker {
    /// Checks the settings; no connection is made yet.
    ///
    /// # Errors
    /// When the settings name no usable mail server or sender.
    pub fn new(database: Database, settings: Settings) -> Result<Self, SettingsProblem> {
        let post = Post::new(&settings)?;
        let sms = Sms::of_mail(&settings)?;
        Ok(Self { database, settings, post, sms })
    }

    /// Sends text messages by a provider as well.
    ///
    /// # Errors
    /// When the settings name no usable provider.
    pub fn with_sms(self, settings: &SmsSettings) -> Result<Self, SmsProblem> {
        Ok(Self { sms: Sms::at(settings)?, ..self })
    }

    /// Works all lanes until told to stop.
    pub async fn run(self, stop: CancellationToken) {
        let worker = Arc::new(self);
        let bells = [(); 3].map(|()| Arc::new(Notify::new()));
        let lanes = [(Lane::Mail, &bells[0]), (Lane::Sms, &bells[1]), (Lane::Rest, &bells[2])].map(
            |(which, bell)| tokio::spawn(lane(Arc::clone(&worker), which, Arc::clone(bell), stop.clone())),
        );
        let mut sweep = tokio::time::interval(SWEEP_EVERY);
        let mut link = tokio::time::interval(CHAIN_EVERY);
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                () = worker.database.live().work_asked_for() => {}
                () = tokio::time::sleep(TICK) => {}
                _ = sweep.tick() => sweeps::sweep(&worker.database).await,
                _ = link.tick() => chain::add(&worker.database).await,
            }
            bells.iter().for_each(|bell| bell.notify_one());
        }
        bells.iter().for_each(|bell| bell.notify_one());
        let deadline = tokio::time::Instant::now() + LAST_WORK;
        for mut lane in lanes {
            if tokio::time::timeout_at(deadline, &mut lane).await.is_err() {
                // It holds a lease, which ends; another process takes its task over then.
                lane.abort();
            }
        }
        worker.post.close().await;
    }

    /// Performs everything that is due, in all lanes, and what follows from it; the number of tasks.
    pub async fn run_due(&self) -> usize {
        let mut done = 0;
        loop {
            let some = self.work_off(Lane::Rest).await
                + self.work_off(Lane::Mail).await
                + self.work_off(Lane::Sms).await;
            if some == 0 {
                return done;
            }
            done += some;
        }
    }

    /// Performs what is due in a lane, one claim after the other.
    async fn work_off(&self, lane: Lane) -> usize {
        let mut done = 0;
        while let Some(claimed) = self.claim(lane).await {
            self.perform(claimed).await;
            done += 1;
        }
        done
    }

    /// One at a time: a process that dies holds at most one mail whose fate is unknown.
    async fn claim(&self, lane: Lane) -> Option<Claimed> {
        match outbox::claim_in(&self.database, lane, 1).await {
            Ok(claimed) => claimed.into_iter().next(),
            Err(error) => {
                tracing::warn!(%error, "no task could be claimed");
                None
            }
        }
    }

    async fn perform(&self, claimed: Claimed) {
        let kind = claimed.task.as_ref().map_or("unknown", |task| task.kind());
        let outcome = match perform::perform(self, &claimed).await {
            Ok(outcome) => outcome,
            Err(error) => self.later(&claimed, error.to_string()),
        };
        let word = match &outcome {
            Outcome::Done => "done",
            Outcome::Later(..) => "later",
            Outcome::Dead(_) => "dead",
        };
        metrics::counter!("portico_tasks_total", "kind" => kind, "outcome" => word).increment(1);
        if let Outcome::Dead(reason) = &outcome {
            // The server's words often quote an address: the console shows them, the log only their code.
            tracing::error!(task = %claimed.id, kind, code = code_in(reason), "a task was given up");
        }
        match outbox::settle(&self.database, &claimed, outcome).await {
            Ok(true) => {}
            Ok(false) => {
                tracing::warn!(task = %claimed.id, kind, "a task took longer than its lease, and another worker has it")
            }
            Err(error) => {
                tracing::warn!(task = %claimed.id, kind, %error, "the end of a task could not be written down; its lease will end");
            }
        }
    }

    /// Tries again later, or gives up when patience is over.
    pub(crate) fn later(&self, claimed: &Claimed, reason: String) -> Outcome {
        match back_off::next(claimed.asked_at, self.database.clock().now(), claimed.attempt) {
            Some(at) => Outcome::Later(at, reason),
            None => Outcome::Dead(reason),
        }
    }
}

async fn lane(worker: Arc<Worker>, lane: Lane, bell: Arc<Notify>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match worker.claim(lane).await {
            Some(claimed) => worker.perform(claimed).await,
            None => bell.notified().await,
        }
    }
}

/// The three digits that a mail server's answer begins with; empty when it is no such answer.
fn code_in(reason: &str) -> &str {
    let first = reason.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or_default();
    if first.len() == 3 { first } else { "" }
}

#[cfg(test)]
mod tests {
    use super::code_in;

    #[test]
    fn the_log_gets_the_code_of_an_answer_and_none_of_its_words() {
        assert_eq!(code_in("550 5.1.1 <maya@skyline.test> is unknown here"), "550");
        assert_eq!(code_in("451-4.2.1 maya@skyline.test"), "451");
        assert_eq!(code_in("connection to 10.0.0.5 refused"), "");
        assert_eq!(code_in("5501 maya@skyline.test"), "");
    }
}
