//! Keeps a filter under a name; the same name again means the new filter.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::row::{ActiveModel, Column, Entity, Model};
use super::{FilteredList, list};
use crate::Result;
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::SavedFilterId;
use crate::typed::Typed;

/// How many filters of one list somebody keeps.
pub const MOST: usize = 20;

/// Keeps a filter: `query` is the list's own, made from what its page understood.
pub async fn save(work: &mut UnitOfWork<Staff>, of: FilteredList, name: &str, query: &str) -> Result<Model> {
    let mut typed = Typed::default();
    let name = typed.needed("name", name, 60);
    typed.check()?;
    let named = work.visible::<Entity>().filter(Column::List.eq(of)).filter(Column::Name.eq(name.clone()));
    if let Some(known) = work.first(named).await? {
        let mut row = known.into_active_model();
        row.query = Set(query.to_owned());
        return work.update(row).await;
    }
    if list(work, of).await?.len() >= MOST {
        return Err(Invalid::field("name", "saved-filters-too-many").into());
    }
    let row = ActiveModel {
        id: Set(SavedFilterId::new(work.now())),
        staff_id: Set(work.by().id()),
        list: Set(of),
        name: Set(name),
        query: Set(query.to_owned()),
        created_at: Set(work.now()),
        ..Default::default()
    };
    work.insert(row).await
}
