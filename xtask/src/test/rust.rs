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

/// Nothing is built in that `deny.toml` forbids. Without cargo-deny the step is left out and says so; without a network the
/// known faults of libraries are looked up in the list that was fetched last, or not at all.
pub(super) fn deny(name: &str) -> Result<Step> {
    if run::on_path("cargo-deny").is_none() {
        let said = "left out: cargo-deny is not installed (cargo install --locked cargo-deny)";
        println!("{said}");
        return Ok(Step::new(name, true, vec![said.to_owned()]));
    }
    let fixed = run::tee(run::cargo().args(["deny", "--offline", "check", "bans", "licenses", "sources"]))?;
    let fresh = run::tee(run::cargo().args(["deny", "check", "advisories"]))?;
    let is_offline = !fresh.well && fresh.lines.iter().any(|line| line.contains("failed to fetch"));
    let mut said = Vec::new();
    let faults_known = if is_offline {
        said.push("the list of known faults could not be fetched, so it was not looked at".to_owned());
        true
    } else {
        fresh.well
    };
    Ok(Step::new(name, fixed.well && faults_known, said))
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
    let mut lines = Vec::new();
    for command in &mut commands {
        let ended = run::tee(command)?;
        passed &= ended.well;
        lines.extend(ended.lines);
    }
    let mut said = count::summary_lines(&lines);
    said.retain(|line| !line.contains(" 0 passed; 0 failed"));
    Ok(Step::new(name, passed, said).with_failures_of(&lines))
}
