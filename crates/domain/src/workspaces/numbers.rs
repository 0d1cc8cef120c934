//! Numbers that people read: one series per kind and workspace, without gaps.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, EntityTrait};

use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::id::WorkspaceId;
use crate::{Error, Result};

/// The next number of a series.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "number_series")]
pub struct Model {
    /// Its workspace.
    #[sea_orm(primary_key, auto_increment = false)]
    pub workspace_id: WorkspaceId,
    /// Which series.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The number that comes next.
    pub next_number: i64,
}

crate::database::plain_table!();

/// A series of numbers and where it begins.
#[derive(Clone, Copy, Debug)]
pub enum Series {
    /// Requests, from 2001.
    Request,
    /// Deals, from 101.
    Deal,
    /// Quotes, from 1001.
    Quote,
    /// Trips, from 2401.
    Trip,
    /// Invoices, from 3001.
    Invoice,
    /// Jobs, from 8001.
    Job,
    /// What clients ask about jobs, from 501.
    Ask,
}

impl Series {
    const fn name_and_first(self) -> (&'static str, i64) {
        match self {
            Self::Request => ("request", 2001),
            Self::Deal => ("deal", 101),
            Self::Quote => ("quote", 1001),
            Self::Trip => ("trip", 2401),
            Self::Invoice => ("invoice", 3001),
            Self::Job => ("job", 8001),
            Self::Ask => ("ask", 501),
        }
    }
}

/// Takes the next number; a change that is rolled back gives it back.
#[expect(clippy::disallowed_methods, reason = "keyed by the principal's own workspace")]
pub async fn next<P: Principal>(work: &UnitOfWork<P>, series: Series) -> Result<i64> {
    let (name, first) = series.name_and_first();
    let row = ActiveModel {
        workspace_id: Set(work.by().workspace()),
        name: Set(name.to_owned()),
        next_number: Set(first + 1),
    };
    let bump = OnConflict::columns([Column::WorkspaceId, Column::Name])
        .value(Column::NextNumber, Expr::col((Entity, Column::NextNumber)).add(1))
        .to_owned();
    Entity::insert(row).on_conflict(bump).exec_without_returning(work.connection()).await?;
    let row = Entity::find_by_id((work.by().workspace(), name.to_owned())).one(work.connection()).await?;
    row.map(|row| row.next_number - 1).ok_or_else(|| Error::Broken(format!("the series {name} is gone")))
}
