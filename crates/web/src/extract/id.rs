//! Ids out of a path. One that cannot be read is as unknown as one that does not exist.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;

use crate::app::App;
use crate::error::Failure;

/// The `{id}` of a path.
#[derive(Clone, Copy, Debug)]
pub struct Id<T>(pub T);

/// The `{item}` of a path: something within the thing of `{id}`.
#[derive(Clone, Copy, Debug)]
pub struct Item<T>(pub T);

/// The `{token}` of a path: a mailed or handed-over secret.
#[derive(Clone, Debug)]
pub struct Token(pub String);

impl FromRequestParts<App> for Token {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        read(parts, app, "token").await.map(Self)
    }
}

impl<T: FromStr> FromRequestParts<App> for Id<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        read(parts, app, "id").await.map(Self)
    }
}

impl<T: FromStr> FromRequestParts<App> for Item<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        read(parts, app, "item").await.map(Self)
    }
}

async fn read<T: FromStr>(parts: &mut Parts, app: &App, name: &str) -> Result<T, Failure> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Failure::not_found())?;
    let text =
        params.iter().find(|(key, _)| *key == name).map(|(_, value)| value).ok_or_else(Failure::not_found)?;
    // Suffixes such as `.pdf` belong to the address, not to the id.
    let text = text.split('.').next().unwrap_or(text);
    text.parse().map_err(|_| Failure::not_found())
}
