//! `cargo xtask test`: everything that must hold before a change is taken, each under its heading, with a summary at the end.

mod browser;
mod count;
mod integration;
mod rust;

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::setup::{self, Need};
use crate::target::Workspace;

/// One class of checks, in the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// The layout of the sources.
    Fmt,
    /// The lints.
    Clippy,
    /// What is built in: known faults, licences, sources.
    Deny,
    /// Every Rust test but the integration suite.
    Unit,
    /// The integration suite, on both databases.
    It,
    /// The journeys and page checks in a browser.
    E2e,
}

impl Class {
    const ALL: [Self; 6] = [Self::Fmt, Self::Clippy, Self::Deny, Self::Unit, Self::It, Self::E2e];

    fn word(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Deny => "deny",
            Self::Unit => "unit",
            Self::It => "it",
            Self::E2e => "e2e",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Fmt | Self::Clippy | Self::Deny | Self::Unit => &[],
            Self::It => &[Need::Postgres],
            Self::E2e => &[Need::Chromium, Need::Java, Need::Node],
        }
    }
}

/// Who runs the Rust tests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// cargo-nextest: one process for each test.
    Nextest,
    /// `cargo test`: one process for each test program.
    Cargo,
}

/// What to run, and with what.
pub(crate) struct Options {
    classes: Vec<Class>,
    runner: Runner,
}

impl Options {
    /// Reads the words after `test`; an unknown one is an error that says which are known.
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let mut classes = Class::ALL.to_vec();
        let mut runner =
            if crate::run::on_path("cargo-nextest").is_some() { Runner::Nextest } else { Runner::Cargo };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--only" => {
                    let asked = words.next().context("--only wants a list, such as --only fmt,clippy")?;
                    let asked = asked.split(',').map(class_named).collect::<Result<Vec<_>>>()?;
                    classes = Class::ALL.into_iter().filter(|class| asked.contains(class)).collect();
                }
                "--runner" => {
                    runner = match words.next() {
                        Some(&"nextest") => Runner::Nextest,
                        Some(&"cargo") => Runner::Cargo,
                        _ => bail!("--runner is nextest or cargo"),
                    }
                }
                other => bail!("test does not know {other}; it knows --only and --runner"),
            }
        }
        Ok(Self { classes, runner })
    }
}

fn class_named(word: &str) -> Result<Class> {
    let known = Class::ALL.map(Class::word).join(", ");
    Class::ALL
        .into_iter()
        .find(|class| class.word() == word)
        .with_context(|| format!("there is no {word}; there are {known}"))
}

/// What became of one step, for the summary.
pub(crate) struct Step {
    name: String,
    passed: bool,
    said: Vec<String>,
    failures: Vec<String>,
}

impl Step {
    /// A step and the lines in which its runner sums itself up.
    pub(crate) fn new(name: &str, passed: bool, said: Vec<String>) -> Self {
        Self { name: name.to_owned(), passed, said, failures: Vec::new() }
    }

    /// The same step with what failed in it, as the lines of its runner tell.
    pub(crate) fn with_failures_of(mut self, lines: &[String]) -> Self {
        if !self.passed {
            self.failures.extend(count::failures(lines));
        }
        self
    }
}

/// Runs the classes in order, each to its end even after a failure; true when all passed.
pub(crate) fn run(options: &Options) -> Result<bool> {
    let needs: Vec<Need> = options.classes.iter().flat_map(|class| class.needs()).copied().collect();
    setup::meet(&needs)?;
    let workspace = Workspace::read()?;
    let mut report = Report { steps: Vec::new() };
    for class in &options.classes {
        match class {
            Class::Fmt => report.step("cargo fmt --check", rust::fmt),
            Class::Clippy => report.step("cargo clippy", rust::clippy),
            Class::Deny => report.step("cargo deny", rust::deny),
            Class::Unit => report.step("Rust tests", |name| rust::unit(name, options.runner, &workspace)),
            Class::It => integration::run(&mut report, &workspace),
            Class::E2e => browser::run(&mut report, &workspace),
        }
    }
    Ok(report.print())
}

/// The steps so far, with their times.
pub(crate) struct Report {
    steps: Vec<(Step, f64)>,
}

impl Report {
    /// Runs one step under its heading; an error in it counts as its failure and is told.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce(&str) -> Result<Step>) {
        println!("\n==== {name}");
        let started_at = Instant::now();
        let step = work(name).unwrap_or_else(|error| {
            eprintln!("{error:#}");
            let first_line = format!("{error}").lines().next().unwrap_or_default().to_owned();
            Step::new(name, false, vec![first_line])
        });
        let seconds = started_at.elapsed().as_secs_f64();
        println!("---- {name}: {} in {seconds:.1} s", if step.passed { "passed" } else { "FAILED" });
        self.steps.push((step, seconds));
    }

    fn print(&self) -> bool {
        println!("\n==== Summary");
        for (step, seconds) in &self.steps {
            println!("{} {} ({seconds:.1} s)", if step.passed { "passed" } else { "FAILED" }, step.name);
            for line in &step.said {
                println!("       {}", line.trim());
            }
        }
        // Last, because whoever reads a long log begins at its end.
        for (step, _) in self.steps.iter().filter(|(step, _)| !step.failures.is_empty()) {
            println!("\n==== Failed in {}", step.name);
            for line in &step.failures {
                println!("       {line}");
            }
        }
        self.steps.iter().all(|(step, _)| step.passed)
    }
}
