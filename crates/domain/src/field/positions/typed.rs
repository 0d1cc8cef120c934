//! A place as people write it: `44.9778, -93.265`.

use super::Spot;

impl Spot {
    /// Reads latitude and longitude in degrees, separated by a comma or a space; nothing beyond the globe.
    pub fn parse(text: &str) -> Option<Self> {
        let (lat, lon) = text.trim().split_once([',', ' '])?;
        let degrees = |text: &str| text.trim().trim_start_matches(',').trim().parse::<f64>().ok();
        let (lat, lon) = (degrees(lat)?, degrees(lon)?);
        let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        let e6 = |degrees: f64| (degrees * 1e6).round() as i32;
        fits.then(|| Self { lat_e6: e6(lat), lon_e6: e6(lon) })
    }
    /// Latitude and longitude in degrees.
    pub fn written(self) -> String {
        format!("{}, {}", f64::from(self.lat_e6) / 1e6, f64::from(self.lon_e6) / 1e6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_people_write_it_and_written_so() {
        let spot = Spot { lat_e6: 44_977_800, lon_e6: -93_265_000 };
        for text in ["44.9778, -93.265", "44.9778,-93.265", " 44.9778  -93.265 "] {
            assert_eq!(Spot::parse(text), Some(spot), "{text}");
        }
        assert_eq!(spot.written(), "44.9778, -93.265");
        for text in ["", "44.9", "91, 0", "0, 181", "north, west"] {
            assert_eq!(Spot::parse(text), None, "{text}");
        }
    }
}
