//! The people whom a bench of the doors needs, straight into the tables.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::bench::crowd::{Into, ask, id};

/// Mails are on their way this long at the most.
const SENT_WITHIN: Duration = Duration::from_secs(600);

/// Adds contacts of a client of Skyline Air, called `NAME 1` and so on; their addresses are `NAME1@bench.example` and so on.
pub(super) fn contacts(into: &Into<'_>, name: &str, count: u32) -> Result<()> {
    let id = id(into);
    let json = |text: &str| match into {
        Into::Sqlite(_) => text.to_owned(),
        Into::Postgres(_) => format!("CAST({text} AS jsonb)"),
    };
    let emails = json(&format!("'[\"{name}' || n.i || '@bench.example\"]'"));
    let phones = json("'[]'");
    ask(
        into,
        &format!(
            "INSERT INTO contacts (id, workspace_id, first_name, last_name, emails, phones, language, active, search_text, \
             created_at, updated_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) \
             SELECT {id}, w.id, 'Bench', '{name} ' || n.i, {emails}, {phones}, 'en', TRUE, 'bench', w.created_at, w.created_at \
             FROM n, (SELECT id, created_at FROM workspaces WHERE slug = 'skyline') w; \
             INSERT INTO memberships (id, workspace_id, account_id, contact_id, role, scopes, sees, created_at) \
             SELECT {id}, c.workspace_id, m.account_id, c.id, m.role, m.scopes, m.sees, c.created_at FROM contacts c, \
             (SELECT m.* FROM memberships m JOIN workspaces w ON w.id = m.workspace_id WHERE w.slug = 'skyline' LIMIT 1) m \
             WHERE c.last_name LIKE '{name} %'; ANALYZE;"
        ),
    )?;
    Ok(())
}

/// Gives these contacts access.
pub(super) fn let_in(into: &Into<'_>, name: &str) -> Result<()> {
    let id = id(into);
    ask(
        into,
        &format!(
            "INSERT INTO portal_users (id, workspace_id, contact_id, email, email_key, kind, status, language, activated_at, \
             created_at, updated_at) SELECT {id}, c.workspace_id, c.id, replace(c.last_name, ' ', '') || '@bench.example', \
             replace(c.last_name, ' ', '') || '@bench.example', 'charter-client', 'active', 'en', c.created_at, c.created_at, \
             c.created_at FROM contacts c WHERE c.last_name LIKE '{name} %'; ANALYZE;"
        ),
    )?;
    Ok(())
}

/// Makes the server forget who tried what before.
pub(super) fn forget_attempts(into: &Into<'_>) -> Result<()> {
    ask(into, "DELETE FROM attempts;")?;
    Ok(())
}

/// Waits until so many mails of a kind to the addresses of a name were sent; how often one was queued for an address that
/// had one already.
pub(super) fn await_sent(into: &Into<'_>, (kind, name): (&str, &str), count: usize) -> Result<usize> {
    let began = Instant::now();
    let which =
        format!("FROM deliveries WHERE event = '{kind}' AND recipient_email LIKE '{name}%@bench.example'");
    while began.elapsed() < SENT_WITHIN {
        let sent: usize = ask(into, &format!("SELECT count(*) {which} AND state = 'sent'"))?.parse()?;
        if sent >= count {
            let twice = ask(into, &format!("SELECT count(*) - count(DISTINCT recipient_email) {which}"))?;
            return Ok(twice.parse()?);
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    bail!("{kind}: not all of {count} mails were sent within {SENT_WITHIN:?}")
}
