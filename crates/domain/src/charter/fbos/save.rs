//! Adds a handler to the directory, and changes one.

use sea_orm::ActiveValue::Set;

use super::Fbo;
use super::row::ActiveModel;
use crate::access::permissions::ManageFleet;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::FboId;
use crate::typed::Typed;
use crate::{Error, Result};

/// An FBO as it is typed.
#[derive(Clone, Debug, Default)]
pub struct FboForm {
    /// `airport`, by any of its codes.
    pub airport: String,
    /// `name`.
    pub name: String,
    /// `phone`, as people dial it there; extensions and desks may stand beside it.
    pub phone: String,
    /// `address`.
    pub address: String,
    /// `hours`.
    pub hours: String,
    /// `notes`.
    pub notes: String,
}

impl FboForm {
    fn read(&self) -> Result<ActiveModel> {
        let mut typed = Typed::default();
        let row = ActiveModel {
            airport: Set(typed.airport("airport", &self.airport)),
            name: Set(typed.needed("name", &self.name, 120)),
            phone: Set(typed.line("phone", &self.phone, 60)),
            address: Set(typed.lines("address", &self.address, 400)),
            hours: Set(typed.line("hours", &self.hours, 120)),
            notes: Set(typed.lines("notes", &self.notes, 2000)),
            ..Default::default()
        };
        typed.check()?;
        Ok(row)
    }
}

/// Adds an FBO.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageFleet>,
    form: &FboForm,
) -> Result<Fbo> {
    let row = ActiveModel {
        id: Set(FboId::new(work.now())),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        ..form.read()?
    };
    let fbo = work.insert(row).await.map_err(taken)?;
    work.record(
        Happened::to(Event::FboCreated, fbo.id.0, fbo.name.clone()).with("airport", fbo.airport.clone()),
    )
    .await?;
    Ok(fbo)
}

/// Changes an FBO. It stays at its airport: accounts prefer it there.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageFleet>,
    fbo: Fbo,
    form: &FboForm,
) -> Result<Fbo> {
    let row = ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(fbo.id),
        airport: sea_orm::ActiveValue::NotSet,
        updated_at: Set(work.now()),
        ..FboForm { airport: fbo.airport, ..form.clone() }.read()?
    };
    let fbo = work.update(row).await.map_err(taken)?;
    work.record(
        Happened::to(Event::FboChanged, fbo.id.0, fbo.name.clone()).with("airport", fbo.airport.clone()),
    )
    .await?;
    Ok(fbo)
}

fn taken(error: Error) -> Error {
    if error.is_duplicate() { Invalid::field("name", "fbos-name-taken").into() } else { error }
}
