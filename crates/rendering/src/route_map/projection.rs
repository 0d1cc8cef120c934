//! Lambert's azimuthal equal-area projection, centred on the route: true at its centre, the same scale for land
//! everywhere, and no seam at the antimeridian or the poles. Formulas: Snyder, Map Projections – A Working
//! Manual (USGS Professional Paper 1395), chapter 24.

use super::lines::Xy;

/// A direction from the centre of the earth, of length 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Vector([f64; 3]);

impl Vector {
    pub(super) fn at(lat: f64, lon: f64) -> Self {
        let (lat, lon) = (lat.clamp(-90.0, 90.0).to_radians(), lon.to_radians());
        Self([lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()])
    }

    pub(super) fn dot(self, other: Self) -> f64 {
        self.0.iter().zip(other.0).map(|(a, b)| a * b).sum()
    }

    /// Radians of arc between two directions.
    pub(super) fn angle(self, other: Self) -> f64 {
        self.dot(other).clamp(-1.0, 1.0).acos()
    }

    /// Latitude in degrees.
    pub(super) fn lat(self) -> f64 {
        self.0[2].clamp(-1.0, 1.0).asin().to_degrees()
    }

    /// Longitude in degrees.
    pub(super) fn lon(self) -> f64 {
        self.0[1].atan2(self.0[0]).to_degrees()
    }

    /// The weighted sum, brought back to length 1; `self` where the sum vanishes.
    pub(super) fn mixed(self, own: f64, other: Self, theirs: f64) -> Self {
        let sum = [0, 1, 2].map(|axis| own * self.0[axis] + theirs * other.0[axis]);
        let length = sum.iter().map(|part| part * part).sum::<f64>().sqrt();
        if length < 1e-9 { self } else { Self(sum.map(|part| part / length)) }
    }

    /// Directions along the great circle to another, a step at least every degree and a half.
    pub(super) fn way(self, to: Self) -> Vec<Self> {
        let angle = self.angle(to);
        let steps = (angle.to_degrees() / 1.5).ceil().clamp(2.0, 120.0) as usize;
        // Opposite sides of the earth have no single shortest way; over a pole is one of them.
        let over = if angle > std::f64::consts::PI - 0.001 { vec![self.way_point(), to] } else { vec![to] };
        let mut way = vec![self];
        let mut from = self;
        for to in over {
            let angle = from.angle(to).max(1e-9);
            way.extend((1..=steps).map(|step| {
                let share = step as f64 / steps as f64;
                from.mixed(((1.0 - share) * angle).sin(), to, (share * angle).sin())
            }));
            from = to;
        }
        way
    }

    fn way_point(self) -> Self {
        let pole = Self([0.0, 0.0, 1.0]);
        if self.dot(pole).abs() > 0.99 { Self([1.0, 0.0, 0.0]) } else { pole }
    }
}

const EARTH_RADIUS_NM: f64 = 3440.07;
/// A single airport and a short hop are shown with this much around them (nautical miles across), so that one
/// still sees where on earth that is.
const LEAST_ACROSS_NM: f64 = 420.0;

/// From directions to pixels.
pub(super) struct Projection {
    centre: Vector,
    east: Vector,
    north: Vector,
    scale: f64,
    shift: Xy,
}

impl Projection {
    /// Shows all of `route` within the frame with room for labels at its edges.
    pub(super) fn fitted(route: &[Vector], width: f64, height: f64) -> Self {
        let centre = middle(route);
        let (lat, lon) = (centre.lat().to_radians(), centre.lon().to_radians());
        let east = Vector([-lon.sin(), lon.cos(), 0.0]);
        let north = Vector([-lat.sin() * lon.cos(), -lat.sin() * lon.sin(), lat.cos()]);
        let mut fitted = Self { centre, east, north, scale: 1.0, shift: (0.0, 0.0) };
        let (mut least, mut most) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for place in route {
            let (x, y) = fitted.project(*place);
            least = (least.0.min(x), least.1.min(y));
            most = (most.0.max(x), most.1.max(y));
        }
        if route.is_empty() {
            (least, most) = ((-1.4, -1.0), (1.4, 1.0));
        }
        let room = ((width * 0.13).clamp(36.0, 90.0), (height * 0.19).clamp(34.0, 60.0));
        let across = ((most.0 - least.0).max(1e-9), (most.1 - least.1).max(1e-9));
        let closest = width.max(height) * EARTH_RADIUS_NM / LEAST_ACROSS_NM;
        let scale = ((width - 2.0 * room.0) / across.0).min((height - 2.0 * room.1) / across.1).min(closest);
        fitted.scale = scale;
        fitted.shift =
            (width / 2.0 - scale * (least.0 + most.0) / 2.0, height / 2.0 - scale * (least.1 + most.1) / 2.0);
        fitted
    }

    /// Where a direction lies, in pixels from the top left.
    pub(super) fn project(&self, place: Vector) -> Xy {
        // The point opposite the centre has no place of its own; just beside it is far outside every frame.
        let stretch = (2.0 / (1.0 + place.dot(self.centre)).max(1e-9)).sqrt() * self.scale;
        (self.shift.0 + stretch * place.dot(self.east), self.shift.1 - stretch * place.dot(self.north))
    }

    /// Radians from the centre that a frame reaches at most, π when it shows the whole earth.
    pub(super) fn reach(&self, corners: [Xy; 4]) -> f64 {
        let far = corners
            .into_iter()
            .map(|(x, y)| (x - self.shift.0).hypot(y - self.shift.1) / self.scale)
            .fold(0.0, f64::max);
        2.0 * (far / 2.0).clamp(0.0, 1.0).asin()
    }

    /// The circle that holds the whole earth, clockwise on screen.
    pub(super) fn edge(&self) -> Vec<Xy> {
        const POINTS: u32 = 120;
        (0..POINTS)
            .map(|at| f64::from(at) / f64::from(POINTS) * std::f64::consts::TAU)
            .map(|turn| {
                (self.shift.0 + 2.0 * self.scale * turn.cos(), self.shift.1 + 2.0 * self.scale * turn.sin())
            })
            .collect()
    }

    /// Pixels one degree takes at the centre.
    pub(super) fn pixels_per_degree(&self) -> f64 {
        self.scale.to_radians()
    }

    pub(super) fn centre(&self) -> Vector {
        self.centre
    }
}

/// The middle of the smallest circle around all places, found by stepping ever less towards the farthest
/// (Bădoiu and Clarkson, Smaller core-sets for balls, 2003). The Atlantic when there are none.
fn middle(route: &[Vector]) -> Vector {
    let Some(first) = route.first() else { return Vector::at(25.0, -20.0) };
    let mut centre = *first;
    for place in route {
        centre = centre.mixed(1.0, *place, 0.5);
    }
    for step in 1..=60 {
        let Some(far) = route.iter().min_by(|a, b| centre.dot(**a).total_cmp(&centre.dot(**b))) else {
            break;
        };
        centre = centre.mixed(1.0, *far, 1.0 / f64::from(step + 1));
    }
    centre
}
