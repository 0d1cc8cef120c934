//! What is posted by a member of staff who proved minutes ago who they are (security.md row 33). Anybody else is asked to,
//! and what they posted goes on from there.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Json};
use http::StatusCode;
use http::header::{ACCEPT, REFERER};
use http::request::Parts;
use portico_domain::Error;
use portico_domain::access::Staff;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::{Form, Place, Sent, Visitor};
use crate::app::App;
use crate::console::prove::{self, CODE, Posted};
use crate::door::texts;
use crate::error::Failure;
use crate::error_page::Refused;
use crate::safe_next::safe_next;

/// A form, or what a script sends, of somebody who has just proved who they are. It stands behind the `Desk`, which says
/// first whether they may at all.
#[derive(Clone, Debug)]
pub struct Proved<T>(pub T);

/// Who posts, and from where.
struct Sender {
    staff: Staff,
    place: Place,
    visitor: Visitor,
    /// The page that they come from, if it is one of the console.
    back: String,
}

impl Sender {
    async fn of(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let staff = parts.extensions.get::<Staff>().cloned();
        let staff = staff.ok_or_else(|| Error::Broken("a proof is asked of nobody".to_owned()))?;
        let place = <Place as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let home = place.here.console("");
        let from = parts.headers.get(REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let path = from.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
        let back = path.and_then(|path| safe_next(path, &home)).unwrap_or(home);
        Ok(Self { staff, place, visitor, back })
    }
    fn has_proved(&self, app: &App) -> bool {
        self.staff.has_proved(app.database().clock().now())
    }
}

/// Whether a program asks, rather than a page.
fn is_program(parts: &Parts) -> bool {
    let accept = parts.headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("json") && !accept.contains("html")
}

impl FromRequest<App> for Proved<Form> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let sender = Sender::of(&mut parts, app).await?;
        let (path, is_program) = (parts.uri.path().to_owned(), is_program(&parts));
        let form = Form::from_request(Request::from_parts(parts, body), app).await?;
        if is_program && !sender.has_proved(app) {
            let refused = Refused::new(StatusCode::FORBIDDEN).because(CODE, "prove-needed");
            return Err(Failure::status(refused));
        }
        let posted = Posted { path: &path, back: &sender.back, form: &form.0 };
        prove::needed(app, (&sender.staff, &sender.place, &sender.visitor), &posted).await?;
        Ok(Self(form))
    }
}

impl<T: DeserializeOwned> FromRequest<App> for Proved<Sent<T>> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let sender = Sender::of(&mut parts, app).await?;
        let sent = Sent::from_request(Request::from_parts(parts, body), app).await?;
        if sender.has_proved(app) {
            return Ok(Self(sent));
        }
        let told = texts(&sender.place, &sender.visitor).say("prove-needed");
        // The script leads the page there.
        let to = prove::address(&sender.place, &sender.back);
        let told = json!({
            "type": "about:blank", "status": 403, "code": CODE, "detail": told, "problem": told, "to": to,
        });
        Err(Failure::answered((StatusCode::FORBIDDEN, Json(told)).into_response()))
    }
}
