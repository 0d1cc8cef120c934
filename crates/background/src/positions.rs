//! Where workers are is written down once a second, for all of them in one commit.

use std::time::Duration;

use portico_domain::database::Database;
use portico_domain::field::positions::{self, Hub};
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

/// At most one commit in this time, however many phones send.
const EVERY: Duration = Duration::from_secs(1);

/// Writes down what comes in until told to stop, and then what came in last.
pub async fn keep_positions(database: Database, hub: Hub, stop: CancellationToken) {
    let mut turn = interval(EVERY);
    turn.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let go_on = stop.run_until_cancelled(turn.tick()).await.is_some();
        if let Err(error) = positions::flush(&database, &hub).await {
            // Whoever is still on the way sends the next one in a few seconds.
            tracing::warn!(%error, "positions could not be written down");
        }
        if !go_on {
            return;
        }
    }
}
