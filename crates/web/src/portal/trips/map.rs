//! The map above a trip, in one size for desks and one for phones.

use std::sync::Arc;

use portico_domain::charter::trips::{LegSeen, Trip};
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;
use portico_rendering::route_map::{LegKind, Point, RouteMap, svg};

use crate::legs::{airport, place_of};

/// The same route twice: wide and narrow, as SVG.
pub(super) fn maps(t: Texts, trip: &Trip, flown: &[LegSeen], now: Instant) -> (Arc<str>, Arc<str>) {
    let mut points: Vec<Point> = Vec::new();
    let mut legs = Vec::new();
    let mut said = Vec::new();
    for seen in flown {
        let leg = &seen.leg;
        let (Some(from), Some(to)) =
            (point(&mut points, &leg.from_airport), point(&mut points, &leg.to_airport))
        else {
            continue;
        };
        let kind = match (trip.passenger_count, leg.arrives_at <= now) {
            (0, _) => LegKind::Positioning,
            (_, true) => LegKind::Flown,
            (_, false) => LegKind::Planned,
        };
        legs.push((from, to, kind));
        let places = [place_of(&leg.from_airport), place_of(&leg.to_airport)];
        let [from, to] = places;
        said.push(t.with2("trips-map-leg", "from", from, "to", to));
    }
    let map = |width, height| {
        svg(&RouteMap {
            points: points.clone(),
            legs: legs.clone(),
            width,
            height,
            title: t.say("trips-map").into_owned(),
            description: t.list(&said),
        })
    };
    (map(752, 320), map(358, 216))
}

/// The number of a place among those drawn; each place is drawn once.
fn point(points: &mut Vec<Point>, ident: &str) -> Option<usize> {
    if let Some(known) = points.iter().position(|point| point.code == ident) {
        return Some(known);
    }
    let place = airport(ident)?;
    let town = place.place().to_owned();
    points.push(Point { code: ident.to_owned(), place: town, lat: place.lat, lon: place.lon });
    Some(points.len() - 1)
}
