//! Links asked for by turns for addresses that have access and for others: how long each takes to be answered.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::door::Door;
use super::people;
use crate::bench::crowd::Into;
use crate::bench::http::Connection;
use crate::bench::server::Server;

/// Addresses of each sort; a company sends no more links within an hour.
const EACH: u32 = 200;
/// Questions that are not measured.
const WARM: u32 = 40;
/// Time between two questions, so that the mail that one sends does not slow the next.
const PAUSE: Duration = Duration::from_millis(25);

/// Prints both medians and how far they are apart; false when the answers differ.
pub(super) fn run(server: &Server, into: &Into<'_>) -> Result<bool> {
    people::contacts(into, "known", EACH)?;
    people::let_in(into, "known")?;
    let door = Door::open(server, "/skyline/portal/sign-in", None)?;
    let mut connection = Connection::open(server.port)?;
    let mut networks = 0..;
    let mut ask = |name: &str, number: u32| -> Result<(Duration, String)> {
        std::thread::sleep(PAUSE);
        let network = networks.next().context("out of networks")?;
        let fields = format!("email={name}{number}%40bench.example");
        let began = Instant::now();
        let answer = door.send(&mut connection, network, &fields)?;
        let took = began.elapsed();
        if answer.status != 303 {
            bail!("a question for a link was answered {}", answer.status);
        }
        Ok((took, format!("{:?} {}", answer.all("location").collect::<Vec<_>>(), answer.body)))
    };
    for number in 0..WARM {
        ask("warm", number)?;
    }
    people::forget_attempts(into)?;
    let (mut known, mut unknown, mut answers) = (Vec::new(), Vec::new(), Vec::new());
    for number in 1..=EACH {
        // Each sort goes first in every other turn.
        let turn = if number % 2 == 0 { ["known", "nobody"] } else { ["nobody", "known"] };
        for name in turn {
            let (took, answer) = ask(name, number)?;
            if name == "known" {
                known.push(took);
            } else {
                unknown.push(took);
            }
            answers.push(answer);
        }
    }
    answers.sort_unstable();
    answers.dedup();
    let told_apart = told_apart(&known, &unknown);
    let (known, unknown) = (median(known)?, median(unknown)?);
    println!(
        "{} links asked for: median {known:.2} ms for known addresses, {unknown:.2} ms for unknown ones, {:.1} % apart \
         (aim: within 5 %); {:.2} of pairs told apart by time (chance 0.50, aim: under 0.60); {} kinds of answer (aim: 1)",
        2 * EACH,
        (known / unknown - 1.0).abs() * 100.0,
        told_apart,
        answers.len()
    );
    people::await_sent(into, ("sign-in-link", "known"), usize::try_from(EACH)?)?;
    Ok(answers.len() == 1)
}

/// How often, of all pairs of a known and an unknown address, the slower answer points to the same sort: the area under the
/// curve of the rank test in security.md row 14, taken from its better side.
#[expect(clippy::cast_precision_loss, reason = "some ten thousand pairs")]
fn told_apart(known: &[Duration], unknown: &[Duration]) -> f64 {
    let pairs = (known.len() * unknown.len()) as f64;
    let halves = |one: &Duration| -> usize {
        unknown.iter().map(|other| if one > other { 2 } else { usize::from(one == other) }).sum()
    };
    let slower = known.iter().map(halves).sum::<usize>() as f64 / 2.0 / pairs;
    slower.max(1.0 - slower)
}

/// In milliseconds.
fn median(mut times: Vec<Duration>) -> Result<f64> {
    times.sort_unstable();
    let middle = times.get(times.len() / 2).context("nothing was measured")?;
    Ok(middle.as_secs_f64() * 1_000.0)
}
