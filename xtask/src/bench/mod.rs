//! `cargo xtask bench`: how fast the pages are, against a static page and a one-row query of the same server in the same run.

mod access;
mod burst;
mod crowd;
mod field;
mod http;
mod load;
mod paced;
mod pages;
mod server;
mod table;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::postgres::Postgres;
use crate::run;
use crate::setup::{self, Need};
use crate::target::Workspace;
use load::Load;
use pages::{Page, Visitor};
use server::Server;
use table::Row;

/// How many connections ask at once, as the aims are worded.
const CONNECTIONS: u32 = 32;

/// What is measured, and how long each page is asked for.
pub(crate) struct Options {
    each: Duration,
    /// The part that is measured alone.
    only: Option<Part>,
    /// A release binary that is there already; built first when none is named.
    binary: Option<PathBuf>,
}

/// A part of the product with a table of its own.
#[derive(Clone, Copy)]
enum Part {
    Charter,
    Field,
    Access,
}

impl Options {
    /// Reads the words after `bench`; an unknown one is an error.
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self { each: Duration::from_secs(5), binary: None, only: None };
        for pair in words.chunks(2) {
            match pair {
                ["--seconds", seconds] => {
                    let seconds: u64 = seconds.parse().context("--seconds wants a whole number")?;
                    options.each = Duration::from_secs(seconds.max(1));
                }
                ["--binary", file] => options.binary = Some(PathBuf::from(file)),
                ["--only", "charter"] => options.only = Some(Part::Charter),
                ["--only", "field"] => options.only = Some(Part::Field),
                ["--only", "access"] => options.only = Some(Part::Access),
                _ => bail!("bench knows --seconds N, --only charter|field|access and --binary FILE only"),
            }
        }
        Ok(options)
    }

    fn binary(&self) -> Result<PathBuf> {
        if let Some(file) = &self.binary {
            return Ok(file.clone());
        }
        let built =
            run::tee(run::cargo().args(["build", "--release", "--package", "portico", "--bin", "portico"]))?;
        if !built.well {
            bail!("The release build failed.");
        }
        Ok(Workspace::read()?.binary("release"))
    }
}

/// Measures on SQLite and then on PostgreSQL; true when every page answered and none failed under load.
pub(crate) fn run(options: &Options) -> Result<bool> {
    setup::meet(&[Need::Postgres, Need::Wrk, Need::Sqlite])?;
    let binary = options.binary()?;
    let mut all_well = true;
    for part in options.only.map_or(vec![Part::Charter, Part::Field, Part::Access], |part| vec![part]) {
        let server = Server::demo(&binary, None)?;
        let file = server.sqlite_file();
        all_well &= measure("SQLite", part, &server, &crowd::Into::Sqlite(&file), options.each)?;
        drop(server);
        let postgres = Postgres::start()?;
        let server = Server::demo(&binary, Some(&postgres.url))?;
        all_well &=
            measure("PostgreSQL", part, &server, &crowd::Into::Postgres(&postgres.url), options.each)?;
    }
    Ok(all_well)
}

fn measure(
    database: &str,
    part: Part,
    server: &Server,
    crowd: &crowd::Into<'_>,
    each: Duration,
) -> Result<bool> {
    println!("\n==== {database}");
    println!(
        "start to ready {} ms, idle memory {:.1} MB",
        server.ready_after.as_millis(),
        server.memory_mb()?
    );
    match part {
        Part::Charter => charter(server, crowd, each),
        Part::Field => field::measure(server, crowd, each),
        Part::Access => access::measure(server, crowd),
    }
}

fn charter(server: &Server, crowd: &crowd::Into<'_>, each: Duration) -> Result<bool> {
    let mut rows = Vec::new();
    for page in pages::ALL {
        rows.push(
            measure_page(page, page.name, server, each)
                .unwrap_or_else(|error| Row::failed(page.name, &error)),
        );
    }
    // The same page twice, each time full: a list must not cost more because there is more that it does not show.
    for (name, from, to) in [("queue of 100", 0, 100), ("queue of 100,000", 100, 100_000)] {
        crowd::add(crowd, from, to)?;
        rows.push(
            measure_page(&pages::QUEUE, name, server, each).unwrap_or_else(|error| Row::failed(name, &error)),
        );
    }
    burst::run(&load_of(&pages::QUOTE_PDF, server)?, &load_of(&pages::HOME, server)?)?;
    println!("memory after the run {:.1} MB\n", server.memory_mb()?);
    table::print(&rows);
    Ok(rows.iter().all(Row::is_well))
}

fn load_of(page: &Page, server: &Server) -> Result<Load> {
    let cookie = match page.visitor {
        Visitor::Nobody => None,
        Visitor::Client | Visitor::Staff | Visitor::Office => Some(server.sign_in(page.visitor)?),
    };
    let (host, path) = server.resolve(page, cookie.as_deref())?;
    Ok(Load { port: server.port, host, path, cookie, packed: page.packed })
}

fn measure_page(page: &Page, name: &'static str, server: &Server, each: Duration) -> Result<Row> {
    measure_load(&load_of(page, server)?, name, each)
}

fn measure_load(load: &Load, name: &'static str, each: Duration) -> Result<Row> {
    let first = load.ask_once()?;
    if first.status != 200 {
        bail!("answers {} instead of 200", first.status);
    }
    let full = load.as_fast_as_it_goes(CONNECTIONS, each)?;
    let half = paced::run(load, full.per_second / 2.0, each)?;
    Ok(Row::measured(name, first.bytes, &full, &half))
}
