//! Whoever holds a tracking link: nobody signed in, and no more than the one job it leads to.

use axum::extract::FromRequestParts;
use http::request::Parts;
use portico_domain::access::LinkHolder;
use portico_domain::database::{Reader, UnitOfWork};
use portico_domain::field::tracking::{self, TrackingLink};
use portico_domain::portal::Feature;
use portico_rendering::languages::Texts;

use super::{Place, Token, Visitor};
use crate::app::App;
use crate::door;
use crate::error::Failure;

/// What a handler behind a tracking link works with; not found for a link that leads nowhere (any more).
#[derive(Clone, Debug)]
pub struct Holder {
    /// Whoever holds the link.
    pub by: LinkHolder,
    /// The link.
    pub link: TrackingLink,
    /// Its code, as it stands in the address.
    pub code: String,
    /// Where.
    pub place: Place,
    /// From which browser.
    pub visitor: Visitor,
    /// Texts in the browser's language.
    pub t: Texts,
}

impl Holder {
    /// Not found where the portal offers no tracking: the link then leads to the rating alone.
    pub fn follows(&self) -> Result<(), Failure> {
        self.place.require(Feature::Tracking)
    }
    /// Looks as the holder of the link.
    pub fn reader(&self, app: &App) -> Reader<LinkHolder> {
        app.database().reader(self.by.clone())
    }
    /// Begins a change as the holder of the link.
    pub async fn begin(&self, app: &App) -> Result<UnitOfWork<LinkHolder>, Failure> {
        Ok(app.database().begin(self.by.clone()).await?)
    }
    /// An address below the link; an empty path is its page.
    pub fn at(&self, path: &str) -> String {
        let gap = if path.is_empty() { "" } else { "/" };
        format!("/{}/t/{}{gap}{path}", self.place.here.slug(), self.code)
    }
}

impl FromRequestParts<App> for Holder {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let place = <Place as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        place.require_field()?;
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let Token(code) = Token::from_request_parts(parts, app).await?;
        let held = tracking::recognise(app.database(), app.key(), place.workspace().id, &code).await?;
        let (by, link) = held.ok_or_else(Failure::not_found)?;
        let (by, t) = (by.seen_at(visitor.network()), door::texts(&place, &visitor));
        Ok(Self { by, link, code, place, visitor, t })
    }
}
