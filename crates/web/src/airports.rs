//! Airports as a list for the field that asks for one.

use axum::Json;
use axum::response::{IntoResponse, Response};
use portico_domain::charter::airports;
use serde::{Deserialize, Serialize};

/// What is typed so far.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    q: String,
}

#[derive(Serialize)]
struct Found {
    ident: &'static str,
    code: &'static str,
    name: &'static str,
    place: String,
    zone: &'static str,
}

/// Up to eight airports that fit, the best first.
pub(crate) fn matching(typed: &Typed) -> Response {
    let found: Vec<Found> = airports::search(&typed.q, 8)
        .into_iter()
        .map(|airport| Found {
            ident: airport.ident,
            code: airport.ident,
            name: airport.name,
            place: place(airport),
            zone: airport.zone,
        })
        .collect();
    Json(found).into_response()
}

/// Town and country or state, as it stands beside a code.
pub(crate) fn place(airport: &airports::Airport) -> String {
    let region = if airport.subdivision.is_empty() { airport.country } else { airport.subdivision };
    format!("{}, {region}", airport.place())
}
