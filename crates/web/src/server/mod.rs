//! The listening side: accepts connections, bounds what each may cost, works out who is asking, and stops without
//! cutting off an answer. Own loop, because `axum::serve` sets no time limit on reading headers.

mod address;
mod body;
mod connection;
mod crowd;
mod limits;
mod watch;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

pub use address::{
    ClientAddress, InvalidNetwork, PeerAddress, TrustedProxies, client_address, fold, limit_key,
};
pub use limits::Limits;

/// The server's stop signal, put into the extensions of every request so that an open stream can end with it.
#[derive(Clone, Debug)]
pub struct Stopping(pub CancellationToken);

/// Serves `router` on `listener` until `stop` is cancelled, then lets open requests finish within `limits.drain`.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let limits = Arc::new(limits);
    let crowd = Arc::new(crowd::Crowd::new(limits.connections, limits.connections_per_address));
    let tasks = TaskTracker::new();
    let cut = CancellationToken::new();
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file handles or a connection gone before it was taken: waiting a little is the only cure.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let peer = fold(peer.ip());
        // A proxy carries everybody's connections, so only the total is counted for it.
        let key = (!limits.trusted_proxies.contains(peer)).then(|| limit_key(peer));
        let Some(place) = crowd.enter(key) else {
            metrics::counter!("http_connections_refused_total").increment(1);
            continue;
        };
        let _ = stream.set_nodelay(true);
        let (router, limits, stop, cut) = (router.clone(), limits.clone(), stop.clone(), cut.clone());
        tasks.spawn(async move {
            let _place = place;
            tokio::select! {
                () = connection::run(stream, PeerAddress(peer), router, limits, stop) => {}
                () = cut.cancelled() => {}
            }
        });
    }
    drop(listener);
    tasks.close();
    if tokio::time::timeout(limits.drain, tasks.wait()).await.is_err() {
        cut.cancel();
        tasks.wait().await;
    }
}
