//! A seeded server of its own for the bench: the release binary's `demo` on a free port, with its data in a temporary folder.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::http::Connection;
use super::pages::{At, Page, Visitor};
use crate::postgres::free_port;
use crate::run;

const READY_WITHIN: Duration = Duration::from_secs(150);

/// A running demo; dropping it ends the process and removes its data.
pub(super) struct Server {
    process: Child,
    data: PathBuf,
    welcome: Value,
    /// Its port on 127.0.0.1.
    pub(super) port: u16,
    /// From the start of the process, on data already seeded, to the first good `/readyz`.
    pub(super) ready_after: Duration,
}

impl Server {
    /// Starts it once to seed and once more to measure the start; with a PostgreSQL address, on that database.
    pub(super) fn demo(binary: &Path, postgres: Option<&str>) -> Result<Self> {
        let data = std::env::temp_dir().join(format!("portico-bench-{}", std::process::id()));
        std::fs::create_dir(&data).with_context(|| format!("cannot make {}", data.display()))?;
        drop(Self::start(binary, postgres, &data)?);
        let mut server = Self::start(binary, postgres, &data)?;
        server.data = data;
        Ok(server)
    }

    fn start(binary: &Path, postgres: Option<&str>, data: &Path) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(binary);
        command.args(["demo", "--port", &port.to_string(), "--data"]).arg(data);
        // The bench stands for the proxy, so that it can come from as many networks as there are people.
        command.env("PORTICO_TRUSTED_PROXIES", "127.0.0.1");
        command.env("RUST_LOG", "warn").stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some(url) = postgres {
            command.env("PORTICO_DATABASE_URL", url);
        }
        let started_at = Instant::now();
        let mut process = command.spawn().context("cannot start the binary")?;
        let said = BufReader::new(process.stdout.take().context("no standard output")?);
        let mut server =
            Self { process, data: PathBuf::new(), welcome: Value::Null, port, ready_after: Duration::ZERO };
        server.welcome = first_json_line(said)?;
        server.await_ready()?;
        server.ready_after = started_at.elapsed();
        Ok(server)
    }

    fn await_ready(&self) -> Result<()> {
        let started_at = Instant::now();
        while started_at.elapsed() < READY_WITHIN {
            let answer =
                Connection::open(self.port).and_then(|mut it| it.ask("GET", "127.0.0.1", "/readyz", ""));
            if answer.is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        bail!("not ready within {READY_WITHIN:?}")
    }

    /// The file of its SQLite database.
    pub(super) fn sqlite_file(&self) -> PathBuf {
        self.data.join("portico.db")
    }

    /// The folder that keeps its mails.
    pub(super) fn outbox(&self) -> PathBuf {
        self.data.join("outbox")
    }

    /// Resident memory, in megabytes of a million bytes (Linux: `VmRSS`, which counts in KiB).
    pub(super) fn memory_mb(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kib * 1_024.0 / 1_000_000.0)
    }

    /// Seconds of a core that it used so far (Linux: `utime` and `stime` of `/proc/PID/stat`, a hundredth of a second each).
    pub(super) fn cpu_seconds(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        let (_, rest) = stat.rsplit_once(')').context("no name in stat")?;
        let mut fields = rest.split_whitespace().skip(11);
        let mut ticks =
            || fields.next().and_then(|field| field.parse::<f64>().ok()).context("no times in stat");
        Ok((ticks()? + ticks()?) / 100.0)
    }

    /// Its host and port, as addresses name it.
    pub(super) fn host(&self) -> Result<String> {
        Ok(split(&self.address(Visitor::Staff)?)?.0)
    }

    /// The `Cookie` header after signing in by the demo's address for that kind of visitor.
    pub(super) fn sign_in(&self, visitor: Visitor) -> Result<String> {
        let address = self.address(visitor)?;
        let (host, path) = split(&address)?;
        let origin = format!("Origin: http://{host}\r\nSec-Fetch-Site: same-origin\r\n");
        for method in ["GET", "POST"] {
            let answer = Connection::open(self.port)?.ask(method, &host, &path, &origin)?;
            let pairs = answer.all("set-cookie").filter_map(|cookie| cookie.split(';').next());
            let pairs: Vec<&str> = pairs.filter(|pair| !pair.ends_with('=')).collect();
            if answer.status < 400 && !pairs.is_empty() {
                return Ok(pairs.join("; "));
            }
        }
        bail!("the demo's sign-in address for {visitor:?} gave no cookie")
    }

    /// Host and path of a page; a page known only by a link on another is looked up there.
    pub(super) fn resolve(&self, page: &Page, cookie: Option<&str>) -> Result<(String, String)> {
        let (host, _) = split(&self.address(page.visitor)?)?;
        match page.at {
            At::Path(path) => Ok((host, path.to_owned())),
            At::LinkOn { list, begins, then } => {
                let headers = cookie.map(|cookie| format!("Cookie: {cookie}\r\n")).unwrap_or_default();
                let answer = Connection::open(self.port)?.ask("GET", &host, list, &headers)?;
                let link =
                    answer.body.split('"').find(|text| text.starts_with(begins) && text.len() > begins.len());
                let link =
                    link.with_context(|| format!("{list} ({}) shows no link to {begins}…", answer.status))?;
                Ok((host, format!("{}{then}", link.replace("&amp;", "&"))))
            }
        }
    }

    /// The first sign-in address of that kind in the demo's line: `{"people": [{"kind": "client"|"staff", "workspace",
    /// "sign_in": URL}]}`.
    fn address(&self, visitor: Visitor) -> Result<String> {
        let (kind, workspace) = match visitor {
            Visitor::Nobody | Visitor::Client => ("client", "skyline"),
            Visitor::Staff => ("staff", "skyline"),
            Visitor::Office => ("staff", "northwind"),
        };
        let people = self.welcome["people"].as_array().context("the demo names no people")?;
        let person = people.iter().find(|person| person["kind"] == kind && person["workspace"] == workspace);
        let address = person.and_then(|person| person["sign_in"].as_str());
        Ok(address.with_context(|| format!("the demo names no {kind} of {workspace}"))?.to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A polite end first, so that the second start finds a database that was closed in order.
        let asked = run::quietly(Command::new("kill").args(["-TERM", &self.process.id().to_string()]));
        if asked.is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
        if !self.data.as_os_str().is_empty() {
            let _ = std::fs::remove_dir_all(&self.data);
        }
    }
}

/// Reads up to the first JSON line, and keeps reading on a thread of its own so that the server never meets a full pipe.
fn first_json_line(said: impl BufRead + Send + 'static) -> Result<Value> {
    let mut lines = said.lines();
    for line in lines.by_ref() {
        if let Ok(value @ Value::Object(_)) = serde_json::from_str(&line?) {
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(value);
        }
    }
    bail!("the demo ended without its line of JSON")
}

/// `http://host:port/path?query` as (`host:port`, `/path?query`).
fn split(address: &str) -> Result<(String, String)> {
    let rest =
        address.strip_prefix("http://").with_context(|| format!("{address} is not an http address"))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Ok((host.to_owned(), format!("/{path}")))
}
