//! A trip that is only asked for, beside its form: a map of what is known so far, and about how long each leg takes.

use std::sync::Arc;

use portico_domain::charter::airports::{self, Airport};
use portico_domain::charter::trips;
use portico_rendering::languages::Texts;
use portico_rendering::route_map::{self, LegKind, Point, RouteMap};

/// One leg in a few words.
#[derive(Clone, Debug)]
pub(crate) struct Hop {
    /// `KTEB → KPBI`, as codes.
    pub codes: Vec<&'static str>,
    /// About how long, and how far.
    pub value: String,
}

/// The map as an `<svg>` element; empty while no leg is known.
pub(crate) fn map(t: Texts, route: &[(&'static Airport, &'static Airport)]) -> Arc<str> {
    if route.is_empty() {
        return Arc::default();
    }
    let mut points: Vec<Point> = Vec::new();
    let mut place = |airport: &Airport| {
        if let Some(at) = points.iter().position(|point| point.code == airport.ident) {
            return at;
        }
        points.push(Point {
            code: airport.ident.to_owned(),
            place: airport.place().to_owned(),
            lat: airport.lat,
            lon: airport.lon,
        });
        points.len() - 1
    };
    let legs = route.iter().map(|(from, to)| (place(from), place(to), LegKind::Planned)).collect();
    let names: Vec<String> =
        route.iter().map(|(from, to)| format!("{} – {}", from.place(), to.place())).collect();
    let picture = RouteMap {
        points,
        legs,
        width: 336,
        height: 240,
        title: t.say("requests-map").into_owned(),
        description: t.list(&names),
    };
    route_map::svg(&picture)
}

/// The legs in a few words each.
pub(crate) fn hops(t: Texts, route: &[(&'static Airport, &'static Airport)]) -> Vec<Hop> {
    let hop = |(from, to): &(&'static Airport, &'static Airport)| {
        let distance = airports::distance_nm(from.position(), to.position());
        let minutes = airports::flight_minutes(distance, f64::from(trips::USUAL_KNOTS)).map_or(0, i64::from);
        let value = t.with2(
            "requests-about",
            "time",
            t.minutes(minutes),
            "distance",
            t.distance_nm(distance.round() as i64),
        );
        Hop { codes: vec![from.ident, to.ident], value }
    };
    route.iter().map(hop).collect()
}
