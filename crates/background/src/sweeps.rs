//! Rows that can no longer matter are taken away now and then: old attempts, form keys, dead links, done tasks.

use portico_domain::database::Database;
use portico_domain::housekeeping;

/// Takes old rows away; a failure is for the next time.
pub(crate) async fn sweep(database: &Database) {
    match housekeeping::sweep(database).await {
        Ok(0) => {}
        Ok(rows) => tracing::debug!(rows, "old rows were taken away"),
        Err(error) => tracing::warn!(%error, "old rows could not be taken away"),
    }
}
