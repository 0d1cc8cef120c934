//! The jobs, workers and keys that a bench of field service needs, straight into the tables.

use std::process::Command;

use anyhow::Result;
use sha2::{Digest as _, Sha256};

use crate::bench::crowd::{Into, ask, id};
use crate::run;

/// A job that clients see, at a site whose place is known: the others are made after it.
const MODEL: &str = "(SELECT j.* FROM jobs j JOIN templates t ON t.id = j.template_id JOIN sites s ON s.id = j.site_id \
     WHERE j.status = 'scheduled' AND t.visible AND s.lat_e6 IS NOT NULL AND NOT s.internal AND j.scheduled_at IS NOT NULL \
     ORDER BY j.number LIMIT 1)";
const COLUMNS: &str = "id, workspace_id, number, title, template_id, account_id, site_id, status, scheduled_at, \
     window_ends_at, duration_minutes, worker_id, published_at, set_out_at, search_text, created_at, updated_at";

fn numbers(from: u32, to: u32) -> String {
    format!(
        "WITH RECURSIVE n(i) AS (SELECT {from} + 1 UNION ALL SELECT i + 1 FROM n WHERE i < {to}), m AS {MODEL}"
    )
}

/// Workers called `Bench 1` and so on, made after one who is there.
fn workers(into: &Into<'_>, from: u32, to: u32) -> String {
    let id = id(into);
    format!(
        "INSERT INTO workers (id, workspace_id, name, language, skills, shows_name, shows_photo, shows_phone, active, \
         search_text, created_at, updated_at) {} SELECT {id}, w.workspace_id, 'Bench ' || n.i, 'en', w.skills, \
         w.shows_name, w.shows_photo, w.shows_phone, w.active, 'bench', w.created_at, w.updated_at \
         FROM n, (SELECT w.* FROM workers w WHERE w.active ORDER BY w.name LIMIT 1) w;",
        numbers(from, to)
    )
}

/// Fills a day of the board: `lanes` workers with `visits` jobs each; the day.
pub(super) fn board(into: &Into<'_>, lanes: u32, visits: u32) -> Result<String> {
    let day = run::quietly(Command::new("date").args(["-u", "-d", "+40 days", "+%F"]))?.trim().to_owned();
    let noon = run::quietly(Command::new("date").args(["-u", "-d", &format!("{day} 13:00"), "+%s"]))?;
    let noon: u64 = noon.trim().parse()?;
    let there: u32 = ask(into, "SELECT count(*) FROM workers WHERE active")?.parse()?;
    let id = id(into);
    ask(into, &workers(into, 0, lanes.saturating_sub(there)))?;
    ask(
        into,
        &format!(
            "INSERT INTO jobs ({COLUMNS}) {} SELECT {id}, m.workspace_id, 3000000 + row_number() OVER (ORDER BY w.name, n.i), \
             m.title, m.template_id, m.account_id, m.site_id, 'scheduled', {noon}000 + n.i * CAST(2400000 AS bigint), {noon}000 + n.i * CAST(2400000 AS bigint) \
             + 1800000, 35, w.id, NULL, NULL, m.search_text, m.created_at, m.updated_at \
             FROM n, m, workers w WHERE w.active AND w.workspace_id = m.workspace_id; ANALYZE;",
            numbers(0, visits)
        ),
    )?;
    Ok(day)
}

/// Adds the crowd of jobs to come from its `from`th member to its `to`th.
pub(super) fn jobs(into: &Into<'_>, from: u32, to: u32) -> Result<()> {
    let id = id(into);
    ask(
        into,
        &format!(
            "INSERT INTO jobs ({COLUMNS}) {} SELECT {id}, m.workspace_id, 4000000 + n.i, m.title, m.template_id, m.account_id, \
             m.site_id, 'scheduled', m.scheduled_at + 31536000000 + n.i * CAST(60000 AS bigint), m.scheduled_at + 31536000000 + n.i * CAST(60000 AS bigint) + 7200000, \
             60, NULL, NULL, NULL, m.search_text, m.created_at, m.updated_at FROM n, m; ANALYZE;",
            numbers(from, to)
        ),
    )?;
    Ok(())
}

/// Makes `count` workers with a key for OwnTracks, each on the way to a job; the keys. The jobs
/// were planned for two days ago, so that no reminder of today is due for them.
pub(super) fn workers_on_the_way(into: &Into<'_>, count: u32) -> Result<Vec<String>> {
    const FIRST: u32 = 10_000;
    let id = id(into);
    ask(into, &workers(into, FIRST, FIRST + count))?;
    let now = run::quietly(Command::new("date").arg("+%s"))?;
    let now = format!("{}000", now.trim());
    ask(
        into,
        &format!(
            "INSERT INTO jobs ({COLUMNS}) WITH m AS {MODEL} SELECT {id}, m.workspace_id, 5000000 + row_number() OVER (ORDER BY \
             w.name), m.title, m.template_id, m.account_id, m.site_id, 'on-the-way', {now} - 172800000, {now} - 165600000, 60, w.id, {now}, \
             {now}, m.search_text, m.created_at, {now} FROM m, workers w WHERE w.name LIKE 'Bench 1____';"
        ),
    )?;
    let mut keys = Vec::new();
    for part in (FIRST + 1..=FIRST + count).collect::<Vec<_>>().chunks(100) {
        let mut statements = String::new();
        for number in part {
            let key = format!("bench-key-{number}");
            let hash = Sha256::digest(&key).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
            statements.push_str(&format!(
                "INSERT INTO worker_keys (id, workspace_id, worker_id, source, key_hash, created_at) SELECT {id}, workspace_id, \
                 id, 'owntracks', '{hash}', created_at FROM workers WHERE name = 'Bench {number}';"
            ));
            keys.push(key);
        }
        ask(into, &statements)?;
    }
    ask(into, "ANALYZE;")?;
    Ok(keys)
}

/// The addresses of the jobs of the first `count` of those workers, in the console.
pub(super) fn jobs_on_the_way(into: &Into<'_>, count: usize) -> Result<Vec<String>> {
    let (hex, list) = match into {
        Into::Sqlite(_) => ("lower(hex(j.id))", "group_concat(id)"),
        Into::Postgres(_) => ("replace(j.id::text, '-', '')", "string_agg(id, ',')"),
    };
    let ids = ask(
        into,
        &format!(
            "SELECT {list} FROM (SELECT {hex} AS id FROM jobs j JOIN workers w ON w.id = j.worker_id \
             WHERE w.name LIKE 'Bench 1____' ORDER BY w.name LIMIT {count}) x"
        ),
    )?;
    Ok(ids.split(',').map(|id| format!("/northwind/console/jobs/{id}")).collect())
}
