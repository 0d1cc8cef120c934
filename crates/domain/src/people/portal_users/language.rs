//! The language a client reads, chosen by themselves.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::row::Entity;
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::PortalUserId;

/// Keeps the language in which a client wants pages and mails; the caller has checked that it is one of the product's.
pub async fn choose_language(
    work: &mut UnitOfWork<System>,
    user: PortalUserId,
    language: &str,
) -> Result<()> {
    let user = work.one_for_update::<Entity>(user).await?;
    let version = user.version;
    let mut row = user.into_active_model();
    row.language = Set(language.to_owned());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    work.update(row).await?;
    Ok(())
}
