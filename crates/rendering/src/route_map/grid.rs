//! Meridians and parallels, as far apart as reads well at the map's scale.

use super::lines::{self, Frame, Xy};
use super::path;
use super::projection::{Projection, Vector};

/// Degrees between lines that people know from atlases.
const STEPS: [f64; 7] = [0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0];
const LEAST_PIXELS_APART: f64 = 62.0;
/// Meridians end here, short of the knot they would tie at a pole.
const LAST_LATITUDE: f64 = 85.0;

/// Grid lines within the frame as path data.
pub(super) fn path(projection: &Projection, frame: Frame) -> String {
    let apart = |step: &f64| step * projection.pixels_per_degree() >= LEAST_PIXELS_APART;
    let step = STEPS.into_iter().find(apart).unwrap_or(30.0);
    let reach = projection.reach(frame.corners()).to_degrees();
    let centre = projection.centre();
    let south = (centre.lat() - reach).max(-90.0);
    let north = (centre.lat() + reach).min(90.0);
    let sideways = if south <= -89.0 || north >= 89.0 {
        180.0
    } else {
        let widest = reach.to_radians().sin() / centre.lat().to_radians().cos();
        if reach >= 90.0 || widest >= 1.0 { 180.0 } else { widest.asin().to_degrees() }
    };
    // Lines between which meridians crowd near the poles are left out there.
    let crowded = if north.abs().max(south.abs()) > 70.0 { step.max(15.0) } else { step };
    let mut out = String::new();
    let mut draw = |line: Vec<Xy>| {
        for part in lines::inside(&line, frame) {
            path::add(&mut out, &lines::simplified(&part, 0.4), false);
        }
    };
    for lon in multiples(crowded, centre.lon() - sideways, centre.lon() + sideways) {
        let (from, to) = (south.max(-LAST_LATITUDE), north.min(LAST_LATITUDE));
        draw(between(from, to, step).map(|lat| projection.project(Vector::at(lat, lon))).collect());
    }
    for lat in multiples(step, south, north).filter(|lat| lat.abs() <= LAST_LATITUDE) {
        let (from, to) = (centre.lon() - sideways, centre.lon() + sideways);
        draw(between(from, to, step).map(|lon| projection.project(Vector::at(lat, lon))).collect());
    }
    out
}

fn multiples(step: f64, from: f64, to: f64) -> impl Iterator<Item = f64> {
    let first = (from / step).ceil() as i32;
    let last = (to / step).floor() as i32;
    // A full turn would draw its first line twice.
    let last = if f64::from(last - first) * step >= 360.0 { last - 1 } else { last };
    (first..=last).map(move |count| f64::from(count) * step)
}

/// Points from end to end, an eighth of the grid's step apart.
fn between(from: f64, to: f64, step: f64) -> impl Iterator<Item = f64> {
    let count = ((to - from) / step * 8.0).ceil().max(1.0) as u32;
    (0..=count).map(move |at| from + (to - from) * f64::from(at) / f64::from(count))
}
