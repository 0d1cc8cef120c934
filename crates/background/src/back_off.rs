//! How long to wait before the next try: thirty seconds at first, twice as long each time, an hour at the most.

use portico_domain::time::Instant;

const FIRST_SECONDS: i64 = 30;
const LONGEST_SECONDS: i64 = 3600;
/// After this a task is given up and a person decides.
const PATIENCE_HOURS: i64 = 48;

/// When to try again after the try with this number (from 1); nothing when patience is over.
pub(crate) fn next(asked_at: Instant, now: Instant, attempt: i32) -> Option<Instant> {
    if now >= asked_at.plus_hours(PATIENCE_HOURS) {
        return None;
    }
    let doublings = u32::try_from(attempt.saturating_sub(1)).unwrap_or(0).min(12);
    let wait = FIRST_SECONDS.saturating_mul(1 << doublings).min(LONGEST_SECONDS);
    Some(now.plus_seconds(wait))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_half_a_minute_to_an_hour_and_end_after_two_days() {
        let start = Instant(1_000_000);
        let wait = |attempt| next(start, start, attempt).map(|at| at.seconds_since(start));
        assert_eq!(
            [wait(1), wait(2), wait(3), wait(7), wait(8), wait(50)],
            [Some(30), Some(60), Some(120), Some(1920), Some(3600), Some(3600)]
        );
        assert_eq!(next(start, start.plus_hours(48), 60), None);
        assert!(next(start, start.plus_hours(47), 60).is_some());
    }
}
