//! The running server: pages, live updates between nodes, background work, metrics.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use portico_background::{Worker, keep_positions};
use portico_documents::Paper;
use portico_domain::charter::airports;
use portico_domain::clock::Clock;
use portico_domain::database::Database;
use portico_domain::secret::ServerKey;
use portico_web::app::{App, Setup};
use portico_web::oidc::Reach;
use portico_web::server::{Limits, serve as answer};
use portico_web::{layers, routes};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::{key, metrics, open, stop};
use crate::config::Settings;

/// Open event streams at the most, over all workspaces (security.md row 100).
const MOST_STREAMS: usize = 2_000;
/// Time that open requests and background work get at the end, both at once.
const DRAIN: Duration = Duration::from_secs(8);
/// Time for the database to be closed after that; all in all less than ten seconds.
const CLOSE: Duration = Duration::from_secs(1);

/// What the demo has beyond an ordinary server.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// The folder that keeps mails instead of sending them.
    pub outbox: Option<PathBuf>,
    /// The secret of the addresses that sign its people in.
    pub demo_secret: Option<String>,
}

/// Opens everything and serves until the process is told to stop; `ready` runs once the port is open.
pub async fn run(settings: &Settings, extras: Extras, ready: impl FnOnce()) -> Result<()> {
    let paper = tokio::task::spawn_blocking(Paper::new);
    let database = open::database(settings, Clock::real()).await?;
    let key = key::of(settings)?;
    let stop = CancellationToken::new();
    stop::on_signals(stop.clone())?;
    if let Some(address) = settings.metrics_listen {
        metrics::expose(address, stop.clone()).await?;
    }
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("PORTICO_LISTEN: {} is not free", settings.listen))?;
    let mut worker = Worker::new(database.clone(), background(settings, &extras, key.clone()))?;
    // The demo keeps its messages, whatever the machine is set up with.
    if let Some(sms) = settings.sms.as_ref().filter(|_| extras.outbox.is_none()) {
        worker = worker.with_sms(sms)?;
    }
    let app = App::new(database.clone(), key, Arc::new(paper.await?), setup(settings, &extras));
    let tasks = TaskTracker::new();
    tasks.spawn(hear(database.clone(), stop.clone()));
    tasks.spawn(worker.run(stop.clone()));
    tasks.spawn(keep_positions(database.clone(), app.positions().clone(), stop.clone()));
    if extras.demo_secret.is_some() {
        tasks.spawn(crate::demo::keep_driving(database.clone(), app.positions().clone(), stop.clone()));
    }
    // Nobody waits for the list of airports but the first who searches.
    tokio::task::spawn_blocking(airports::warm);
    tracing::info!(address = %listener.local_addr()?, database = database.kind(), "serving");
    ready();
    let limits =
        Limits { drain: DRAIN, trusted_proxies: settings.trusted_proxies.clone(), ..Limits::default() };
    tasks.close();
    tokio::join!(answer(listener, wrapped(app, settings), limits, stop.clone()), last_work(&tasks, &stop));
    // What is acknowledged is on disk already: closing only spares the next start some work.
    let _ = tokio::time::timeout(CLOSE, database.close()).await;
    Ok(())
}

/// Waits for the work in the background from the moment the process is told to stop.
async fn last_work(tasks: &TaskTracker, stop: &CancellationToken) {
    stop.cancelled().await;
    if tokio::time::timeout(DRAIN, tasks.wait()).await.is_err() {
        tracing::warn!("work in the background did not end in time; it is taken up again at the next start");
    }
}

fn background(settings: &Settings, extras: &Extras, key: ServerKey) -> portico_background::Settings {
    portico_background::Settings {
        // The demo keeps its mails, whatever the machine is set up with.
        smtp_url: settings.smtp_url.clone().filter(|_| extras.outbox.is_none()),
        outbox: extras.outbox.clone(),
        from: settings.mail_from.clone(),
        base_url: settings.base_url.clone(),
        key,
    }
}

/// Several times what writing a link down and having it mailed takes.
const EVEN_ANSWERS: Duration = Duration::from_millis(60);

fn setup(settings: &Settings, extras: &Extras) -> Setup {
    Setup {
        base_url: settings.base_url.clone(),
        trusted_proxies: settings.trusted_proxies.clone(),
        outbox: extras.outbox.clone(),
        demo_secret: extras.demo_secret.clone(),
        max_streams: MOST_STREAMS,
        // The demo and a machine of development speak to what runs beside them.
        reach: if extras.outbox.is_some() { Reach::Private } else { settings.identity_reach },
        even_answers: EVEN_ANSWERS,
    }
}

fn wrapped(app: App, settings: &Settings) -> axum::Router {
    let layers = layers::Settings { https: settings.is_https(), ..layers::Settings::default() };
    layers::wrap(routes::router(app), layers)
}

/// Listens to the other nodes, and again after a lost connection.
async fn hear(database: Database, stop: CancellationToken) {
    loop {
        match stop.run_until_cancelled(database.hear_other_nodes()).await {
            None => return,
            Some(Ok(())) if database.kind() != "postgres" => return,
            Some(Ok(())) => tracing::warn!("the connection to the other nodes ended"),
            Some(Err(error)) => tracing::warn!(%error, "the other nodes cannot be heard"),
        }
        if stop.run_until_cancelled(tokio::time::sleep(Duration::from_secs(1))).await.is_none() {
            return;
        }
    }
}
