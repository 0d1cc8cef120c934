//! Coastlines from Natural Earth (`data/land.md`), projected, clipped to the frame and thinned to what shows.

use std::sync::LazyLock;

use super::lines::{self, Frame, Xy};
use super::path;
use super::projection::{Projection, Vector};

const STORED: &[u8] = include_bytes!("../../data/land.bin");
const UNIT: f64 = 0.01;
/// Coasts may be off by this many pixels: the least that keeps the drawing within its budget.
const TOLERANCES: [f64; 6] = [0.6, 0.8, 1.0, 1.3, 1.7, 2.4];
/// About 10 KB of path data.
const MOST_POINTS: usize = 1350;
/// Islands under this many square pixels go unseen.
const SPECK: f64 = 6.0;
/// Points closer together than this many pixels are skipped at once, before the finer thinning looks at the rest.
const NEAR: f64 = 0.5;
/// Degrees between the points of ever coarser copies of each coastline, so that a map of an ocean need not look at
/// every cove.
const SPACINGS: [f64; 4] = [0.0, 0.03, 0.06, 0.15];

static POLYGONS: LazyLock<Vec<Vec<Ring>>> = LazyLock::new(read);

/// One coastline, with land on the right hand.
struct Ring {
    /// One copy for each of [`SPACINGS`].
    points: [Vec<Vector>; SPACINGS.len()],
    centre: Vector,
    /// Radians around the centre that hold all points.
    radius: f64,
}

/// Land within the frame as path data.
pub(super) fn path(projection: &Projection, frame: Frame) -> String {
    let reach = projection.reach(frame.corners());
    let mut shown: Vec<Vec<Xy>> = Vec::new();
    for polygon in POLYGONS.iter() {
        for (ring, outer) in polygon.iter().zip((0..).map(|at| at == 0)) {
            if ring.centre.angle(projection.centre()) <= reach + ring.radius {
                shown.extend(outlines(ring, outer, projection, frame));
            }
        }
    }
    let importance: Vec<Vec<f64>> = shown.iter().map(|outline| lines::outline_importance(outline)).collect();
    let points = |tolerance: f64| importance.iter().flatten().filter(|pixels| **pixels > tolerance).count();
    let [fine @ .., coarsest] = TOLERANCES;
    let tolerance = fine.into_iter().find(|tolerance| points(*tolerance) <= MOST_POINTS).unwrap_or(coarsest);
    let mut out = String::new();
    for (outline, importance) in shown.iter().zip(&importance) {
        path::add(&mut out, &lines::thinned(outline, importance, tolerance), true);
    }
    out
}

/// The coastline where it shows and, when it runs around the far side of the earth, the earth's own outline.
fn outlines(ring: &Ring, outer: bool, projection: &Projection, frame: Frame) -> Vec<Vec<Xy>> {
    let coarsest = SPACINGS.iter().rposition(|degrees| degrees * projection.pixels_per_degree() <= NEAR);
    let points = &ring.points[coarsest.unwrap_or(0)];
    let mut outline: Vec<Xy> = Vec::with_capacity(points.len());
    for point in points {
        let spot = projection.project(*point);
        let far = |last: &Xy| (last.0 - spot.0).abs() + (last.1 - spot.1).abs() > NEAR;
        if outline.last().is_none_or(far) {
            outline.push(spot);
        }
    }
    let mut shown = Vec::new();
    let clipped = lines::clipped(&outline, frame);
    if clipped.len() > 2 && lines::area(&clipped).abs() >= SPECK {
        shown.push(clipped);
    }
    // A coast around the point opposite the centre is turned inside out: its land lies outside the line, up to
    // the edge of the earth. Coastlines run clockwise around land, so such a line has the wrong direction.
    let opposite = std::f64::consts::PI - ring.centre.angle(projection.centre()) <= ring.radius;
    if opposite && (lines::area(&outline) < 0.0) == outer {
        let mut edge = lines::clipped(&projection.edge(), frame);
        if !outer {
            edge.reverse();
        }
        shown.push(edge);
    }
    shown
}

fn read() -> Vec<Vec<Ring>> {
    let mut rest = STORED;
    let mut polygons = Vec::new();
    while !rest.is_empty() {
        let rings = number(&mut rest);
        polygons.push((0..rings).map(|_| ring(&mut rest)).collect());
    }
    polygons
}

fn ring(rest: &mut &[u8]) -> Ring {
    let count = number(rest);
    let (mut lon, mut lat) = (0, 0);
    let points: Vec<Vector> = (0..count)
        .map(|_| {
            lon += step(rest);
            lat += step(rest);
            Vector::at(f64::from(lat) * UNIT, f64::from(lon) * UNIT)
        })
        .collect();
    let first = points.first().copied().unwrap_or(Vector::at(0.0, 0.0));
    let centre = points
        .iter()
        .fold((first, 0.0), |(mean, weight), point| (mean.mixed(weight, *point, 1.0), weight + 1.0))
        .0;
    let radius = points.iter().map(|point| point.angle(centre)).fold(0.0, f64::max);
    Ring { points: SPACINGS.map(|degrees| spaced(&points, degrees)), centre, radius }
}

/// Every point at least this far from the one kept before it; few enough to begin with stay as they are.
fn spaced(points: &[Vector], degrees: f64) -> Vec<Vector> {
    const FEW: usize = 12;
    if degrees == 0.0 || points.len() <= FEW {
        return points.to_vec();
    }
    let apart = degrees.to_radians().cos();
    let mut kept: Vec<Vector> = Vec::new();
    for point in points {
        if kept.last().is_none_or(|last| last.dot(*point) < apart) {
            kept.push(*point);
        }
    }
    kept
}

fn number(rest: &mut &[u8]) -> u32 {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (byte, after) = rest.split_first().expect("the land in the program is complete");
        *rest = after;
        value |= u32::from(byte & 127) << shift;
        if byte & 128 == 0 {
            break;
        }
    }
    value
}

fn step(rest: &mut &[u8]) -> i32 {
    let value = number(rest);
    (value >> 1) as i32 ^ -((value & 1) as i32)
}
