//! The checks of the sources and every Rust test outside the integration suite.

use anyhow::Result;

use super::{Runner, Step, count};
use crate::run;
use crate::target::Workspace;

/// The integration suite's test target; it runs on its own, once for each database.
pub(super) const INTEGRATION: &str = "it";

/// The sources are laid out as `rustfmt.toml` says.
pub(super) fn fmt(name: &str) -> Result<Step> {
    let ended = run::tee(run::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Step::new(name, ended.well, Vec::new()))
}

/// No lint has anything to say, in tests neither.
pub(super) fn clippy(name: &str) -> Result<Step> {
    let ended =
        run::tee(run::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    Ok(Step::new(name, ended.well, Vec::new()))
}

/// The tests within the crates, the test programs beside the integration suite, and the examples in the documentation.
pub(super) fn unit(name: &str, runner: Runner, workspace: &Workspace) -> Result<Step> {
    let mut commands = Vec::new();
    match runner {
        Runner::Nextest => {
            let filter = format!("not binary(={INTEGRATION})");
            let mut command = run::cargo();
            command.args([
                "nextest",
                "run",
                "--workspace",
                "--no-fail-fast",
                "--status-level=fail",
                "--no-tests=pass",
                "-E",
                &filter,
            ]);
            commands.push(command);
        }
        Runner::Cargo => {
            let mut command = run::cargo();
            command.args(["test", "--workspace", "--lib", "--bins", "--no-fail-fast"]);
            commands.push(command);
            for (package, target) in workspace.tests.iter().filter(|(_, target)| target != INTEGRATION) {
                let mut command = run::cargo();
                command.args(["test", "--package", package, "--test", target, "--no-fail-fast"]);
                commands.push(command);
            }
        }
    }
    let mut documentation = run::cargo();
    documentation.args(["test", "--workspace", "--doc", "--no-fail-fast"]);
    commands.push(documentation);

    let mut passed = true;
    let mut said = Vec::new();
    for command in &mut commands {
        let ended = run::tee(command)?;
        passed &= ended.well;
        said.extend(count::summary_lines(&ended.lines));
    }
    said.retain(|line| !line.contains(" 0 passed; 0 failed"));
    Ok(Step::new(name, passed, said))
}
