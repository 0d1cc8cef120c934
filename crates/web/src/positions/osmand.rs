//! OsmAnd and Traccar clients: one point in the query or in a form (`id`, `lat`, `lon` or `location`, `timestamp`,
//! `accuracy`, `batt`), or, as Traccar Client sends it since version 9, as JSON with `device_id` and `location`. The key is
//! the device identifier. (<https://www.traccar.org/osmand/>)
//!
//! That a GET changes something here is how these programs work; it is bound to the key.

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::response::IntoResponse;
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap};
use portico_domain::field::positions::{Fix, MOST_AT_ONCE, Source};
use portico_domain::time::Instant;
use serde_json::{Map, Value};

use super::{MOST_BYTES, read, received};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::Place;

/// A point in the query.
pub(crate) async fn by_query(place: Place, State(app): State<App>, RawQuery(query): RawQuery) -> Answer {
    let sent = from_pairs(query.unwrap_or_default().as_bytes());
    answer(&app, &place, &sent).await
}

/// A point in a form or as JSON; the query counts as well.
pub(crate) async fn by_body(
    place: Place,
    State(app): State<App>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    if body.len() > MOST_BYTES {
        return Err(Failure::unprocessable());
    }
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut sent = from_pairs(query.unwrap_or_default().as_bytes());
    if kind.starts_with("application/json") {
        let json: Value = serde_json::from_slice(&body).map_err(|_| Failure::unprocessable())?;
        sent.extend(json.as_object().cloned().unwrap_or_default());
    } else {
        sent.extend(from_pairs(&body));
    }
    answer(&app, &place, &sent).await
}

async fn answer(app: &App, place: &Place, sent: &Map<String, Value>) -> Answer {
    let fixes = fixes(sent, app.database().clock().now()).ok_or_else(Failure::unprocessable)?;
    let key = read::part(sent, &["id", "deviceid", "device_id"]).and_then(Value::as_str).unwrap_or_default();
    match received(app, place, Source::OsmAnd, key, &fixes).await? {
        Some(_) => Ok(StatusCode::OK.into_response()),
        None => Ok(StatusCode::UNAUTHORIZED.into_response()),
    }
}

fn from_pairs(pairs: &[u8]) -> Map<String, Value> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(pairs).unwrap_or_default();
    pairs.into_iter().map(|(name, value)| (name, Value::String(value))).collect()
}

/// The points that were sent; nothing when there are too many.
fn fixes(sent: &Map<String, Value>, now: Instant) -> Option<Vec<Fix>> {
    let objects: Vec<&Map<String, Value>> = match sent.get("location") {
        Some(Value::Object(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_object).collect(),
        _ => return Some(from_parameters(sent, now).into_iter().collect()),
    };
    (objects.len() <= MOST_AT_ONCE)
        .then(|| objects.into_iter().filter_map(|one| from_json(one, now)).collect())
}

/// A point of query or form: `valid=false` says that it is none.
fn from_parameters(sent: &Map<String, Value>, now: Instant) -> Option<Fix> {
    let number = |names: &[&str]| read::number(read::part(sent, names));
    if matches!(sent.get("valid").and_then(Value::as_str), Some("false" | "0")) {
        return None;
    }
    let both = sent.get("location").and_then(Value::as_str).and_then(|text| text.split_once(','));
    let (lat, lon) = match both {
        Some((lat, lon)) => (lat.trim().parse().ok(), lon.trim().parse().ok()),
        None => (number(&["lat"]), number(&["lon"])),
    };
    read::fix((lat, lon), read::part(sent, &["timestamp"]), number(&["accuracy"]), number(&["batt"]), now)
}

/// A point as Traccar Client writes it: the charge is a share of one.
fn from_json(location: &Map<String, Value>, now: Instant) -> Option<Fix> {
    let coords = location.get("coords")?.as_object()?;
    let number = |name: &str| read::number(coords.get(name));
    let charge = location.get("battery").and_then(|battery| read::number(battery.get("level")));
    read::fix(
        (number("latitude"), number("longitude")),
        read::part(location, &["timestamp"]),
        number("accuracy"),
        charge.map(|share| share * 100.0),
        now,
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOON: Instant = Instant(1_795_262_400_000);

    fn read_one(sent: &Map<String, Value>) -> Fix {
        let fixes = fixes(sent, Instant(0)).expect("not too many");
        assert_eq!(fixes.len(), 1);
        fixes[0]
    }

    #[test]
    fn a_query_of_osmand_is_read_as_the_app_sends_it() {
        let query = "id=key&lat=44.977753&lon=-93.265011&timestamp=1795262400&hdop=0.9&altitude=265.0&speed=11.4\
                     &bearing=271.0&accuracy=6.2&batt=83.0";
        let read = read_one(&from_pairs(query.as_bytes()));
        assert_eq!(
            (read.at, read.spot.lat_e6, read.accuracy_m, read.battery),
            (NOON, 44_977_753, Some(6), Some(83))
        );
        let read = read_one(&from_pairs(b"deviceid=key&location=44.5,-93.2&timestamp=2026-11-21T12:00:00Z"));
        assert_eq!((read.at, read.spot.lon_e6), (NOON, -93_200_000));
        assert!(
            fixes(&from_pairs(b"id=key&lat=44.5&lon=-93.2&valid=false"), NOON)
                .is_some_and(|none| none.is_empty())
        );
    }

    #[test]
    fn a_message_of_traccar_client_is_read_as_the_app_sends_it() {
        let sent = json!({
            "location": {
                "timestamp": "2026-11-21T12:00:00.000Z",
                "coords": { "latitude": 44.977_753, "longitude": -93.265_011, "accuracy": 5.4, "speed": 11.2, "heading": 90.0 },
                "is_moving": true, "odometer": 120, "event": "motionchange",
                "battery": { "level": 0.83, "is_charging": false }, "activity": { "type": "in_vehicle" }, "extras": {}
            },
            "device_id": "key"
        });
        let read = read_one(sent.as_object().expect("an object"));
        assert_eq!(
            (read.at, read.spot.lat_e6, read.accuracy_m, read.battery),
            (NOON, 44_977_753, Some(5), Some(83))
        );
    }
}
