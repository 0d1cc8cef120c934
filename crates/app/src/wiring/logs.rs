//! The log: JSON lines on standard error, plain ones when a person is watching. No personal data, no secrets.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// What is logged when `RUST_LOG` does not say.
const USUALLY: &str = "info,sqlx=warn,sea_orm=warn";
/// What commands other than the server log: what goes wrong.
const QUIETLY: &str = "warn";

/// Begins to log; `serving` for a process that stays.
pub fn begin(serving: bool) {
    let usually = if serving { USUALLY } else { QUIETLY };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usually));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Begun already when a test runs two commands in one process.
    let _ = if std::io::stderr().is_terminal() {
        log.compact().try_init()
    } else {
        log.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init()
    };
    if serving {
        log_panics();
    }
}

/// A panic is a line like any other: where it was, in which request, and nothing of what it says, which may be somebody's.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a fault in the program ended what was under way");
    }));
}
