//! What members of staff change about themselves.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::create::read_name;
use super::row::{Entity, Model};
use crate::Result;
use crate::access::Staff;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::typed::Typed;

/// Changes the name and the language of the person who asks.
pub async fn change_own_details(work: &mut UnitOfWork<Staff>, name: &str, language: &str) -> Result<Model> {
    let mut typed = Typed::default();
    let name = read_name(&mut typed, name);
    typed.check()?;
    let me = work.one_for_update::<Entity>(work.by().id()).await?;
    let version = me.version;
    let mut row = me.into_active_model();
    row.name = Set(name);
    row.language = Set(language.to_owned());
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let me = work.update(row).await?;
    work.record(Happened::to(Event::StaffChanged, me.id.0, me.name.clone()).with("what", "details")).await?;
    Ok(me)
}
