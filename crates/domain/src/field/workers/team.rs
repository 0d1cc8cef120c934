//! Adds a team.

use sea_orm::ActiveValue::Set;

use super::teams::{ActiveModel, Model};
use crate::access::permissions::ManageWorkers;
use crate::access::{Authorized, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::TeamId;
use crate::typed::Typed;
use crate::{Error, Result};

/// Adds a team; `name` is typed and must be new.
pub async fn add_team(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageWorkers>,
    name: &str,
) -> Result<Model> {
    let mut typed = Typed::default();
    let name = typed.needed("name", name, 80);
    typed.check()?;
    let row = ActiveModel {
        id: Set(TeamId::new(work.now())),
        name: Set(name),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        ..Default::default()
    };
    work.insert(row).await.map_err(|error| {
        if error.is_duplicate() { Error::from(Invalid::field("name", "workers-team-taken")) } else { error }
    })
}
