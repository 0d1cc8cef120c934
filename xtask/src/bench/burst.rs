//! 64 documents asked for at the same moment, and how another page fares meanwhile.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::load::Load;
use super::paced;

/// Documents asked for at once.
const AT_ONCE: usize = 64;
/// Answers a second that the other page is asked for.
const PACE: f64 = 50.0;

/// Prints how long the documents took and the other page's p99; an error when one did not arrive.
pub(super) fn run(document: &Load, page: &Load) -> Result<()> {
    let started_at = Instant::now();
    let (arrived, meanwhile) = std::thread::scope(|scope| {
        let asked: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(|| document.ask_once())).collect();
        let meanwhile = paced::run(page, PACE, Duration::from_secs(2));
        let arrived = asked.into_iter().map(|thread| thread.join());
        let arrived =
            arrived.filter(|answer| matches!(answer, Ok(Ok(answer)) if answer.status == 200)).count();
        (arrived, meanwhile)
    });
    let took = started_at.elapsed();
    println!("{arrived} of {AT_ONCE} documents asked for at once arrived within {:.1} s", took.as_secs_f64());
    println!("the portal's home meanwhile: p99 {:.1} ms at {PACE} a second", meanwhile?.p99_ms);
    if arrived != AT_ONCE {
        bail!("{} documents did not arrive", AT_ONCE - arrived);
    }
    Ok(())
}
