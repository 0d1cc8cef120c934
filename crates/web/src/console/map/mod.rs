//! The office's map: who is where, what is to be done today, the way somebody came; and the tracking links of a job.

mod links;
mod show;
mod trail;

pub(crate) use links::{open_link, revoke_link};
pub(crate) use show::show;
pub(crate) use trail::trail;

use axum::response::Response;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use jiff::civil::Date;
use portico_domain::time::{Instant, Zone};

use crate::extract::Visitor;
use crate::layers::page_policy;
use crate::tracking_map::Map;

/// The first moment of a day and of the next one at a place.
fn day_at(day: Date, zone: &Zone) -> Option<(Instant, Instant)> {
    let midnight = |day: Date| day.to_zoned(zone.time_zone()).ok().map(|at| Instant::from(&at));
    midnight(day).zip(midnight(day.tomorrow().ok()?))
}

/// Lets a page load the operator's tiles, where there are any.
fn with_tiles(mut response: Response, visitor: &Visitor, map: &Map) -> Response {
    if !map.origin.is_empty()
        && let Ok(policy) = HeaderValue::from_str(&page_policy(&visitor.nonce, &map.origin))
    {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
