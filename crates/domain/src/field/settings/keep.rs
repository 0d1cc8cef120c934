//! Keeps a part of the settings; whoever comes first makes the row from the usual ones.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::SettingsNow;
use super::row::{ActiveModel, Entity, Model};
use crate::Result;
use crate::access::{Principal, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::id::WorkspaceId;
use crate::time::Instant;

/// Changes the settings by `set`, which fills in only what it changes.
pub(crate) async fn keep(work: &mut UnitOfWork<Staff>, set: impl FnOnce(&mut ActiveModel)) -> Result<Model> {
    let now = work.now();
    let found = work.first(work.visible::<Entity>()).await?;
    let is_new = found.is_none();
    let mut row = match found {
        Some(row) => ActiveModel { version: Set(row.version + 1), ..row.into_active_model() },
        None => usual(work.by().workspace(), now),
    };
    row.updated_at = Set(now);
    set(&mut row);
    if is_new { work.insert(row).await } else { work.update(row).await }
}

fn usual(workspace: WorkspaceId, now: Instant) -> ActiveModel {
    let usual = SettingsNow::default();
    ActiveModel {
        id: Set(workspace.0),
        remind_at: Set(usual.remind_at),
        quiet_from: Set(usual.quiet_from),
        quiet_until: Set(usual.quiet_until),
        speed_kmh: Set(usual.speed_kmh),
        routing_url: Set(usual.routing_url),
        tile_url: Set(usual.tile_url),
        tile_attribution: Set(usual.tile_attribution),
        low_score: Set(usual.low_score),
        sms_sender: Set(usual.sms_sender),
        sms_per_day: Set(usual.sms_per_day),
        sms_countries: Set(usual.sms_countries),
        default_fields: Set(usual.default_fields),
        created_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
}
