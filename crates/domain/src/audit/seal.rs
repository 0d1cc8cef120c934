//! Adds links for what has happened since, oldest first.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::{digest, seals, waiting};
use crate::Result;
use crate::access::System;
use crate::activity::row as activities;
use crate::database::{Database, Sight, UnitOfWork};
use crate::id::WorkspaceId;
use crate::outbox::system_in;
use crate::workspaces;

/// Links that are added in one change.
const AT_ONCE: u64 = 500;
/// Changes of one pass: other work waits meanwhile.
const BATCHES: usize = 20;

/// Adds a link for every entry that has none, in all workspaces; how many.
pub async fn seal(database: &Database) -> Result<u64> {
    let mut added = 0;
    for workspace in workspaces::all(database).await? {
        for _ in 0..BATCHES {
            let some = seal_some(database, workspace.id).await?;
            added += some;
            if some < AT_ONCE {
                break;
            }
        }
    }
    Ok(added)
}

async fn seal_some(database: &Database, workspace: WorkspaceId) -> Result<u64> {
    // Nobody waits for the writer while there is nothing to do.
    let reader = database.reader(system_in(workspace));
    if reader.first(reader.visible::<waiting::Entity>()).await?.is_none() {
        return Ok(0);
    }
    let work = database.begin(system_in(workspace)).await?;
    match add(&work).await {
        // Another node adds the same links at this moment.
        Err(error) if error.is_duplicate() => Ok(0),
        Ok(added) => work.commit().await.map(|()| added),
        Err(error) => Err(error),
    }
}

async fn add(work: &UnitOfWork<System>) -> Result<u64> {
    let entries = work.all(without_link(work).limit(AT_ONCE)).await?;
    if entries.is_empty() {
        return Ok(0);
    }
    let newest = work.visible::<seals::Entity>().order_by_desc(seals::Column::Number);
    let newest = work.first(newest).await?;
    let (mut number, mut before) = newest.map_or((0, String::new()), |seal| (seal.number, seal.link_hash));
    let mut links = Vec::with_capacity(entries.len());
    for entry in &entries {
        number += 1;
        let row_hash = digest::of_entry(entry);
        before = digest::of_link(&before, number, entry.id.0, &row_hash);
        links.push(seals::ActiveModel {
            activity_id: Set(entry.id),
            number: Set(number),
            row_hash: Set(row_hash),
            link_hash: Set(before.clone()),
            sealed_at: Set(work.now()),
            ..Default::default()
        });
    }
    work.insert_all(links).await?;
    waiting::Entity::delete_many()
        .filter(waiting::Column::ActivityId.is_in(entries.iter().map(|entry| entry.id)))
        .exec(work.connection())
        .await?;
    Ok(entries.len() as u64)
}

fn without_link(work: &UnitOfWork<System>) -> Select<activities::Entity> {
    let ids = work.visible::<waiting::Entity>().select_only().column(waiting::Column::ActivityId);
    work.visible::<activities::Entity>()
        .filter(activities::Column::Id.in_subquery(ids.into_query()))
        .order_by_asc(activities::Column::At)
        .order_by_asc(activities::Column::Id)
}
