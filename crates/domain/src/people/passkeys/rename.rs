//! Gives a passkey another name.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Model;
use crate::Result;
use crate::access::System;
use crate::database::UnitOfWork;
use crate::typed::Typed;

/// Gives a passkey another name, of up to 60 characters.
pub async fn rename(work: &UnitOfWork<System>, passkey: Model, name: &str) -> Result<Model> {
    let mut typed = Typed::default();
    let name = typed.needed("name", name, 60);
    typed.check()?;
    let mut row = passkey.into_active_model();
    row.name = Set(name);
    work.update(row).await
}
