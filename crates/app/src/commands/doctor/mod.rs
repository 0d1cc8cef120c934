//! `portico doctor`: tries everything the server needs, and names the cure of what is wrong.

mod database;
mod machine;
mod mail;
mod sms;

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::config::Settings;

#[derive(Debug, Args)]
pub(super) struct Doctor {
    /// Say it as one line of JSON: [{"check", "state": "well" | "warning" | "wrong", "found", "cure"}]
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Well,
    Warning,
    Wrong,
}

/// What one check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Finding {
    check: &'static str,
    state: State,
    found: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    cure: String,
}

impl Finding {
    fn well(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, state: State::Well, found: found.into(), cure: String::new() }
    }
    fn warning(check: &'static str, found: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { check, state: State::Warning, found: found.into(), cure: cure.into() }
    }
    fn wrong(check: &'static str, found: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { check, state: State::Wrong, found: found.into(), cure: cure.into() }
    }
}

impl Doctor {
    pub(super) async fn run(self, settings: &Settings) -> Result<ExitCode> {
        let mut findings = vec![machine::data_dir(settings), machine::key(settings)];
        findings.extend(database::check(settings).await);
        findings.push(mail::check(settings).await);
        findings.extend(sms::check(settings));
        findings.push(machine::base_url(settings));
        findings.push(machine::clock(settings));
        if self.json {
            println!("{}", serde_json::to_string(&findings)?);
        } else {
            findings.iter().for_each(print);
        }
        let wrong = findings.iter().any(|finding| finding.state == State::Wrong);
        Ok(if wrong { ExitCode::from(super::FAILED) } else { ExitCode::SUCCESS })
    }
}

fn print(finding: &Finding) {
    let mark = match finding.state {
        State::Well => "well   ",
        State::Warning => "warning",
        State::Wrong => "WRONG  ",
    };
    println!("{mark}  {}: {}", finding.check, finding.found);
    if !finding.cure.is_empty() {
        println!("         cure: {}", finding.cure);
    }
}
