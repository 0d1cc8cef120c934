//! Field service under load: where 500 workers are, 1,000 people who look on, a long list of jobs and a full board.

mod commits;
mod crowd;
mod intake;
mod viewers;

use std::time::Duration;

use anyhow::Result;

use super::crowd::Into;
use super::load::Load;
use super::pages::{At, Page, Visitor};
use super::server::Server;
use super::table::{self, Row};
use super::{measure_load, measure_page, pages};

/// Workers whose trackers send.
const WORKERS: u32 = 500;
/// Workers on the board, each with [`VISITS`] jobs of the day.
const LANES: u32 = 40;
/// Jobs of each worker of the board.
const VISITS: u32 = 12;

const JOBS: Page = Page {
    name: "jobs list",
    at: At::Path("/northwind/console/jobs"),
    visitor: Visitor::Office,
    packed: None,
};

/// Measures all of it on one database and prints what came of it; true when nothing failed.
pub(super) fn measure(server: &Server, into: &Into<'_>, each: Duration) -> Result<bool> {
    let mut rows = vec![
        measure_page(&pages::ALL[0], pages::ALL[0].name, server, each)?,
        measure_page(&pages::ALL[1], pages::ALL[1].name, server, each)?,
    ];
    let cookie = server.sign_in(Visitor::Office)?;
    let (host, _) = server.resolve(&JOBS, None)?;
    let day = crowd::board(into, LANES, VISITS)?;
    let path = format!("/northwind/console/board?day={day}");
    let board = Load { port: server.port, host, path, cookie: Some(cookie), packed: None };
    rows.push(measure_load(&board, "board of 480 jobs", each)?);
    for (name, from, to) in [("100 more jobs", 0, 100), ("100,000 more jobs", 100, 100_000)] {
        crowd::jobs(into, from, to)?;
        rows.push(measure_page(&JOBS, name, server, each)?);
    }
    let keys = crowd::workers_on_the_way(into, WORKERS)?;
    let mut well = intake::run(server, into, &keys)?;
    well &= viewers::run(server, into, &keys)?;
    println!();
    table::print(&rows);
    Ok(well && rows.iter().all(Row::is_well))
}
