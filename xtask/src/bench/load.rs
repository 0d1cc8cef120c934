//! Asks for one page as fast as the server answers, with wrk.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::http::{Answer, Connection};
use crate::run;

/// What is asked for, and as whom.
pub(super) struct Load {
    /// The server's port on 127.0.0.1.
    pub(super) port: u16,
    /// The `Host` header.
    pub(super) host: String,
    /// Path and query.
    pub(super) path: String,
    /// The `Cookie` header of a signed-in visitor.
    pub(super) cookie: Option<String>,
    /// The `Accept-Encoding` header, where the answer is to come packed.
    pub(super) packed: Option<&'static str>,
}

/// What a loader measured.
pub(super) struct Measured {
    /// Answers a second.
    pub(super) per_second: f64,
    /// The time that 99 of 100 answers stay under, in milliseconds.
    pub(super) p99_ms: f64,
    /// Answers that were no success, and connections that broke.
    pub(super) failures: u64,
}

impl Load {
    fn header_lines(&self) -> impl Iterator<Item = String> {
        let cookie = self.cookie.as_ref().map(|cookie| format!("Cookie: {cookie}"));
        let packed = self.packed.map(|how| format!("Accept-Encoding: {how}"));
        cookie.into_iter().chain(packed)
    }

    /// The header lines that carry the visitor, each with its line end.
    pub(super) fn headers(&self) -> String {
        self.header_lines().map(|line| line + "\r\n").collect()
    }

    /// One request on a connection of its own.
    pub(super) fn ask_once(&self) -> Result<Answer> {
        Connection::open(self.port)?.ask("GET", &self.host, &self.path, &self.headers())
    }

    /// The rate that so many connections reach together, after a second of warming up.
    pub(super) fn as_fast_as_it_goes(&self, connections: u32, length: Duration) -> Result<Measured> {
        self.wrk(connections, Duration::from_secs(1))?;
        read(&self.wrk(connections, length)?)
    }

    fn wrk(&self, connections: u32, length: Duration) -> Result<String> {
        let mut command = Command::new("wrk");
        command.args(["--latency", "-t1", &format!("-c{connections}"), &format!("-d{}s", length.as_secs())]);
        command.args(["-H", &format!("Host: {}", self.host)]);
        for line in self.header_lines() {
            command.args(["-H", &line]);
        }
        command.arg(format!("http://127.0.0.1:{}{}", self.port, self.path));
        run::quietly(&mut command)
    }
}

/// Reads wrk's report: `Requests/sec:`, the `99%` line, `Non-2xx or 3xx responses:` and `Socket errors:`.
fn read(report: &str) -> Result<Measured> {
    let after = |start: &str| report.lines().find_map(|line| line.trim().strip_prefix(start)).map(str::trim);
    let per_second = after("Requests/sec:").and_then(|rate| rate.parse().ok()).context("wrk gave no rate")?;
    let p99_ms = after("99%").and_then(milliseconds).context("wrk gave no 99 % line")?;
    let refused: u64 = after("Non-2xx or 3xx responses:").and_then(|count| count.parse().ok()).unwrap_or(0);
    let broken: u64 = after("Socket errors:")
        .map(|counts| {
            counts.split(|c: char| !c.is_ascii_digit()).filter_map(|count| count.parse::<u64>().ok()).sum()
        })
        .unwrap_or(0);
    if per_second == 0.0 {
        bail!("no answer at all");
    }
    Ok(Measured { per_second, p99_ms, failures: refused + broken })
}

fn milliseconds(text: &str) -> Option<f64> {
    let unit_at = text.find(|character: char| character.is_ascii_alphabetic())?;
    let (number, unit) = text.split_at(unit_at);
    let factor = match unit {
        "us" => 0.001,
        "ms" => 1.0,
        "s" => 1_000.0,
        "m" => 60_000.0,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * factor)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_report_of_wrk_is_read() {
        let report = "Running 5s test @ http://127.0.0.1:8080/\n  Latency Distribution\n     50%  812.00us\n     99%    2.31ms\n\
                      \x20 12345 requests in 5.00s, 10.00MB read\n  Non-2xx or 3xx responses: 3\n\
                      \x20 Socket errors: connect 0, read 2, write 0, timeout 1\nRequests/sec:   2469.00\n";
        let measured = super::read(report).expect("a whole report");
        assert!((measured.per_second - 2469.0).abs() < 0.01 && (measured.p99_ms - 2.31).abs() < 0.001);
        assert_eq!(measured.failures, 6);
    }
}
