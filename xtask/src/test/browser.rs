//! The journeys and the page checks: the real binary, a real browser, a real mail server.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

use super::{Report, Step, count};
use crate::target::Workspace;
use crate::{run, setup};

/// Builds the binary and the journeys' packages, then adds a step for the journeys and one for the page checks.
pub(super) fn run(report: &mut Report, workspace: &Workspace) {
    let mut ready = None;
    report.step("The binary and the browser's packages", |name| {
        let ended = run::tee(run::cargo().args(["build", "--package", "portico", "--bin", "portico"]))?;
        let binary = workspace.binary("debug");
        ensure!(ended.well && binary.is_file(), "The binary did not build.");
        ready = Some((setup::journeys()?, binary));
        Ok(Step::new(name, true, Vec::new()))
    });
    let Some((folder, binary)) = ready else { return };
    // Stories wait for one another's live pages, so they go one after the other; the walks know nothing of each other.
    report.step("Browser journeys", |name| playwright(name, ("journeys", "1"), &folder, &binary));
    report.step("Page checks", |name| playwright(name, ("pages", "2"), &folder, &binary));
}

fn playwright(name: &str, (project, workers): (&str, &str), folder: &Path, binary: &PathBuf) -> Result<Step> {
    let mut command = Command::new("node");
    command.current_dir(folder).arg("node_modules/@playwright/test/cli.js");
    command.args(["test", "--project", project, "--workers", workers]).env("PORTICO_BIN", binary);
    let ended = run::tee(&mut command)?;
    Ok(Step::new(name, ended.well, count::summary_lines(&ended.lines)).with_failures_of(&ended.lines))
}
