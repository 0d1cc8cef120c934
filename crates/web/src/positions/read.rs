//! Reads points out of what phones send, whatever they call its parts; what is no place is left out.

use jiff::Timestamp;
use portico_domain::field::positions::{Fix, Spot};
use portico_domain::time::Instant;
use serde_json::{Map, Value};

/// A number, also one written as text.
pub(super) fn number(value: Option<&Value>) -> Option<f64> {
    match value? {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// The first of these parts that is there.
pub(super) fn part<'a>(object: &'a Map<String, Value>, names: &[&str]) -> Option<&'a Value> {
    names.iter().find_map(|name| object.get(*name)).filter(|value| !value.is_null())
}

/// A moment: seconds or milliseconds since 1970, or a time as ISO 8601 writes it (in UTC where it names no zone).
#[expect(clippy::cast_possible_truncation, reason = "held between the years 1970 and 5138")]
pub(super) fn moment(value: &Value) -> Option<Instant> {
    /// Seconds do not come this far before the year 5138, milliseconds were there in 1973.
    const MILLISECONDS: f64 = 1e11;
    if let Some(number) = number(Some(value)) {
        let ms = if number < MILLISECONDS { number * 1000.0 } else { number };
        return (0.0..1e14).contains(&ms).then_some(Instant(ms as i64));
    }
    let text = value.as_str()?.trim();
    let known: Option<Timestamp> = text.parse().ok();
    let known = known.or_else(|| format!("{}Z", text.replacen(' ', "T", 1)).parse().ok());
    known.map(Instant::from)
}

/// A point of these parts; without a time it is of this moment.
pub(super) fn fix(
    (lat, lon): (Option<f64>, Option<f64>),
    at: Option<&Value>,
    accuracy: Option<f64>,
    battery: Option<f64>,
    now: Instant,
) -> Option<Fix> {
    let at = match at {
        Some(at) => moment(at)?,
        None => now,
    };
    let spot = Spot::from_degrees(lat?, lon?)?;
    Some(Fix { at, spot, accuracy_m: whole(accuracy, 100_000.0), battery: whole(battery, 100.0) })
}

#[expect(clippy::cast_possible_truncation, reason = "held below a hundred thousand")]
fn whole(number: Option<f64>, most: f64) -> Option<i32> {
    number.filter(|number| *number >= 0.0).map(|number| number.min(most).round() as i32)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_moment_is_read_in_every_way_that_trackers_write_it() {
        let noon = Some(Instant(1_795_262_400_000));
        for written in [
            json!(1_795_262_400),
            json!("1795262400"),
            json!(1_795_262_400_000_i64),
            json!("2026-11-21T12:00:00.000Z"),
            json!("2026-11-21 12:00:00"),
            json!("2026-11-21T13:00:00+01:00"),
        ] {
            assert_eq!(moment(&written), noon, "{written}");
        }
        for wrong in [json!("soon"), json!(-1), json!(null), json!("NaN")] {
            assert_eq!(moment(&wrong), None, "{wrong}");
        }
    }
}
