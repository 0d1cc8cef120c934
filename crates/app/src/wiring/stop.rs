//! The end of the process, asked for by the system or from the keyboard.

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// Cancels `stop` at SIGTERM or SIGINT; a second one ends the process at once.
pub(super) fn on_signals(stop: CancellationToken) -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        let mut next = async || tokio::select! { _ = terminate.recv() => 143, _ = interrupt.recv() => 130 };
        next().await;
        tracing::info!("stopping: what is under way is finished");
        stop.cancel();
        std::process::exit(next().await);
    });
    Ok(())
}
