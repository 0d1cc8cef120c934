//! Walks the chain and says whether it is whole.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{digest, seals, waiting};
use crate::Result;
use crate::access::{Staff, System};
use crate::activity::row as activities;
use crate::database::{Database, Sight};
use crate::id::{ActivityId, WorkspaceId};
use crate::outbox::system_in;

/// Links that are looked at in one go.
const AT_ONCE: u64 = 1_000;

/// What is wrong with a chain, at its first place that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry behind this number is not as it was.
    Altered(i64),
    /// The entry behind this number is gone.
    Gone(i64),
    /// The link at this number does not follow from the one before: links were removed, added or exchanged.
    Broken(i64),
    /// So many entries have no link and do not wait for one.
    Unlinked(u64),
}

/// A chain that was walked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Links.
    pub links: i64,
    /// The hash of the newest link, in hex: who keeps it elsewhere can tell later whether the end was cut off.
    pub head: String,
    /// Entries that still wait for a link.
    pub waiting: u64,
    /// What is wrong; nothing when it is whole.
    pub fault: Option<Fault>,
}

/// Walks the chain of a workspace.
pub async fn verify(database: &Database, workspace: WorkspaceId) -> Result<Chain> {
    let reader = database.reader(system_in(workspace));
    let mut chain = Chain {
        links: 0,
        head: String::new(),
        waiting: reader.count(reader.visible::<waiting::Entity>()).await?,
        fault: None,
    };
    loop {
        let select = reader
            .visible::<seals::Entity>()
            .filter(seals::Column::Number.gt(chain.links))
            .order_by_asc(seals::Column::Number)
            .limit(AT_ONCE);
        let links = reader.all(select).await?;
        if links.is_empty() {
            break;
        }
        let entries = entries(&reader, &links).await?;
        for link in &links {
            if let Some(fault) = fault_of(&chain, link, entries.get(&link.activity_id).map(String::as_str)) {
                return Ok(Chain { fault: Some(fault), ..chain });
            }
            chain.links = link.number;
            chain.head.clone_from(&link.link_hash);
        }
    }
    let entries = reader.count(reader.visible::<activities::Entity>()).await?;
    let linked = u64::try_from(chain.links).unwrap_or(0);
    // What is written while this is counted waits; the other way round nothing can be.
    let without = entries.saturating_sub(linked + reader.count(reader.visible::<waiting::Entity>()).await?);
    Ok(Chain { fault: (without > 0).then_some(Fault::Unlinked(without)), ..chain })
}

fn fault_of(chain: &Chain, link: &seals::Model, row_hash: Option<&str>) -> Option<Fault> {
    let follows = digest::of_link(&chain.head, link.number, link.activity_id.0, &link.row_hash);
    if link.number != chain.links + 1 || follows != link.link_hash {
        return Some(Fault::Broken(link.number));
    }
    match row_hash {
        None => Some(Fault::Gone(link.number)),
        Some(hash) if hash != link.row_hash => Some(Fault::Altered(link.number)),
        Some(_) => None,
    }
}

/// The entries behind some links, as their hashes.
async fn entries<S: Sight<By = System>>(
    sight: &S,
    links: &[seals::Model],
) -> Result<HashMap<ActivityId, String>> {
    let ids = links.iter().map(|link| link.activity_id);
    let select = sight.visible::<activities::Entity>().filter(activities::Column::Id.is_in(ids));
    Ok(sight.all(select).await?.iter().map(|entry| (entry.id, digest::of_entry(entry))).collect())
}

/// The newest link, for whoever looks at the audit; nothing before the first.
pub async fn standing<S: Sight<By = Staff>>(sight: &S) -> Result<Option<seals::Model>> {
    sight.first(sight.visible::<seals::Entity>().order_by_desc(seals::Column::Number)).await
}
