//! A worker in the app on their phone.

use axum::extract::FromRequestParts;
use http::Method;
use http::request::Parts;
use portico_domain::access::Worker;
use portico_domain::database::{Reader, UnitOfWork};
use portico_domain::field::workers;
use portico_rendering::languages::{Language, Texts};

use super::{Place, Visitor};
use crate::app::App;
use crate::error::Failure;

/// The session cookie of the workers' app.
pub(crate) const WORKER_COOKIE: &str = "__Host-work";

/// What a handler of the workers' app works with.
#[derive(Clone, Debug)]
pub struct OnSite {
    /// Who.
    pub worker: Worker,
    /// Whether they share where they are.
    pub shares: bool,
    /// Where.
    pub place: Place,
    /// From which browser.
    pub visitor: Visitor,
    /// Texts in their language.
    pub t: Texts,
}

impl OnSite {
    /// Looks as this worker.
    pub fn reader(&self, app: &App) -> Reader<Worker> {
        app.database().reader(self.worker.clone())
    }
    /// Begins a change as this worker.
    pub async fn begin(&self, app: &App) -> Result<UnitOfWork<Worker>, Failure> {
        Ok(app.database().begin(self.worker.clone()).await?)
    }
    /// Today where the company is.
    pub fn today(&self, app: &App) -> jiff::civil::Date {
        app.database().clock().now().at(&self.place.workspace().time_zone).date()
    }
    /// An address in this workspace's app.
    pub fn at(&self, path: impl std::fmt::Display) -> String {
        self.place.here.work(path)
    }
}

impl FromRequestParts<App> for OnSite {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let place = <Place as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        place.require_field()?;
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let on_phone = match visitor.cookie(WORKER_COOKIE) {
            Some(token) => workers::recognise_phone(app.database(), place.workspace().id, token).await?,
            None => None,
        };
        let Some(on_phone) = on_phone else {
            let next = (parts.method == Method::GET)
                .then(|| parts.uri.path_and_query().map(ToString::to_string))
                .flatten();
            return Err(Failure::sign_in(&place.here.work("sign-in"), next));
        };
        let asked = visitor.language.unwrap_or_else(|| place.language()).texts();
        let t = Language::parse(on_phone.worker.language()).map_or(asked, Language::texts);
        let shares = on_phone.sharing_paused_at.is_none();
        let worker = on_phone.worker.seen_at(visitor.network());
        Ok(Self { worker, shares, place, visitor, t })
    }
}
