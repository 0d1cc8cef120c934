//! OwnTracks in HTTP mode: one JSON object with a `_type` per request, of which `location` is a point with `lat`, `lon`,
//! `tst` (seconds), `acc` (metres) and `batt` (percent). The key stands in the address, or is the password of HTTP Basic
//! authentication, whatever the user's name. The answer is a list of messages for the phone, always empty.
//! (<https://owntracks.org/booklet/tech/http/>, <https://owntracks.org/booklet/tech/json/>)

use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Json};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, StatusCode};
use portico_domain::field::positions::{Fix, Source};
use portico_domain::time::Instant;
use serde_json::{Value, json};

use super::{MOST_BYTES, read, received};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Place, Token};

/// With the key in the address.
pub(crate) async fn by_address(
    place: Place,
    State(app): State<App>,
    Token(key): Token,
    body: Bytes,
) -> Answer {
    answer(&app, &place, Some(key), &body).await
}

/// With the key as password.
pub(crate) async fn by_password(
    place: Place,
    State(app): State<App>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let key = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(password);
    answer(&app, &place, key, &body).await
}

async fn answer(app: &App, place: &Place, key: Option<String>, body: &[u8]) -> Answer {
    if body.len() > MOST_BYTES {
        return Err(Failure::unprocessable());
    }
    let now = app.database().clock().now();
    // A message about a friend who was removed has no bytes at all.
    let sent: Value = serde_json::from_slice(body).unwrap_or_default();
    let fixes: Vec<Fix> = fix(&sent, now).into_iter().collect();
    let known = match key {
        Some(key) => received(app, place, Source::OwnTracks, &key, &fixes).await?,
        None => {
            place.require_field()?;
            None
        }
    };
    if known.is_none() {
        let again = [(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"positions\""))];
        return Ok((StatusCode::UNAUTHORIZED, again, Json(json!([]))).into_response());
    }
    // An encrypted message cannot be read here; the app shows that it was not taken.
    let status = if sent["_type"] == "encrypted" { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Json(json!([]))).into_response())
}

fn fix(sent: &Value, now: Instant) -> Option<Fix> {
    let object = sent.as_object().filter(|_| sent["_type"] == "location")?;
    let number = |name: &str| read::number(object.get(name));
    read::fix((number("lat"), number("lon")), object.get("tst"), number("acc"), number("batt"), now)
}

/// The password out of a Basic `Authorization` header (RFC 7617).
fn password(header: &str) -> Option<String> {
    let (scheme, encoded) = header.split_once(' ')?;
    let decoded =
        scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(encoded.trim()).ok()).flatten()?;
    let text = String::from_utf8(decoded).ok()?;
    text.split_once(':').map(|(_, password)| password.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_owntracks_is_read_as_the_app_sends_it() {
        let sent = json!({
            "_type": "location", "acc": 12, "alt": 265, "batt": 83, "bs": 1, "conn": "m", "created_at": 1_795_273_201,
            "lat": 44.977_753, "lon": -93.265_011, "m": 1, "t": "u", "tid": "mh", "tst": 1_795_273_200, "vac": 3, "vel": 41
        });
        let read = fix(&sent, Instant(0)).expect("a point");
        assert_eq!(
            (read.at, read.spot.lat_e6, read.spot.lon_e6),
            (Instant(1_795_273_200_000), 44_977_753, -93_265_011)
        );
        assert_eq!((read.accuracy_m, read.battery), (Some(12), Some(83)));
        assert_eq!(fix(&json!({ "_type": "lwt", "tst": 1_795_273_200 }), Instant(0)), None);
        assert_eq!(fix(&Value::Null, Instant(0)), None);
    }

    #[test]
    fn the_password_is_what_follows_the_first_colon() {
        assert_eq!(password(&format!("Basic {}", STANDARD.encode("marcus:a:key"))).as_deref(), Some("a:key"));
        assert_eq!(password("Bearer a-key"), None);
        assert_eq!(password("Basic ???"), None);
    }
}
