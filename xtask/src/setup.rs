//! Brings in what the tests need beyond Rust: PostgreSQL, Chromium, Java for the HTML checker, Node.js and its packages.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::run;

/// One outside thing that a test step cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The server's own programs (`initdb`, `postgres`), 15 or newer.
    Postgres,
    /// The browser that walks the journeys.
    Chromium,
    /// Runs the Nu HTML checker.
    Java,
    /// Node.js and npm, which drive the browser.
    Node,
    /// The load generator of the bench.
    Wrk,
    /// Fills the bench's SQLite file.
    Sqlite,
}

impl Need {
    fn is_met(self) -> bool {
        match self {
            Self::Postgres => crate::postgres::programs().is_some(),
            Self::Chromium => Path::new("/usr/bin/chromium").is_file() || run::on_path("chromium").is_some(),
            Self::Java => run::on_path("java").is_some(),
            Self::Node => run::on_path("node").is_some() && run::on_path("npm").is_some(),
            Self::Wrk => run::on_path("wrk").is_some(),
            Self::Sqlite => run::on_path("sqlite3").is_some(),
        }
    }

    /// The Debian packages that meet it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::Java => &["default-jre-headless"],
            Self::Node => &["nodejs", "npm"],
            Self::Wrk => &["wrk"],
            Self::Sqlite => &["sqlite3"],
        }
    }
}

/// Installs the missing ones as root on Debian; otherwise the error names the packages to install.
pub(crate) fn meet(needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| !need.is_met()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    let list = packages.join(" ");
    if run::on_path("apt-get").is_none() {
        bail!(
            "These are missing and there is no apt-get to install them: {list}\nInstall them and run the command again."
        );
    }
    if !is_root()? {
        bail!(
            "These Debian packages are missing: {list}\nInstall them: sudo apt-get install {list}\nThen run the command again."
        );
    }
    println!("Installing {list}");
    // RUNLEVEL=1 keeps the packages from starting services: the tests bring their own server.
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
        command
    };
    run::quietly(apt().arg("update"))?;
    run::quietly(apt().args(["install", "--yes", "--no-install-recommends"]).args(&packages))?;
    match missing.iter().find(|need| !need.is_met()) {
        Some(need) => {
            bail!("{} is installed, but what it should bring was not found.", need.packages().join(" "))
        }
        None => Ok(()),
    }
}

/// Whether this process may install packages and must give up its rights before running PostgreSQL.
pub(crate) fn is_root() -> Result<bool> {
    Ok(run::quietly(Command::new("id").arg("-u"))?.trim() == "0")
}

/// The folder of the browser journeys, with its packages as the lock file says.
pub(crate) fn journeys() -> Result<PathBuf> {
    let folder = run::root().join("e2e");
    let changed_at = |file: &str| {
        folder.join(file).metadata().and_then(|it| it.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
    };
    if changed_at("node_modules/.package-lock.json") < changed_at("package-lock.json") {
        println!("Installing the journeys' packages");
        // No install scripts: the browser is the system's, and the checker's archive is in its package.
        run::quietly(Command::new("npm").current_dir(&folder).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ]))
        .context("The journeys' packages could not be installed.")?;
    }
    Ok(folder)
}
