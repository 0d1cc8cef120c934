//! Makes the demo's companies, with a clock that can be set back: history happens in its order.

use anyhow::Result;
use portico_domain::clock::Clock;
use portico_domain::workspaces::{self, NewWorkspace};

use super::{NORTHWIND, SKYLINE, ground};
use crate::config::Settings;
use crate::wiring::open;

/// Days before today on which the story begins.
const BEGINS_DAYS_AGO: i64 = 60;

/// Makes both companies.
pub(super) async fn seed(settings: &Settings) -> Result<()> {
    let today = Clock::real().now();
    let clock = Clock::standing_at(today.plus_days(-BEGINS_DAYS_AGO));
    let database = open::database(settings, clock.clone()).await?;
    let skyline = workspaces::create(&database, company(SKYLINE, "Skyline Air", (true, false))).await?;
    ground::seed(&database, skyline.id).await?;
    clock.set(today);
    workspaces::create(&database, company(NORTHWIND, "Northwind HVAC", (false, true))).await?;
    Ok(())
}

fn company(slug: &str, name: &str, (charter, field): (bool, bool)) -> NewWorkspace {
    NewWorkspace {
        slug: slug.to_owned(),
        name: name.to_owned(),
        time_zone: "America/New_York".to_owned(),
        currency: "USD".to_owned(),
        country: "US".to_owned(),
        language: "en".to_owned(),
        charter,
        fbo: false,
        field,
    }
}
