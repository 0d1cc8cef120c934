//! Fills the demo's tables without its pages, such as its request queue: many more requests like the ones that are there.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::run;

/// Where the rows go.
pub(super) enum Into<'a> {
    /// A SQLite file that the server has open (WAL lets both write in turn).
    Sqlite(&'a Path),
    /// A PostgreSQL address.
    Postgres(&'a str),
}

/// Adds the crowd from its `from`th member to its `to`th.
pub(super) fn add(into: &Into<'_>, from: u32, to: u32) -> Result<()> {
    let (id, mut command) = match into {
        Into::Sqlite(file) => {
            let mut command = Command::new("sqlite3");
            command.args(["-cmd", ".timeout 20000"]).arg(file);
            ("randomblob(16)", command)
        }
        Into::Postgres(url) => {
            let mut command = Command::new("psql");
            command.args(["--quiet", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-d", url, "-c"]);
            ("gen_random_uuid()", command)
        }
    };
    run::quietly(command.arg(statements(id, from, to))).context("the crowd could not be added")?;
    Ok(())
}

/// Runs statements; a word of the first column of the last answer.
pub(super) fn ask(into: &Into<'_>, statements: &str) -> Result<String> {
    let mut command = match into {
        Into::Sqlite(file) => {
            let mut command = Command::new("sqlite3");
            command.args(["-cmd", ".timeout 10000"]).arg(file);
            command
        }
        Into::Postgres(url) => {
            let mut command = Command::new("psql");
            command.args(["--quiet", "--no-psqlrc", "-At", "-v", "ON_ERROR_STOP=1", "-d", url, "-c"]);
            command
        }
    };
    let said = run::quietly(command.arg(statements)).context("the crowd could not be added")?;
    Ok(said.lines().last().unwrap_or_default().trim().to_owned())
}

/// A new id, as either database makes one.
pub(super) fn id(into: &Into<'_>) -> &'static str {
    match into {
        Into::Sqlite(_) => "randomblob(16)",
        Into::Postgres(_) => "gen_random_uuid()",
    }
}

fn statements(id: &str, from: u32, to: u32) -> String {
    format!(
        "INSERT INTO requests (id, workspace_id, number, account_id, contact_id, source, status, kind, flexibility, \
         passenger_count, services, departs_at, submitted_at, created_at, updated_at) \
         WITH RECURSIVE n(i) AS (SELECT {from} + 1 UNION ALL SELECT i + 1 FROM n WHERE i < {to}) \
         SELECT {id}, r.workspace_id, 1000000 + n.i, r.account_id, r.contact_id, r.source, r.status, r.kind, \
         r.flexibility, r.passenger_count, r.services, r.departs_at + n.i, r.submitted_at + n.i, r.created_at, \
         r.updated_at FROM n, (SELECT * FROM requests WHERE status = 'requested' ORDER BY number LIMIT 1) r; \
         INSERT INTO request_legs (id, workspace_id, request_id, seq, from_airport, to_airport, departs_local, departs_at) \
         SELECT {id}, q.workspace_id, q.id, 0, l.from_airport, l.to_airport, l.departs_local, q.departs_at \
         FROM requests q, (SELECT * FROM request_legs LIMIT 1) l WHERE q.number > 1000000 + {from}; ANALYZE;"
    )
}
