//! The map above a trip: where it goes, drawn once on the server as SVG, so it needs no script, no tiles and
//! tells nobody else where a client flies.
//!
//! The drawing carries classes only; colours and type come from the page (`.map` in components.css).

mod grid;
mod kept;
mod labels;
mod land;
mod lines;
mod path;
mod projection;
#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::sync::Arc;

use lines::{Frame, Xy};
use projection::{Projection, Vector};

/// How a leg is flown, as far as a map shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegKind {
    /// Already flown: a solid line.
    Flown,
    /// Still to be flown: a solid line.
    Planned,
    /// The aircraft flies empty to where it is needed: a dotted line.
    Positioning,
}

/// A place the route touches.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What the place is called in aviation, for instance KTEB.
    pub code: String,
    /// Its town, shown under the code; may be empty.
    pub place: String,
    /// Degrees, north positive.
    pub lat: f64,
    /// Degrees, east positive.
    pub lon: f64,
}

/// What to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct RouteMap {
    /// Places, each once.
    pub points: Vec<Point>,
    /// Index of the place a leg starts at, of the one it ends at, and its kind. Legs to places that do not
    /// exist are left out.
    pub legs: Vec<(usize, usize, LegKind)>,
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// The map's name for people who do not see it, in their language.
    pub title: String,
    /// What the map shows, in a sentence; may be empty.
    pub description: String,
}

/// Land and grid go on this far beyond the frame, for boxes of slightly other proportions.
const BLEED: f64 = 40.0;
const POINT_RADIUS: f64 = 4.0;

/// The map as one `<svg>` element, to stand in an element with the class `map`; one that was drawn lately is not drawn
/// again.
pub fn svg(map: &RouteMap) -> Arc<str> {
    kept::or_drawn(map, drawn)
}

fn drawn(map: &RouteMap) -> String {
    let (width, height) = (f64::from(map.width.clamp(120, 4000)), f64::from(map.height.clamp(80, 4000)));
    let places: Vec<(&Point, Vector)> = map
        .points
        .iter()
        .filter(|point| point.lat.is_finite() && point.lon.is_finite())
        .map(|point| (point, Vector::at(point.lat, point.lon)))
        .collect();
    let legs = legs(map);
    let mut route: Vec<Vector> = places.iter().map(|(_, place)| *place).collect();
    route.extend(legs.iter().flat_map(|(_, way)| way.iter().copied()));
    let projection = Projection::fitted(&route, width, height);
    let frame = Frame::new(width, height);
    let wide = frame.grown(BLEED);

    let mut out = String::with_capacity(16 * 1024);
    open(&mut out, map, width, height);
    element(&mut out, "land", &land::path(&projection, wide));
    element(&mut out, "grid", &grid::path(&projection, wide));
    let mut drawn: Vec<Vec<Xy>> = Vec::new();
    for (kind, way) in &legs {
        let line: Vec<Xy> = way.iter().map(|place| projection.project(*place)).collect();
        let class = if *kind == LegKind::Positioning { "arc ghost" } else { "arc" };
        element(&mut out, class, &path::open_line(&lines::simplified(&line, 0.15)));
        drawn.push(line);
    }
    let spots: Vec<(&Point, Xy)> =
        places.iter().map(|(point, place)| (*point, projection.project(*place))).collect();
    for (_, (x, y)) in &spots {
        let (x, y) = (path::number(*x), path::number(*y));
        write!(out, r#"<circle class="pt" cx="{x}" cy="{y}" r="{POINT_RADIUS}"/>"#)
            .expect("writing to a string cannot fail");
    }
    for label in labels::placed(&spots, &drawn, frame) {
        label.write(&mut out);
    }
    out.push_str("</svg>");
    out
}

/// Each pair of places once for each way it is drawn, solid rather than dotted, with points along the way.
fn legs(map: &RouteMap) -> Vec<(LegKind, Vec<Vector>)> {
    let mut pairs: Vec<(usize, usize, LegKind)> = Vec::new();
    for &(from, to, kind) in &map.legs {
        let solid = if kind == LegKind::Positioning { kind } else { LegKind::Planned };
        let pair = (from.min(to), from.max(to));
        match pairs.iter_mut().find(|(a, b, _)| (*a, *b) == pair) {
            Some(known) => known.2 = known.2.min(solid),
            None => pairs.push((pair.0, pair.1, solid)),
        }
    }
    pairs
        .into_iter()
        .filter_map(|(from, to, kind)| {
            let (from, to) = (map.points.get(from)?, map.points.get(to)?);
            let finite = [from.lat, from.lon, to.lat, to.lon].iter().all(|degree| degree.is_finite());
            let (from, to) = (Vector::at(from.lat, from.lon), Vector::at(to.lat, to.lon));
            (finite && from.angle(to) > 1e-6).then(|| (kind, from.way(to)))
        })
        .collect()
}

fn open(out: &mut String, map: &RouteMap, width: f64, height: f64) {
    let id = id(map);
    let title = escaped(&map.title);
    let described = if map.description.is_empty() { String::new() } else { format!(" {id}-d") };
    write!(
        out,
        r#"<svg viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid meet" role="img" aria-labelledby="{id}{described}"><title id="{id}">{title}</title>"#
    )
    .expect("writing to a string cannot fail");
    if !map.description.is_empty() {
        let text = escaped(&map.description);
        write!(out, r#"<desc id="{id}-d">{text}</desc>"#).expect("writing to a string cannot fail");
    }
}

/// The same map always has the same id and two sizes of one map on a page have different ones (FNV-1a hash).
fn id(map: &RouteMap) -> String {
    let sizes = [map.width.to_le_bytes(), map.height.to_le_bytes()];
    let texts = map.title.bytes().chain(map.description.bytes());
    let points = map.points.iter().flat_map(|point| point.code.bytes());
    let hash = sizes
        .into_iter()
        .flatten()
        .chain(texts)
        .chain(points)
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("map-{hash:08x}")
}

fn element(out: &mut String, class: &str, path: &str) {
    if !path.is_empty() {
        write!(out, r#"<path class="{class}" d="{path}"/>"#).expect("writing to a string cannot fail");
    }
}

/// Text safe between tags; characters XML cannot hold are dropped.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}
