//! The mails of the story: written and sent as in the product, into a folder that nobody keeps; those of the last day go
//! into the outbox, for people to look at.

use std::path::PathBuf;

use anyhow::Result;
use portico_background::{Settings, Worker};
use portico_domain::clock::Clock;
use portico_domain::database::Database;
use portico_domain::time::Instant;

/// Mails of this many hours before the present are kept.
const KEPT_HOURS: i64 = 6;

/// Sends what is due.
pub(super) struct PostRoom {
    past: Worker,
    recent: Worker,
    scratch: PathBuf,
    clock: Clock,
    recent_from: Instant,
}

impl PostRoom {
    /// With its folders; `settings.outbox` is the one that is kept.
    pub(super) fn open(
        database: &Database,
        settings: Settings,
        scratch: PathBuf,
        today: Instant,
    ) -> Result<Self> {
        std::fs::create_dir_all(&scratch)?;
        let past = Settings { outbox: Some(scratch.clone()), ..settings.clone() };
        Ok(Self {
            past: Worker::new(database.clone(), past)?,
            recent: Worker::new(database.clone(), settings)?,
            scratch,
            clock: database.clock().clone(),
            recent_from: today.plus_hours(-KEPT_HOURS),
        })
    }

    /// Sends everything that is due by the clock of the story.
    pub(super) async fn send_due(&self) {
        let worker = if self.clock.now() >= self.recent_from { &self.recent } else { &self.past };
        worker.run_due().await;
    }

    /// Throws the old mails away.
    pub(super) fn close(self) -> Result<()> {
        Ok(std::fs::remove_dir_all(self.scratch)?)
    }
}
