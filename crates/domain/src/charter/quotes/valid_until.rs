//! How long a quote can be answered when nobody says otherwise.

use crate::time::{Instant, Zone, end_of_day};

/// How long a new quote can be accepted: 48 hours, or until 12 hours before departure if that is sooner, and then to the
/// end of that day where the operator is, but not beyond the departure (domain.md, decision 17).
pub fn usual_valid_until(departs_at: Instant, zone: &Zone, now: Instant) -> Instant {
    let soonest = now.plus_hours(48).min(departs_at.plus_hours(-12)).max(now);
    let end = end_of_day(soonest.at(zone).date(), zone).unwrap_or(soonest);
    if departs_at > now { end.min(departs_at) } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::local_moment;

    #[test]
    fn the_usual_time_to_answer_is_two_days_or_twelve_hours_before_departure() {
        let zone = Zone::named("America/New_York").expect("a zone");
        let at = |text| local_moment(text, &zone).expect("a moment");
        let until =
            |departs| usual_valid_until(at(departs), &zone, at("2026-11-21T09:00")).at(&zone).to_string();
        assert!(until("2026-12-03T16:00").starts_with("2026-11-23T23:59:59"));
        assert!(until("2026-11-22T16:00").starts_with("2026-11-22T16:00:00"));
        assert!(until("2026-11-23T08:00").starts_with("2026-11-22T23:59:59"));
    }
}
