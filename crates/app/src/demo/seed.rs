//! Makes the demo's companies on a clock that can be set back, so that history happens in its order.

use anyhow::Result;
use portico_background::Settings as PostSettings;
use portico_domain::clock::Clock;
use portico_domain::database::{Database, Sight as _};
use portico_domain::id::WorkspaceId;
use portico_domain::outbox::row::{Column, Entity, TaskState};
use portico_domain::outbox::system_in;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, NewWorkspace};
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::history::History;
use super::post_room::PostRoom;
use super::{NORTHWIND, SKYLINE, company, northwind};
use crate::config::Settings;
use crate::wiring::{data_dir, key, open};

/// Days before today on which the story begins.
const BEGINS_DAYS_AGO: i64 = 60;

/// What happened in these hours before today is told as it is in the product; what is older was told long ago.
const NEWS_HOURS: i64 = 3;

/// Makes both companies.
pub(super) async fn seed(settings: &Settings) -> Result<()> {
    let today = Clock::real().now();
    let clock = Clock::standing_at(today.plus_days(-BEGINS_DAYS_AGO));
    let database = open::in_a_hurry(settings, clock.clone()).await?;
    let key = key::of(settings)?;
    let outbox = settings.data_dir.join("outbox");
    data_dir::make(&outbox)?;
    let post = PostSettings {
        smtp_url: None,
        outbox: Some(outbox),
        from: settings.mail_from.clone(),
        base_url: settings.base_url.clone(),
        key: key.clone(),
    };
    let post = PostRoom::open(&database, post, settings.data_dir.join("outbox-of-the-past"), today)?;
    let house = workspaces::create(&database, named(SKYLINE, "Skyline Air", (true, false))).await?;
    let key_of_northwind = key.clone();
    let skyline = company::found(database.clone(), clock.clone(), today, key, house).await?;
    History { company: &skyline, post: &post }.tell().await?;
    post.close()?;
    clock.set(today);
    let northwind = NewWorkspace {
        time_zone: "America/Chicago".to_owned(),
        ..named(NORTHWIND, "Northwind HVAC", (false, true))
    };
    let northwind = workspaces::create(&database, northwind).await?;
    clock.set(today.plus_days(-BEGINS_DAYS_AGO));
    let visits = northwind.id;
    northwind::found(database.clone(), clock.clone(), today, key_of_northwind, northwind).await?;
    clock.set(today);
    tell_no_old_news(&database, visits, today.plus_hours(-NEWS_HOURS)).await?;
    // Nobody waited for the disk while the demo was made; now that it is whole, it stays.
    database.bring_to_disk().await?;
    database.close().await;
    Ok(())
}

/// Six weeks of visits would be told to their clients all at once on the first day, and use up that day's text messages.
async fn tell_no_old_news(database: &Database, workspace: WorkspaceId, before: Instant) -> Result<()> {
    let work = database.begin(system_in(workspace)).await?;
    let old = work
        .visible::<Entity>()
        .filter(Column::State.eq(TaskState::Queued))
        .filter(Column::Kind.eq("notify"))
        .filter(Column::CreatedAt.lt(before));
    for task in work.all(old).await? {
        work.delete(task.into_active_model()).await?;
    }
    Ok(work.commit().await?)
}

fn named(slug: &str, name: &str, (charter, field): (bool, bool)) -> NewWorkspace {
    NewWorkspace {
        slug: slug.to_owned(),
        host: None,
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
