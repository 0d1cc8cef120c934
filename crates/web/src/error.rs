//! From what the business or the machine could not do, to the answer a person gets: mapped once, here.

use axum::extract::rejection::BytesRejection;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use portico_domain::Error;
use portico_domain::error::RefusalKind;
use portico_rendering::languages::Texts;

use crate::error_page::{ErrorBranding, Refused};
use crate::extract::Place;
use crate::shell::Theme;

/// Seconds after which a database that was busy may be asked again.
const BUSY_SECONDS: u32 = 2;

/// The answer of a handler.
pub type Answer = Result<Response, Failure>;

/// What a handler gives up with.
#[derive(Debug)]
pub struct Failure(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Domain(Error),
    Status(Refused),
    SignIn(String),
    Branded(Response),
}

impl Failure {
    /// No such thing, or not for this person.
    pub fn not_found() -> Self {
        Error::NotFound.into()
    }
    /// Whether it says that there is no such thing.
    pub fn is_not_found(&self) -> bool {
        matches!(&*self.0, Kind::Domain(Error::NotFound))
    }
    /// A form with fields that it does not have, or that cannot be read.
    pub fn unprocessable() -> Self {
        Self::status(Refused::new(StatusCode::UNPROCESSABLE_ENTITY))
    }
    /// A form of another media type than asked for.
    pub fn unsupported_kind() -> Self {
        Self::status(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE))
    }
    /// A form whose token is not this browser's.
    pub fn stale_form() -> Self {
        Self::status(Refused::new(StatusCode::FORBIDDEN).because("stale-form", "errors-stale-form"))
    }
    /// Too many tries; another makes sense after `seconds`.
    pub fn too_many(seconds: u32) -> Self {
        Self::status(Refused::new(StatusCode::TOO_MANY_REQUESTS).retry_after(seconds))
    }
    /// Any other refusal with a page.
    pub fn status(refused: Refused) -> Self {
        Self(Box::new(Kind::Status(refused)))
    }
    /// A body that could not be read to its end.
    pub fn body(rejection: BytesRejection) -> Self {
        Self::status(Refused::new(rejection.status()))
    }
    /// To the sign-in page, and from there to where the person wanted to go.
    pub fn sign_in(sign_in: &str, next: Option<String>) -> Self {
        let target = match next {
            Some(next) => {
                let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
                format!("{sign_in}?{query}")
            }
            None => sign_in.to_owned(),
        };
        Self(Box::new(Kind::SignIn(target)))
    }
    /// An answer that is whole already, such as a page that asks for something first.
    pub fn answered(response: Response) -> Self {
        Self(Box::new(Kind::Branded(response)))
    }
    /// The portal is not there for clients at the moment.
    pub fn portal_closed(place: &Place, t: Texts) -> Self {
        let refused = Refused::new(StatusCode::SERVICE_UNAVAILABLE)
            .because("portal-closed", "errors-portal-closed-text")
            .titled("errors-portal-closed-title")
            .without_way_home();
        Self::status(refused).branded(place, t)
    }
    /// The same with the company's name, colours and phone number on its page.
    #[must_use]
    pub fn branded(self, place: &Place, t: Texts) -> Self {
        let mut response = self.into_response();
        response.extensions_mut().insert(branding(place, t));
        Self(Box::new(Kind::Branded(response)))
    }
}

/// What an error page needs to look like the company's own.
pub fn branding(place: &Place, t: Texts) -> ErrorBranding {
    ErrorBranding {
        t,
        workspace_name: place.workspace().name.clone(),
        home_href: place.here.portal(""),
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        phone: place.phone(),
        theme: Theme::System,
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(Box::new(Kind::Domain(error)))
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Error::Broken(error.to_string()).into()
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match *self.0 {
            Kind::Domain(error) => domain(error).into_response(),
            Kind::Status(refused) => refused.into_response(),
            Kind::SignIn(target) => Redirect::to(&target).into_response(),
            Kind::Branded(response) => response,
        }
    }
}

fn domain(error: Error) -> Refused {
    match &error {
        Error::NotFound => Refused::new(StatusCode::NOT_FOUND),
        Error::Forbidden(_) => Refused::new(StatusCode::FORBIDDEN),
        Error::Refused(refusal) => {
            let status = match refusal.kind() {
                RefusalKind::Conflict => StatusCode::CONFLICT,
                RefusalKind::Gone => StatusCode::GONE,
                RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            };
            let refused = Refused::new(status).because(refusal.key(), refusal.key());
            match refusal.retry_after().and_then(|seconds| u32::try_from(seconds).ok()) {
                Some(seconds) => refused.retry_after(seconds),
                None => refused,
            }
        }
        Error::Invalid(_) => Refused::new(StatusCode::UNPROCESSABLE_ENTITY),
        Error::Busy => Refused::new(StatusCode::SERVICE_UNAVAILABLE).retry_after(BUSY_SECONDS),
        Error::Stale => Refused::new(StatusCode::CONFLICT).because("stale", "errors-stale"),
        Error::Database(_) => {
            tracing::error!(%error, "the database failed");
            if error.is_full() {
                Refused::new(StatusCode::INSUFFICIENT_STORAGE)
            } else if error.is_busy() {
                Refused::new(StatusCode::SERVICE_UNAVAILABLE).retry_after(BUSY_SECONDS)
            } else {
                Refused::new(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
        Error::Broken(reason) => {
            tracing::error!(%reason, "a machine failure");
            Refused::new(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

#[cfg(test)]
mod tests {
    use http::header::RETRY_AFTER;

    use super::*;

    /// What a failure of the database leads to that says this.
    fn answered(said: &str) -> Response {
        Failure::from(Error::database(said)).into_response()
    }

    #[test]
    fn a_full_disk_is_not_taken_for_a_fault_of_the_program() {
        let answer = answered("(code: 13) database or disk is full");
        assert_eq!(answer.status(), StatusCode::INSUFFICIENT_STORAGE);
        let answer = answered("could not extend file \"base/1/2\": No space left on device");
        assert_eq!(answer.status(), StatusCode::INSUFFICIENT_STORAGE);
        assert_eq!(answered("no such column: x").status(), StatusCode::INTERNAL_SERVER_ERROR);
    }

    #[test]
    fn a_busy_database_says_when_to_come_back() {
        let answer = answered("(code: 5) database is locked");
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()), Some("2"));
    }
}
