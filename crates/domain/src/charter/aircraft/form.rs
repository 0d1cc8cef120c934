//! What is typed about an aircraft, read and checked.

use super::AircraftStatus;
use crate::money::Currency;
use crate::typed::Typed;
use crate::{Error, Result};

/// An aircraft as it is typed.
#[derive(Clone, Debug, Default)]
pub struct AircraftForm {
    /// `registration`.
    pub registration: String,
    /// `model`.
    pub model: String,
    /// `category`.
    pub category: String,
    /// `seats`, 1 to 400.
    pub seats: String,
    /// `base`, an airport by any of its codes.
    pub base: String,
    /// `cruise_knots`, 60 to 700.
    pub cruise_knots: String,
    /// `range_nm`, 50 to 9000.
    pub range_nm: String,
    /// `hourly_rate`, an amount in the company's currency.
    pub hourly_rate: String,
    /// `amenities`.
    pub amenities: String,
    /// `status`, one of [`AircraftStatus`].
    pub status: String,
}

pub(super) struct Read {
    pub registration: String,
    pub model: String,
    pub category: String,
    pub seats: i32,
    pub base: String,
    pub cruise_knots: i32,
    pub range_nm: i32,
    pub hourly_rate_minor: i64,
    pub amenities: String,
    pub status: AircraftStatus,
}

impl AircraftForm {
    pub(super) fn read(&self, currency: Currency) -> Result<Read> {
        let mut typed = Typed::default();
        let registration = typed.needed("registration", &self.registration, 12).to_uppercase();
        let model = typed.needed("model", &self.model, 80);
        let category = typed.needed("category", &self.category, 60);
        let seats = typed.number("seats", &self.seats, 1..=400);
        let base = typed.airport("base", &self.base);
        let cruise_knots = typed.number("cruise_knots", &self.cruise_knots, 60..=700);
        let range_nm = typed.number("range_nm", &self.range_nm, 50..=9000);
        let rate =
            currency.parse_amount(&self.hourly_rate).filter(|rate| (0..=10_000_000_000).contains(rate));
        if rate.is_none() {
            typed.wrong("hourly_rate", "fields-amount-unreadable");
        }
        let amenities = typed.lines("amenities", &self.amenities, 1000);
        let status = typed.word("status", &self.status);
        typed.check()?;
        let (Some(hourly_rate_minor), Some(status)) = (rate, status) else { return Err(Error::NotFound) };
        Ok(Read {
            registration,
            model,
            category,
            seats,
            base,
            cruise_knots,
            range_nm,
            hourly_rate_minor,
            amenities,
            status,
        })
    }
}
