//! The worker app says where it is, while it is open and its worker is on the way.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Json};
use portico_domain::field::positions::{self, Fix, MOST_AT_ONCE};
use portico_domain::time::Instant;
use serde_json::{Map, Value, json};

use super::{MOST_BYTES, read};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::OnSite;

/// One point, `{lat, lon, at, accuracy, battery}` with `at` in milliseconds, or up to a hundred as a list or under `points`.
/// The answer says whether anything more needs to be sent.
pub(crate) async fn receive(on_site: OnSite, State(app): State<App>, body: Bytes) -> Answer {
    if body.len() > MOST_BYTES {
        return Err(Failure::unprocessable());
    }
    let sent: Value = serde_json::from_slice(&body).map_err(|_| Failure::unprocessable())?;
    let now = app.database().clock().now();
    let fixes = fixes(&sent, now).ok_or_else(Failure::unprocessable)?;
    let received = positions::receive(app.database(), app.positions(), &on_site.worker, &fixes).await?;
    Ok(Json(json!({ "kept": received.kept, "sharing": received.sharing })).into_response())
}

fn fixes(sent: &Value, now: Instant) -> Option<Vec<Fix>> {
    let many = sent.as_array().or_else(|| sent.get("points").and_then(Value::as_array));
    let objects: Vec<&Map<String, Value>> = match many {
        Some(many) => many.iter().filter_map(Value::as_object).collect(),
        None => vec![sent.as_object()?],
    };
    if objects.len() > MOST_AT_ONCE {
        return None;
    }
    Some(objects.into_iter().filter_map(|object| fix(object, now)).collect())
}

fn fix(object: &Map<String, Value>, now: Instant) -> Option<Fix> {
    let number = |names: &[&str]| read::number(read::part(object, names));
    read::fix(
        (number(&["lat", "latitude"]), number(&["lon", "lng", "longitude"])),
        read::part(object, &["at", "timestamp", "tst"]),
        number(&["accuracy", "acc", "accuracy_m"]),
        number(&["battery", "batt"]),
        now,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_sends_one_point_or_many_but_no_more_than_a_hundred() {
        let now = Instant(1_795_273_200_000);
        let one = json!({ "lat": 44.97, "lon": -93.26, "at": 1_795_273_199_000_i64, "accuracy": 8.4 });
        let read = fixes(&one, now).expect("readable");
        assert_eq!((read[0].at, read[0].accuracy_m), (Instant(1_795_273_199_000), Some(8)));
        assert_eq!(
            fixes(&json!({ "points": [one, { "lat": 91, "lon": 0 }] }), now).expect("readable").len(),
            1
        );
        assert!(fixes(&Value::Array(vec![one; 101]), now).is_none());
        assert!(fixes(&json!("somewhere"), now).is_none());
    }
}
