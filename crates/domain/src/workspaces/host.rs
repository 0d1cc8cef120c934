//! A company's own host: under it the company is reached alone, and its mails lead there.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::row::{Column, Entity, Model};
use crate::access::{Principal, System};
use crate::database::{Database, Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::WorkspaceId;
use crate::{Error, Result};

/// Every host of a company with the company's part of the address.
#[expect(clippy::disallowed_methods, reason = "the workspace is what bounds everything else")]
pub async fn hosts(database: &Database) -> Result<Vec<(String, String)>> {
    let rows = Entity::find().filter(Column::Host.is_not_null()).all(database.readers()).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.host?, row.slug))).collect())
}

/// Gives the company of this unit of work a host of its own, or takes it away: from the command line, never from a page.
#[expect(clippy::disallowed_methods, reason = "the principal's own workspace")]
pub async fn change_host(
    database: &Database,
    work: &UnitOfWork<System>,
    host: Option<&str>,
) -> Result<Model> {
    let id = work.by().workspace();
    let host = host.map(host_named).transpose()?;
    if let Some(host) = &host {
        host_is_free(database, host, Some(id)).await?;
    }
    let row = Entity::find_by_id(id).one(work.connection()).await?.ok_or(Error::NotFound)?;
    let version = row.version;
    let mut row = row.into_active_model();
    row.host = Set(host);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    Ok(row.update(work.connection()).await?)
}

/// A host as it is kept: lower case, with a port only where it is not the usual one.
pub(super) fn host_named(typed: &str) -> Result<String> {
    let host = typed.trim().trim_end_matches('.').to_ascii_lowercase();
    let (name, port) = host.split_once(':').map_or((host.as_str(), None), |(name, port)| (name, Some(port)));
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    if name.len() <= 253 && name.contains('.') && name.split('.').all(is_label) && is_port {
        return Ok(host);
    }
    Err(Invalid::field("host", "workspaces-host-invalid").into())
}

#[expect(clippy::disallowed_methods, reason = "a host leads to one company of the whole installation")]
pub(super) async fn host_is_free(database: &Database, host: &str, own: Option<WorkspaceId>) -> Result<()> {
    let holder = Entity::find().filter(Column::Host.eq(host)).one(database.readers()).await?;
    match holder {
        Some(holder) if Some(holder.id) != own => Err(Invalid::field("host", "workspaces-host-taken").into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::host_named;

    #[test]
    fn a_host_is_a_name_of_the_internet_and_nothing_else() {
        assert_eq!(host_named(" Clients.Skyline.example. ").ok().as_deref(), Some("clients.skyline.example"));
        assert_eq!(
            host_named("clients.skyline.test:8443").ok().as_deref(),
            Some("clients.skyline.test:8443")
        );
        for wrong in [
            "",
            "skyline",
            "https://skyline.example",
            "skyline.example/portal",
            "a@skyline.example",
            "-a.example",
            "a..example",
            "skyline.example:0",
            "skyline.example:x",
            "café.example",
        ] {
            assert!(host_named(wrong).is_err(), "{wrong}");
        }
    }
}
