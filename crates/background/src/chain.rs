//! What happened is added to the chain of the audit, soon after it was committed.

use portico_domain::audit;
use portico_domain::database::Database;

/// Adds the links that are missing; a failure is for the next time.
pub(crate) async fn add(database: &Database) {
    match audit::seal(database).await {
        Ok(0) => {}
        Ok(links) => tracing::debug!(links, "what happened was added to the chain"),
        Err(error) => tracing::warn!(%error, "what happened could not be added to the chain"),
    }
}
