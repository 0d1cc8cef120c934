//! Asks at a steady rate and measures each answer from the moment it was due, so that a stall counts for everyone behind it.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::http::Connection;
use super::load::{Load, Measured};

/// Enough connections that the pace, and not their number, limits.
const CONNECTIONS: u64 = 32;

/// Runs at `per_second` for `length`.
pub(super) fn run(load: &Load, per_second: f64, length: Duration) -> Result<Measured> {
    let total = (per_second * length.as_secs_f64()) as u64;
    if total == 0 {
        bail!("too slow to pace");
    }
    let next = AtomicU64::new(0);
    let failures = AtomicU64::new(0);
    let times = Mutex::new(Vec::new());
    let started_at = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                let mut mine = Vec::new();
                if visit(load, per_second, total, started_at, &next, &failures, &mut mine).is_err() {
                    failures.fetch_add(1, Ordering::Relaxed);
                }
                times.lock().expect("the other threads only extend").extend(mine);
            });
        }
    });
    let elapsed = started_at.elapsed().as_secs_f64();
    let mut times: Vec<Duration> = times.into_inner().expect("all threads have ended");
    times.sort_unstable();
    let Some(p99) = times.get(times.len().saturating_sub(1) * 99 / 100) else { bail!("no answer at all") };
    Ok(Measured {
        per_second: times.len() as f64 / elapsed,
        p99_ms: p99.as_secs_f64() * 1_000.0,
        failures: failures.load(Ordering::Relaxed),
    })
}

fn visit(
    load: &Load,
    per_second: f64,
    total: u64,
    started_at: Instant,
    next: &AtomicU64,
    failures: &AtomicU64,
    times: &mut Vec<Duration>,
) -> Result<()> {
    let mut connection = Connection::open(load.port)?;
    let headers = load.headers();
    loop {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        if turn >= total {
            return Ok(());
        }
        let due_at = started_at + Duration::from_secs_f64(turn as f64 / per_second);
        std::thread::sleep(due_at.saturating_duration_since(Instant::now()));
        let answer = connection.ask("GET", &load.host, &load.path, &headers)?;
        times.push(due_at.elapsed());
        if answer.status != 200 {
            failures.fetch_add(1, Ordering::Relaxed);
        }
    }
}
