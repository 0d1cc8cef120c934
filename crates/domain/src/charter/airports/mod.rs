//! The airports a trip can start and end at: known by code, found by name, with the zone their clocks keep.
//!
//! The list ships inside the program (`data/README.md` says where it comes from and what was left out), so a
//! search asks no other machine and a request can be written without a connection to anyone.

pub(crate) mod fold;
mod geodesic;
mod index;
mod load;
mod other_names;
mod search;
#[cfg(test)]
mod tests;
mod typed;
mod typo;

pub use geodesic::{distance_nm, flight_minutes, great_circle};
pub use search::search;
pub use typed::typed;

use std::sync::LazyLock;

/// One airport. All text lives as long as the program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Airport {
    /// The key stored with trips: the ICAO code, else the local code, else the IATA code.
    pub ident: &'static str,
    /// Four letters (ICAO Doc 7910).
    pub icao: Option<&'static str>,
    /// Three letters.
    pub iata: Option<&'static str>,
    /// The code of the national authority, such as the FAA location identifier.
    pub local: Option<&'static str>,
    /// Name as its authority writes it in Latin script.
    pub name: &'static str,
    /// Town it serves, empty where the source names none.
    pub city: &'static str,
    /// State, province or region, empty where the source names none.
    pub subdivision: &'static str,
    /// Two letters (ISO 3166-1, and XK for Kosovo).
    pub country: &'static str,
    /// IANA time zone name.
    pub zone: &'static str,
    /// Degrees, north positive.
    pub lat: f64,
    /// Degrees, east positive.
    pub lon: f64,
    /// Feet above mean sea level; the source warns that it is often wrong, so for display only.
    pub elevation_ft: i32,
    other: &'static str,
    metro: &'static str,
}

impl Airport {
    /// The code a traveller knows: IATA, else the stable key.
    pub fn traveller_code(&self) -> &'static str {
        self.iata.unwrap_or(self.ident)
    }

    /// The town, or the airport's own name where no town is known.
    pub fn place(&self) -> &'static str {
        if self.city.is_empty() { self.name } else { self.city }
    }

    /// Position as (latitude, longitude) in degrees.
    pub fn position(&self) -> (f64, f64) {
        (self.lat, self.lon)
    }

    /// Codes it had earlier or has besides its own, so that old trips still find it.
    fn other_codes(&self) -> impl Iterator<Item = &'static str> {
        self.other.split(',').filter(|code| !code.is_empty())
    }
}

static ALL: LazyLock<Vec<Airport>> = LazyLock::new(load::load);

/// Every airport, ordered by `ident`.
pub fn all() -> &'static [Airport] {
    &ALL
}

/// The airport with exactly this code in any letter case: ICAO first, then IATA, local and earlier codes.
pub fn find(code: &str) -> Option<&'static Airport> {
    index::INDEX.find(code.trim()).map(|at| &ALL[at])
}

/// Reads the list and builds the search index now, so that the first person to search does not wait for it.
pub fn warm() {
    LazyLock::force(&index::INDEX);
}
