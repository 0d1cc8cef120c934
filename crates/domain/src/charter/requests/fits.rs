//! What could fly a request: seats, range, whether it is free, and about what it would cost.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::legs;
use crate::Result;
use crate::access::Staff;
use crate::charter::aircraft::{Aircraft, AircraftStatus, row as fleet};
use crate::charter::airports::{self, Airport};
use crate::charter::trips;
use crate::database::Sight;
use crate::time::Instant;

/// An aircraft, measured against a request.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Which.
    pub aircraft: Aircraft,
    /// Flying time of the legs asked for, in minutes.
    pub flight_minutes: i64,
    /// Flying time without passengers, from the base and back to it, in minutes.
    pub positioning_minutes: i64,
    /// All flying time at the hourly rate, in minor units of the workspace's currency.
    pub estimate_minor: i64,
    /// Why it cannot; none when it could.
    pub misfit: Option<Misfit>,
}

/// Why an aircraft cannot fly a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// Too few seats.
    Seats,
    /// The longest leg, in nautical miles, is beyond its range.
    Range(i64),
    /// It is in maintenance.
    Maintenance,
    /// It flies another trip then.
    Busy {
        /// When that flight departs.
        departs_at: Instant,
        /// From where (stable ident).
        from: String,
        /// To where (stable ident).
        to: String,
    },
    /// Somebody has accepted a quote with it that staff have yet to confirm.
    Promised {
        /// When that flight departs.
        departs_at: Instant,
        /// From where (stable ident).
        from: String,
        /// To where (stable ident).
        to: String,
    },
}

/// The fleet against the legs and passengers of a request: what could fly first, the cheapest first; two statements.
pub async fn what_could_fly<S: Sight<By = Staff>>(
    sight: &S,
    legs: &[legs::Model],
    passengers: i32,
) -> Result<Vec<Fit>> {
    let ways: Vec<Way> = legs.iter().filter_map(Way::of).collect();
    let select = sight
        .visible::<fleet::Entity>()
        .filter(fleet::Column::Status.ne(AircraftStatus::Inactive))
        .order_by_asc(fleet::Column::Registration);
    let mut fits: Vec<Fit> =
        sight.all(select).await?.into_iter().map(|aircraft| measured(aircraft, &ways, passengers)).collect();
    let flights: Vec<trips::Flight> = fits
        .iter()
        .filter(|fit| fit.misfit.is_none())
        .flat_map(|fit| ways.iter().map(|way| (fit.aircraft.id, way.departs_at, way.arrival(&fit.aircraft))))
        .collect();
    for trips::Hold { aircraft, trip, departs_at, from, to, .. } in
        trips::holds_of_flights(sight, &flights).await?
    {
        let held = fits.iter_mut().find(|fit| fit.aircraft.id == aircraft && fit.misfit.is_none());
        if let Some(fit) = held {
            fit.misfit = Some(match trip {
                Some(_) => Misfit::Busy { departs_at, from, to },
                None => Misfit::Promised { departs_at, from, to },
            });
        }
    }
    fits.sort_by_key(|fit| (fit.misfit.is_some(), fit.estimate_minor));
    Ok(fits)
}

struct Way {
    from: &'static Airport,
    to: &'static Airport,
    departs_at: Instant,
}

impl Way {
    fn of(leg: &legs::Model) -> Option<Self> {
        Some(Self {
            from: airports::find(&leg.from_airport)?,
            to: airports::find(&leg.to_airport)?,
            departs_at: leg.departs_at,
        })
    }
    fn arrival(&self, aircraft: &Aircraft) -> Instant {
        trips::estimated_arrival(self.from, self.to, self.departs_at, Some(aircraft))
    }
}

fn measured(aircraft: Aircraft, ways: &[Way], passengers: i32) -> Fit {
    let minutes = |from: &Airport, to: &Airport| -> i64 {
        if from.ident == to.ident {
            return 0;
        }
        let distance = airports::distance_nm(from.position(), to.position());
        airports::flight_minutes(distance, f64::from(aircraft.cruise_knots)).map_or(0, i64::from)
    };
    let flight_minutes: i64 = ways.iter().map(|way| minutes(way.from, way.to)).sum();
    let between: i64 = ways.windows(2).map(|pair| minutes(pair[0].to, pair[1].from)).sum();
    let base = airports::find(&aircraft.base);
    let there = base.zip(ways.first()).map_or(0, |(base, way)| minutes(base, way.from));
    let back = base.zip(ways.last()).map_or(0, |(base, way)| minutes(way.to, base));
    let positioning_minutes = there + between + back;
    let longest = ways
        .iter()
        .map(|way| airports::distance_nm(way.from.position(), way.to.position()))
        .fold(0.0, f64::max);
    let misfit = if aircraft.status == AircraftStatus::Maintenance {
        Some(Misfit::Maintenance)
    } else if aircraft.seats < passengers {
        Some(Misfit::Seats)
    } else if longest > f64::from(aircraft.range_nm) {
        Some(Misfit::Range(longest.round() as i64))
    } else {
        None
    };
    let flown = i128::from(flight_minutes + positioning_minutes);
    let estimate = (flown * i128::from(aircraft.hourly_rate_minor) + 30) / 60;
    Fit {
        aircraft,
        flight_minutes,
        positioning_minutes,
        estimate_minor: i64::try_from(estimate).unwrap_or(i64::MAX),
        misfit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{AircraftId, WorkspaceId};

    fn king_air() -> Aircraft {
        Aircraft {
            id: AircraftId(uuid::Uuid::nil()),
            workspace_id: WorkspaceId(uuid::Uuid::nil()),
            registration: "N72SK".into(),
            model: "King Air 350".into(),
            category: "Turboprop".into(),
            seats: 8,
            base: "KTEB".into(),
            cruise_knots: 300,
            range_nm: 1500,
            hourly_rate_minor: 300_000,
            amenities: String::new(),
            status: AircraftStatus::Active,
            created_at: Instant(0),
            updated_at: Instant(0),
            version: 1,
        }
    }

    fn way(from: &str, to: &str) -> Way {
        let known = |code| airports::find(code).expect("a known airport");
        Way { from: known(from), to: known(to), departs_at: Instant(0) }
    }

    #[test]
    fn a_return_from_the_base_needs_no_positioning() {
        let fit = measured(king_air(), &[way("KTEB", "KBED"), way("KBED", "KTEB")], 2);
        assert_eq!(fit.positioning_minutes, 0);
        assert_eq!(fit.misfit, None);
        assert_eq!(fit.estimate_minor, fit.flight_minutes * 5_000);
    }

    #[test]
    fn one_way_pays_the_empty_flight_home() {
        let fit = measured(king_air(), &[way("KTEB", "KBED")], 2);
        assert_eq!(fit.positioning_minutes, fit.flight_minutes);
    }

    #[test]
    fn too_few_seats_or_too_short_a_range_rule_it_out() {
        assert_eq!(measured(king_air(), &[way("KTEB", "KBED")], 9).misfit, Some(Misfit::Seats));
        assert!(matches!(
            measured(king_air(), &[way("KTEB", "EGLF")], 2).misfit,
            Some(Misfit::Range(2900..3100))
        ));
    }

    #[test]
    fn an_aircraft_in_maintenance_is_named_as_such() {
        let grounded = Aircraft { status: AircraftStatus::Maintenance, ..king_air() };
        assert_eq!(measured(grounded, &[way("KTEB", "KBED")], 2).misfit, Some(Misfit::Maintenance));
    }
}
