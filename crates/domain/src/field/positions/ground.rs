//! Places on the ground: read, rounded, and how far apart.

use super::Spot;

/// Mean radius of the earth in metres (IUGG).
const EARTH_M: f64 = 6_371_008.8;
/// A client is shown four decimals of a degree, about eleven metres (security.md row 107).
const SHOWN_E6: i32 = 100;

impl Spot {
    /// A place by its degrees; nothing when they are none.
    #[expect(clippy::cast_possible_truncation, reason = "180 million fits")]
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Self> {
        let fits = lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0;
        fits.then(|| Self { lat_e6: (lat * 1e6).round() as i32, lon_e6: (lon * 1e6).round() as i32 })
    }

    /// Latitude in degrees.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e6) / 1e6
    }

    /// Longitude in degrees.
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e6) / 1e6
    }

    /// The same place as closely as a client may know it.
    #[must_use]
    pub const fn rounded(self) -> Self {
        Self { lat_e6: round(self.lat_e6), lon_e6: round(self.lon_e6) }
    }

    /// Metres to another place along the great circle, by haversines: off by half a percent at the most.
    pub fn metres_to(self, other: Self) -> f64 {
        let (from, to) = (self.lat().to_radians(), other.lat().to_radians());
        let north = ((to - from) / 2.0).sin();
        let east = ((other.lon() - self.lon()).to_radians() / 2.0).sin();
        let chord = north * north + from.cos() * to.cos() * east * east;
        2.0 * EARTH_M * chord.sqrt().min(1.0).asin()
    }
}

const fn round(e6: i32) -> i32 {
    let half = if e6 < 0 { -SHOWN_E6 / 2 } else { SHOWN_E6 / 2 };
    (e6 + half) / SHOWN_E6 * SHOWN_E6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_to_four_decimals_on_either_side_of_the_meridian() {
        let spot = Spot::from_degrees(44.977_753, -93.265_011).expect("a place");
        assert_eq!(spot.rounded(), Spot { lat_e6: 44_977_800, lon_e6: -93_265_000 });
        assert_eq!(Spot { lat_e6: -50, lon_e6: 49 }.rounded(), Spot { lat_e6: -100, lon_e6: 0 });
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for (lat, lon) in [(90.1, 0.0), (0.0, -180.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Spot::from_degrees(lat, lon), None);
        }
    }

    #[test]
    fn a_degree_of_latitude_is_111_kilometres_and_the_antimeridian_is_no_wall() {
        let at = |lat, lon| Spot::from_degrees(lat, lon).expect("a place");
        assert!((at(44.0, 10.0).metres_to(at(45.0, 10.0)) - 111_195.0).abs() < 5.0);
        assert!(at(0.0, 179.999).metres_to(at(0.0, -179.999)) < 250.0);
    }
}
