//! Where 500 workers are, every five seconds, as OwnTracks sends it.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};

use super::commits::{self, Commits};
use crate::bench::crowd::Into;
use crate::bench::http::Connection;
use crate::bench::server::Server;

/// How often each worker sends.
const EVERY: Duration = Duration::from_secs(5);
/// Rounds that are measured, after one that is not.
const ROUNDS: u32 = 6;
/// Connections that the workers share, as they do behind a proxy.
const CONNECTIONS: usize = 10;

/// Prints the share of a core and the commits a second; false when a position was refused.
pub(super) fn run(server: &Server, into: &Into<'_>, keys: &[String]) -> Result<bool> {
    commits::await_quiet(into)?;
    send_all(server, keys, 0)?;
    let commits = Commits::count(into)?;
    let (worked, began) = (server.cpu_seconds()?, Instant::now());
    for round in 1..=ROUNDS {
        send_all(server, keys, round)?;
    }
    let (took, worked) = (began.elapsed().as_secs_f64(), server.cpu_seconds()? - worked);
    let commits = commits.end()?;
    println!(
        "{} workers, a position each every {} s for {took:.0} s: {:.3} of a core, {:.2} commits a second",
        keys.len(),
        EVERY.as_secs(),
        worked / took,
        commits as f64 / took
    );
    Ok(true)
}

/// One position of every worker, spread over the time between two.
fn send_all(server: &Server, keys: &[String], round: u32) -> Result<()> {
    let began = Instant::now();
    let share = keys.len().div_ceil(CONNECTIONS);
    std::thread::scope(|scope| {
        let senders: Vec<_> = keys
            .chunks(share)
            .map(|mine| {
                scope.spawn(move || -> Result<()> {
                    let mut connection = Connection::open(server.port)?;
                    for (turn, key) in mine.iter().enumerate() {
                        let due = began + EVERY.mul_f64(turn as f64 / mine.len() as f64);
                        std::thread::sleep(due.saturating_duration_since(Instant::now()));
                        send(&mut connection, server, key, f64::from(round))?;
                    }
                    Ok(())
                })
            })
            .collect();
        senders.into_iter().try_for_each(|sender| sender.join().ok().context("a sender ended")?)
    })?;
    std::thread::sleep((began + EVERY).saturating_duration_since(Instant::now()));
    Ok(())
}

/// One position as OwnTracks sends it, some 110 m from the one before.
pub(super) fn send(connection: &mut Connection, server: &Server, key: &str, step: f64) -> Result<()> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let lat = 44.95 + step * 0.001;
    let body = format!(r#"{{"_type":"location","lat":{lat:.6},"lon":-93.28,"acc":8,"batt":80,"tst":{now}}}"#);
    let path = format!("/northwind/positions/owntracks/{key}");
    let answer = connection.post(&server.host()?, &path, "", ("application/json", &body))?;
    if answer.status != 200 {
        bail!("a position was answered {}", answer.status);
    }
    Ok(())
}
