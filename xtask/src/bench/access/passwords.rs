//! A crowd that tries passwords at the console, and how another page fares meanwhile.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::door::Door;
use crate::bench::http::Connection;
use crate::bench::load::Load;
use crate::bench::paced;
use crate::bench::server::Server;

/// People who try at the same moment, again as soon as they are answered.
const AT_ONCE: u32 = 100;
/// Answers a second that the other page is asked for.
const PACE: f64 = 50.0;
/// How long it is asked for.
const LENGTH: Duration = Duration::from_secs(6);
/// The first network of those who try; those before it asked for links.
const FIRST: u32 = 100_000;

/// What became of the tries.
#[derive(Default)]
struct Tries {
    compared: u32,
    /// Sent away, to come again: no hasher was free in time.
    busy: u32,
}

/// Prints the other page's p99 and how much memory the crowd took; false when the other page failed.
pub(super) fn run(server: &Server, page: &Load) -> Result<bool> {
    let door = &Door::open(server, "/skyline/console/sign-in", None)?;
    let alone = paced::run(page, PACE, Duration::from_secs(2))?;
    let before = server.memory_mb()?;
    let end = Instant::now() + LENGTH;
    let (tries, most, meanwhile) = std::thread::scope(|scope| -> Result<_> {
        let crowd: Vec<_> =
            (0..AT_ONCE).map(|number| scope.spawn(move || knock(server, door, number, end))).collect();
        let memory = scope.spawn(move || most_memory(server, end));
        let meanwhile = paced::run(page, PACE, LENGTH)?;
        let mut all = Tries::default();
        for one in crowd {
            let tries = one.join().ok().context("somebody who tried is gone")??;
            all.compared += tries.compared;
            all.busy += tries.busy;
        }
        let most = memory.join().ok().context("nobody looked at the memory")??;
        Ok((all, most, meanwhile))
    })?;
    println!(
        "{AT_ONCE} passwords at once for {} s: {} compared, {} told to come again; memory {before:.1} MB before, {most:.1} MB at \
         the most, {:.1} MB more (aim: under 80 MB)",
        LENGTH.as_secs(),
        tries.compared,
        tries.busy,
        most - before
    );
    println!(
        "the portal's home meanwhile: p99 {:.1} ms at {PACE} a second, {:.1} ms before (aim: under 300 ms), {} failures",
        meanwhile.p99_ms, alone.p99_ms, meanwhile.failures
    );
    Ok(meanwhile.failures == 0)
}

/// Tries a password as often as it is answered, each time from another network and for another address, so that no limit
/// answers before it is compared.
fn knock(server: &Server, door: &Door, number: u32, end: Instant) -> Result<Tries> {
    let mut connection = Connection::open(server.port)?;
    let mut tries = Tries::default();
    let mut turn = 0;
    while Instant::now() < end {
        let who = turn * AT_ONCE + number;
        let fields = format!("email=somebody{who}%40bench.example&password=a+wrong+but+long+password");
        match door.send(&mut connection, FIRST + who, &fields)?.status {
            422 => tries.compared += 1,
            503 => tries.busy += 1,
            status => bail!("a password was answered {status}"),
        }
        turn += 1;
    }
    Ok(tries)
}

fn most_memory(server: &Server, end: Instant) -> Result<f64> {
    let mut most = 0.0_f64;
    while Instant::now() < end {
        most = most.max(server.memory_mb()?);
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(most)
}
