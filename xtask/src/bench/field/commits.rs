//! Counts how often the server commits, from outside.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::bench::crowd::{self, Into};

/// A count under way.
pub(super) enum Commits<'a> {
    /// Commit frames of SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4.1), read while they are written.
    Log { ends: Arc<AtomicBool>, counted: JoinHandle<u64> },
    /// Numbers of transactions, which PostgreSQL gives to those alone that write.
    Numbers { into: &'a Into<'a>, first: u64 },
}

impl<'a> Commits<'a> {
    /// Begins to count.
    pub(super) fn count(into: &'a Into<'a>) -> Result<Self> {
        match into {
            Into::Sqlite(file) => {
                let log = PathBuf::from(format!("{}-wal", file.display()));
                let ends = Arc::new(AtomicBool::new(false));
                let seen = Arc::clone(&ends);
                let mut place = Place::default();
                place.read(&log);
                place.commits = 0;
                let counted = std::thread::spawn(move || {
                    while !seen.load(Ordering::Relaxed) {
                        std::thread::sleep(Duration::from_millis(100));
                        place.read(&log);
                    }
                    place.commits
                });
                Ok(Self::Log { ends, counted })
            }
            Into::Postgres(_) => Ok(Self::Numbers { into, first: newest(into)? }),
        }
    }

    /// How many there were.
    pub(super) fn end(self) -> Result<u64> {
        match self {
            Self::Log { ends, counted } => {
                ends.store(true, Ordering::Relaxed);
                counted.join().ok().context("the log could not be read")
            }
            Self::Numbers { into, first } => Ok(newest(into)?.saturating_sub(first)),
        }
    }
}

/// Waits until the server has nothing left to do of its own, but for one commit a second of the two workers that the demo
/// moves: messages of the demo, what the crowd made due.
pub(super) fn await_quiet(into: &Into<'_>) -> Result<()> {
    for _ in 0..60 {
        let commits = Commits::count(into)?;
        std::thread::sleep(Duration::from_secs(2));
        if commits.end()? <= 2 {
            return Ok(());
        }
    }
    println!("the server did not come to rest; what follows counts that work too");
    Ok(())
}

fn newest(into: &Into<'_>) -> Result<u64> {
    Ok(crowd::ask(into, "SELECT txid_snapshot_xmax(txid_current_snapshot())")?.parse()?)
}

/// How far the log was read.
#[derive(Default)]
struct Place {
    salts: [u8; 8],
    frames: usize,
    commits: u64,
}

impl Place {
    fn read(&mut self, log: &Path) {
        let Ok(bytes) = std::fs::read(log) else { return };
        let (Some(head), Some(size)) = (bytes.get(16..24), bytes.get(8..12)) else { return };
        let page = size.iter().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
        if self.salts != head {
            self.salts.copy_from_slice(head);
            self.frames = 0;
        }
        for frame in bytes[32..].chunks_exact(24 + page).skip(self.frames) {
            if frame[8..16] != self.salts {
                break;
            }
            self.frames += 1;
            self.commits += u64::from(frame[4..8] != [0; 4]);
        }
    }
}
