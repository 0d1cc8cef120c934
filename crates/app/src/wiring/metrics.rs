//! Metrics in Prometheus's text format, on a listener of their own that is never published.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use portico_web::server::{Limits, serve};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// Bounds of the request histogram, in seconds.
const BOUNDS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1.0, 5.0];
/// How often observations are folded into their histograms, so that nobody asking costs no memory.
const FOLDED_EVERY: Duration = Duration::from_secs(5);

/// Counts from now on, and serves `GET /metrics` on `address` until `stop`.
pub(super) async fn expose(address: SocketAddr, stop: CancellationToken) -> Result<()> {
    let histogram = Matcher::Full("http_request_seconds".to_owned());
    let recorder = PrometheusBuilder::new().set_buckets_for_metric(histogram, &BOUNDS)?.build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).context("metrics are counted already")?;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("PORTICO_METRICS_LISTEN: {address} is not free"))?;
    tokio::spawn(fold(handle.clone(), stop.clone()));
    let router = Router::new().route("/metrics", get(move || std::future::ready(handle.render())));
    tokio::spawn(serve(
        listener,
        router,
        Limits { drain: Duration::from_secs(1), ..Limits::default() },
        stop,
    ));
    Ok(())
}

async fn fold(handle: PrometheusHandle, stop: CancellationToken) {
    let mut tick = tokio::time::interval(FOLDED_EVERY);
    while stop.run_until_cancelled(tick.tick()).await.is_some() {
        handle.run_upkeep();
    }
}
