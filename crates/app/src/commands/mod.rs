//! The words that the binary understands, and how it says that something could not be done.

mod audit;
mod config;
mod demo;
mod doctor;
mod migrate;
mod said;
mod serve;
mod staff;
mod workspace;

use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};

use crate::config::Settings;
use crate::wiring::logs;

/// Exit code of a command that could not do its work.
const FAILED: u8 = 1;
/// Exit code of words or settings that make no sense; clap's own.
const MISTYPED: u8 = 2;

/// How long threads that still work may keep the process.
const LAST_THREADS: Duration = Duration::from_millis(500);

/// What `--help` ends with.
const ENDS: &str = "\
Settings come from the environment (PORTICO_LISTEN, PORTICO_BASE_URL, PORTICO_DATA_DIR, PORTICO_DATABASE_URL,
PORTICO_READERS, PORTICO_SMTP_URL, PORTICO_MAIL_FROM, PORTICO_SECRET_KEY, PORTICO_TRUSTED_PROXIES,
PORTICO_IDENTITY_REACH, PORTICO_METRICS_LISTEN), each also from a file by adding _FILE to its name, or from the TOML file that
PORTICO_CONFIG names. `portico config` shows those in effect.

Exit codes: 0 done, 1 could not be done, 2 words or settings that make no sense.";

/// A client portal with the operator console behind it.
#[derive(Debug, Parser)]
#[command(name = "portico", version, after_help = ENDS)]
struct Words {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal and the console until told to stop (SIGTERM or Ctrl-C)
    Serve,
    /// Serve a made-up company on this machine, with addresses that sign you in
    Demo(demo::Demo),
    /// Bring the database's schema to this build's; `serve` does it as well
    Migrate(migrate::Migrate),
    /// Show the settings in effect, secrets masked
    Config(config::Config),
    /// Create companies, and give them hosts of their own
    #[command(subcommand)]
    Workspace(workspace::Workspace),
    /// Add people who work for a company
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Check that nobody rewrote what happened
    #[command(subcommand)]
    Audit(audit::Audit),
    /// Check database, schema, mail, data folder, key, clock and address, and name the cure of what is wrong
    Doctor(doctor::Doctor),
}

/// Does what the process's words say.
pub fn run() -> ExitCode {
    let words = Words::parse();
    logs::begin(matches!(words.command, Command::Serve | Command::Demo(_)));
    let settings = match Settings::read() {
        Ok(settings) => settings,
        Err(error) => {
            eprintln!("portico: {error}");
            return ExitCode::from(MISTYPED);
        }
    };
    let done = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| {
            let done = runtime.block_on(act(words.command, settings));
            // A document that is being printed is nobody's any more.
            runtime.shutdown_timeout(LAST_THREADS);
            done
        });
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("portico: {}", said::of(&error));
            ExitCode::from(FAILED)
        }
    }
}

async fn act(command: Command, settings: Settings) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve => serve::run(&settings).await,
        Command::Demo(demo) => demo.run(settings).await,
        Command::Migrate(migrate) => migrate.run(&settings).await,
        Command::Config(config) => config.run(&settings),
        Command::Workspace(workspace) => workspace.run(&settings).await,
        Command::Staff(staff) => staff.run(&settings).await,
        Command::Audit(audit) => return audit.run(&settings).await,
        Command::Doctor(doctor) => return doctor.run(&settings).await,
    }
    .map(|()| ExitCode::SUCCESS)
}
