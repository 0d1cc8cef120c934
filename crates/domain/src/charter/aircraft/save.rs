//! Adds an aircraft to the fleet, and changes one.

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;

use super::row::ActiveModel;
use super::{Aircraft, AircraftForm};
use crate::access::permissions::ManageFleet;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::AircraftId;
use crate::money::Currency;
use crate::{Error, Result};

/// Adds an aircraft; its rate is in `currency`.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageFleet>,
    form: &AircraftForm,
    currency: Currency,
) -> Result<Aircraft> {
    let row = ActiveModel {
        id: Set(AircraftId::new(work.now())),
        created_at: Set(work.now()),
        version: Set(1),
        ..filled(form, currency)?
    };
    let row = ActiveModel { updated_at: Set(work.now()), ..row };
    let aircraft = work.insert(row).await.map_err(taken)?;
    work.record(Happened::to(Event::AircraftCreated, aircraft.id.0, aircraft.registration.clone())).await?;
    Ok(aircraft)
}

/// Changes an aircraft, unless somebody else did since `version` was shown.
pub async fn edit(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageFleet>,
    aircraft: Aircraft,
    version: i32,
    form: &AircraftForm,
    currency: Currency,
) -> Result<Aircraft> {
    if aircraft.version != version {
        return Err(Error::Stale);
    }
    let known = aircraft.into_active_model();
    let row = ActiveModel {
        id: known.id,
        updated_at: Set(work.now()),
        version: Set(version + 1),
        ..filled(form, currency)?
    };
    let aircraft = work.update(row).await.map_err(taken)?;
    work.record(Happened::to(Event::AircraftChanged, aircraft.id.0, aircraft.registration.clone())).await?;
    Ok(aircraft)
}

fn filled(form: &AircraftForm, currency: Currency) -> Result<ActiveModel> {
    let read = form.read(currency)?;
    Ok(ActiveModel {
        registration: Set(read.registration),
        model: Set(read.model),
        category: Set(read.category),
        seats: Set(read.seats),
        base: Set(read.base),
        cruise_knots: Set(read.cruise_knots),
        range_nm: Set(read.range_nm),
        hourly_rate_minor: Set(read.hourly_rate_minor),
        amenities: Set(read.amenities),
        status: Set(read.status),
        ..Default::default()
    })
}

fn taken(error: Error) -> Error {
    if error.is_duplicate() {
        Invalid::field("registration", "aircraft-registration-taken").into()
    } else {
        error
    }
}
