//! Two of Northwind's workers drive towards their jobs as long as the demo runs, so that the pages that follow them live.

use std::time::Duration;

use anyhow::{Context as _, Result};
use portico_domain::access::Worker;
use portico_domain::database::{Database, Sight as _};
use portico_domain::field::jobs::{self, JobStatus};
use portico_domain::field::positions::{self, Fix, Hub, Spot};
use portico_domain::field::{sites, workers};
use portico_domain::id::WorkspaceId;
use portico_domain::outbox::system_in;
use portico_domain::people::sessions::Browser;
use portico_domain::workspaces;
use tokio_util::sync::CancellationToken;

use super::super::NORTHWIND;

/// How often a phone says where it is.
const EVERY: Duration = Duration::from_secs(4);
/// Minutes from the beginning of the way to its end.
const WAY_MINUTES: f64 = 11.0;
/// The way begins so far from the site, in degrees.
const AWAY: (f64, f64) = (0.034, -0.041);
/// How much of the way is driven before it begins again: nobody arrives by itself.
const MOST: f64 = 0.94;

struct Trip {
    worker: Worker,
    to: Spot,
    /// Where on the way they were when the demo began.
    ahead: f64,
}

/// Drives until the process stops; says in the log why, where it cannot.
pub(crate) async fn keep_driving(database: Database, hub: Hub, stop: CancellationToken) {
    let driving = drive(&database, &hub);
    if let Some(Err(error)) = stop.run_until_cancelled(driving).await {
        tracing::warn!(%error, "nobody drives in the demo");
    }
}

async fn drive(database: &Database, hub: &Hub) -> Result<()> {
    let house = workspaces::by_slug(database, NORTHWIND).await?.context("no Northwind")?.workspace.id;
    let trips = trips(database, house).await?;
    let began = tokio::time::Instant::now();
    loop {
        let minutes = began.elapsed().as_secs_f64() / 60.0;
        let now = database.clock().now();
        for trip in &trips {
            let share = (minutes / WAY_MINUTES + trip.ahead).fract() * MOST;
            let Some(spot) = on_the_way(trip.to, share) else { continue };
            let fix = Fix { at: now, spot, accuracy_m: Some(9), battery: Some(81) };
            positions::receive(database, hub, &trip.worker, &[fix]).await?;
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// A bend in the road: north first, then along it.
fn on_the_way(to: Spot, share: f64) -> Option<Spot> {
    let left = 1.0 - share;
    let (lat, lon) = (f64::from(to.lat_e6) / 1e6, f64::from(to.lon_e6) / 1e6);
    let (north, east) = (left.powf(1.7) * AWAY.0, left * AWAY.1);
    Spot::from_degrees(lat + north, lon + east)
}

async fn trips(database: &Database, house: WorkspaceId) -> Result<Vec<Trip>> {
    let reader = database.reader(system_in(house));
    let mut trips = Vec::new();
    for job in reader.all(reader.visible::<jobs::row::Entity>()).await? {
        let (JobStatus::OnTheWay, Some(worker)) = (job.status, job.worker_id) else { continue };
        let site = reader.one::<sites::row::Entity>(job.site_id).await?;
        let Some(to) = site.spot() else { continue };
        let mut work = database.begin(system_in(house)).await?;
        let browser = Browser { user_agent: "The worker's phone".to_owned(), network: String::new() };
        let session = workers::open_session(&mut work, worker, &browser).await?;
        work.commit().await?;
        let worker = workers::recognise(database, house, &session.token).await?.context("nobody drives")?;
        let ahead = f64::from(u32::try_from(trips.len()).unwrap_or(0)) * 0.4 + 0.2;
        trips.push(Trip { worker, to, ahead });
    }
    Ok(trips)
}
