//! What a map is drawn from: the operator's tiles or the calm background, and for pages without script a plain picture of
//! who is where.

use std::fmt::Write as _;

use portico_domain::field::positions::Spot;
use portico_domain::field::settings::SettingsNow;

/// The picture's size, as it is drawn for pages without script.
const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 720.0;
/// Room around what is shown.
const MARGIN: f64 = 150.0;
/// Lines of the calm background.
const GRID: f64 = 90.0;

/// A map of one or two places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Map {
    /// Where somebody is.
    pub spot: Option<Spot>,
    /// Where they are going.
    pub to: Option<Spot>,
    /// The operator's tiles; empty for the calm background.
    pub tiles: String,
    /// Whom the tiles are from.
    pub attribution: String,
    /// Where the tiles are, for the content policy.
    pub origin: String,
}

impl Map {
    /// A map of where somebody is and where they are going.
    pub(crate) fn new(settings: &SettingsNow, spot: Spot, to: Option<Spot>) -> Self {
        Self { spot: Some(spot), to, ..Self::empty(settings) }
    }

    /// A map on which the page itself puts what it lists.
    pub(crate) fn empty(settings: &SettingsNow) -> Self {
        let origin = origin(&settings.tile_url);
        let tiles = origin.as_ref().map(|_| settings.tile_url.trim().to_owned()).unwrap_or_default();
        let attribution = if tiles.is_empty() { String::new() } else { settings.tile_attribution.clone() };
        Self { spot: None, to: None, tiles, attribution, origin: origin.unwrap_or_default() }
    }

    /// Latitude and longitude of somebody, for the script.
    pub(crate) fn spot_text(&self) -> String {
        text(self.spot)
    }

    /// Latitude and longitude of the site, for the script.
    pub(crate) fn to_text(&self) -> String {
        text(self.to)
    }

    /// The places of the picture without script, on its grid.
    pub(crate) fn drawn(&self) -> Drawn {
        let ends = [self.spot, self.to].into_iter().flatten().collect::<Vec<_>>();
        let mut lines = String::new();
        let mut at = GRID / 2.0;
        while at < WIDTH.max(HEIGHT) {
            if at < WIDTH {
                let _ = write!(lines, "M{at:.0},0V{HEIGHT:.0}");
            }
            if at < HEIGHT {
                let _ = write!(lines, "M0,{at:.0}H{WIDTH:.0}");
            }
            at += GRID;
        }
        let place = |spot: Option<Spot>| spot.map(|spot| on_picture(&ends, spot)).unwrap_or_default();
        Drawn { lines, spot: place(self.spot), to: place(self.to) }
    }
}

/// The picture of a page without script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// The calm background, as path data.
    pub lines: String,
    /// Where somebody is, as `x y`; empty for nowhere.
    pub spot: String,
    /// Where the site is; empty where nobody said.
    pub to: String,
}

fn text(spot: Option<Spot>) -> String {
    spot.map(|spot| format!("{},{}", spot.lat(), spot.lon())).unwrap_or_default()
}

/// A place within the picture that holds both ends, north up; degrees of longitude are as wide as they are there.
fn on_picture(ends: &[Spot], spot: Spot) -> String {
    let flat = |spot: &Spot| {
        let shrink = ends.first().map_or(1.0, |end| end.lat().to_radians().cos().max(0.01));
        (spot.lon() * shrink, -spot.lat())
    };
    let flats: Vec<(f64, f64)> = ends.iter().map(flat).collect();
    let middle = |of: fn(&(f64, f64)) -> f64| {
        let (low, high) =
            flats.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), one| (low.min(one), high.max(one)));
        ((low + high) / 2.0, high - low)
    };
    let ((x, wide), (y, high)) = (middle(|flat| flat.0), middle(|flat| flat.1));
    let scale = ((WIDTH - 2.0 * MARGIN) / wide.max(1e-6)).min((HEIGHT - 2.0 * MARGIN) / high.max(1e-6));
    let (east, south) = flat(&spot);
    format!("{:.1} {:.1}", WIDTH / 2.0 + (east - x) * scale, HEIGHT / 2.0 + (south - y) * scale)
}

/// The origin of a tile address as the content policy names it, `{s}` as any name; nothing for what is no such address.
fn origin(tiles: &str) -> Option<String> {
    let (scheme, rest) = tiles.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.strip_prefix("{s}").map_or_else(|| host.to_owned(), |rest| format!("*{rest}"));
    let fits = matches!(scheme, "https" | "http")
        && !host.is_empty()
        && host.chars().all(|letter| {
            letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | ':' | '*' | '[' | ']')
        })
        && ["{z}", "{x}", "{y}"].iter().all(|part| rest.contains(part));
    fits.then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_allowed_from_their_own_place_alone() {
        assert_eq!(origin("https://tiles.example/{z}/{x}/{y}.png").as_deref(), Some("https://tiles.example"));
        assert_eq!(
            origin("https://{s}.tiles.example:8443/{z}/{x}/{y}.png?key=1").as_deref(),
            Some("https://*.tiles.example:8443")
        );
        for wrong in [
            "",
            "javascript:alert(1)",
            "https://tiles.example/map.png",
            "https://a b; script-src */{z}/{x}/{y}",
            "ftp://tiles.example/{z}/{x}/{y}",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_picture_holds_both_places_with_room_around_them() {
        let at = |lat, lon| Spot::from_degrees(lat, lon).expect("a place");
        let settings = SettingsNow::default();
        let map = Map::new(&settings, at(44.95, -93.30), Some(at(44.98, -93.26)));
        let drawn = map.drawn();
        let [x, y] = [0, 1]
            .map(|part| drawn.spot.split(' ').nth(part).expect("two").parse::<f64>().expect("a number"));
        assert!(x >= MARGIN - 1.0 && y <= HEIGHT - MARGIN + 1.0, "{drawn:?}");
        assert_ne!(drawn.spot, drawn.to);
    }
}
