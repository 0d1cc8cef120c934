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
    report.step("Browser journeys", |name| playwright(name, "journeys", &folder, &binary));
    report.step("Page checks", |name| playwright(name, "pages", &folder, &binary));
}

fn playwright(name: &str, project: &str, folder: &Path, binary: &PathBuf) -> Result<Step> {
    let mut command = Command::new("node");
    command.current_dir(folder).arg("node_modules/@playwright/test/cli.js");
    command.args(["test", "--project", project]).env("PORTICO_BIN", binary);
    let ended = run::tee(&mut command)?;
    Ok(Step::new(name, ended.well, count::summary_lines(&ended.lines)).with_failures_of(&ended.lines))
}
