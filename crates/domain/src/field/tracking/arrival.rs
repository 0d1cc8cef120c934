//! When somebody will be there: from a routing server's answer or the company's speed along the great circle, and always
//! as a range.

use crate::field::positions::Spot;
use crate::time::Instant;

/// Milliseconds of the steps in which arrivals are told.
const STEP_MS: i64 = 5 * 60 * 1000;
/// What is added at the end of the range, for parking and finding the door.
const AT_THE_DOOR_MINUTES: f64 = 5.0;
const FASTER: f64 = 0.8;
const SLOWER: f64 = 1.3;
/// A longer way is not told in minutes of a range: nobody is sent that far without another stop.
const MOST_MINUTES: f64 = 24.0 * 60.0;

/// A way that a routing server measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// Where it begins.
    pub from: Spot,
    /// Where it ends.
    pub to: Spot,
    /// How long it takes, in seconds.
    pub seconds: f64,
    /// When it was asked.
    pub at: Instant,
}

/// When somebody will be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Not before this.
    pub from: Instant,
    /// Most likely before this.
    pub until: Instant,
    /// About how many minutes from now.
    pub minutes: i64,
}

impl Arrival {
    /// The arrival at `to` of somebody who was at `spot` at `at`.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "minutes of a day at the most"
    )]
    pub(super) fn estimate(
        (spot, at): (Spot, Instant),
        to: Spot,
        way: Option<&Way>,
        speed_kmh: i32,
        now: Instant,
    ) -> Option<Self> {
        let metres = spot.metres_to(to);
        let minutes = match way.filter(|way| way.to == to) {
            // Since it was asked they have come nearer: as much shorter is the rest.
            Some(way) => way.seconds / 60.0 * (metres / way.from.metres_to(to).max(1.0)).min(1.5),
            None => metres / 1000.0 / f64::from(speed_kmh.max(1)) * 60.0,
        };
        if !minutes.is_finite() || minutes > MOST_MINUTES {
            return None;
        }
        let driven = now.ms_since(at).max(0) as f64 / 60_000.0;
        let left = (minutes - driven).max(1.0);
        let ms = |minutes: f64| (minutes * 60_000.0).round() as i64;
        let from = (now.0 + ms(left * FASTER)).div_euclid(STEP_MS) * STEP_MS;
        let until =
            (now.0 + ms(left * SLOWER + AT_THE_DOOR_MINUTES) + STEP_MS - 1).div_euclid(STEP_MS) * STEP_MS;
        Some(Self { from: Instant(from), until: Instant(until), minutes: left.round() as i64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 14:03 on some day.
    const NOW: Instant = Instant(1_795_269_780_000);

    fn at(lat: f64) -> Spot {
        Spot::from_degrees(lat, -93.26).expect("a place")
    }

    fn range(from: f64, age: i64, way: Option<&Way>) -> (i64, i64, i64) {
        let seen = (at(from), NOW.plus_seconds(-age));
        let arrival = Arrival::estimate(seen, at(45.0), way, 35, NOW).expect("an arrival");
        let minutes = |instant: Instant| instant.ms_since(NOW) / 60_000;
        (minutes(arrival.from), minutes(arrival.until), arrival.minutes)
    }

    #[test]
    fn an_arrival_is_told_in_steps_of_five_minutes_around_the_way_left() {
        // 5.56 km at 35 km/h are nine and a half minutes; it is three minutes past a full five.
        assert_eq!(range(44.95, 0, None), (7, 22, 10));
    }

    #[test]
    fn who_drives_on_unseen_comes_nearer_and_is_never_there_before_a_minute() {
        assert_eq!(range(44.95, 240, None).2, 6);
        assert_eq!(range(44.95, 3_600, None).2, 1);
    }

    #[test]
    fn a_routing_server_is_believed_and_what_was_driven_since_is_taken_off() {
        let way = Way { from: at(44.90), to: at(45.0), seconds: 1_800.0, at: NOW };
        assert_eq!(range(44.95, 0, Some(&way)).2, 15);
        assert_eq!(range(44.90, 0, Some(&way)).2, 30);
    }
}
