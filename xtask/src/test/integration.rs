//! The integration suite on SQLite and on PostgreSQL: the same tests, and as many of them, on both.

use anyhow::{Result, ensure};

use super::rust::INTEGRATION;
use super::{Report, Step, count};
use crate::postgres::Postgres;
use crate::run;
use crate::target::Workspace;

/// Where the suite finds a PostgreSQL server; when it is set beforehand, that server is used.
const SERVER: &str = "PORTICO_TEST_POSTGRES_URL";
/// Which database the suite runs on: `sqlite` or `postgres`.
const DATABASE: &str = "PORTICO_TEST_DATABASE";

/// Adds a step for each database and one that compares their counts.
pub(super) fn run(report: &mut Report, workspace: &Workspace) {
    let mut counts = [0, 0];
    report.step("Integration suite on SQLite", |name| {
        on(name, workspace, &[(DATABASE, "sqlite")], &mut counts[0])
    });
    report.step("Integration suite on PostgreSQL", |name| {
        let (server, own) = match std::env::var(SERVER) {
            Ok(url) => (url, None),
            Err(_) => {
                let own = Postgres::start()?;
                (own.url.clone(), Some(own))
            }
        };
        let step = on(name, workspace, &[(DATABASE, "postgres"), (SERVER, &server)], &mut counts[1]);
        drop(own);
        step
    });
    report.step("The same tests on both databases", |name| {
        let said = format!("sqlite: {} tests, postgres: {} tests", counts[0], counts[1]);
        println!("{said}");
        Ok(Step::new(name, counts[0] == counts[1] && counts[0] > 0, vec![said]))
    });
}

fn on(name: &str, workspace: &Workspace, settings: &[(&str, &str)], tests: &mut u32) -> Result<Step> {
    let exists =
        workspace.tests.iter().any(|(package, target)| package == "portico" && target == INTEGRATION);
    ensure!(exists, "The package portico has no test program {INTEGRATION}.");
    // In one process, whoever runs the others: airports, texts and fonts are read once for all of them, not once for each.
    let mut command = run::cargo();
    command.args(["test", "--no-fail-fast", "--package", "portico", "--test", INTEGRATION]);
    command.envs(settings.iter().copied());
    let ended = run::tee(&mut command)?;
    *tests = count::tests_run(&ended.lines);
    Ok(Step::new(name, ended.well, count::summary_lines(&ended.lines)).with_failures_of(&ended.lines))
}
