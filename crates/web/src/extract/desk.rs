//! A member of staff at the console, with the permission that the handler asks for.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use http::Method;
use http::request::Parts;
use portico_domain::access::{Authorized, Permission, Staff};
use portico_domain::database::{Reader, UnitOfWork};
use portico_domain::people::sessions;
use portico_rendering::languages::{Language, Texts};

use super::{Filled, Place, Visitor};
use crate::app::App;
use crate::console::prove::{self, Posted};
use crate::error::Failure;

/// The console's session cookie.
pub(crate) const STAFF_COOKIE: &str = "__Host-desk";

/// A member of staff who holds the permission `P`, in the workspace of the address.
#[derive(Clone, Debug)]
pub struct Desk<P> {
    /// Who, with proof of the permission.
    pub by: Authorized<P>,
    /// Where.
    pub place: Place,
    /// From which browser.
    pub visitor: Visitor,
    /// Texts in their language.
    pub t: Texts,
}

/// The same in the charter part of the console: not found where the workspace has none (P1).
#[derive(Clone, Debug)]
pub struct CharterDesk<P>(pub Desk<P>);

/// The same in the field-service part of the console: not found where the workspace has none.
#[derive(Clone, Debug)]
pub struct FieldDesk<P>(pub Desk<P>);

impl<P: Permission> Desk<P> {
    /// The principal, to look and act as.
    pub fn staff(&self) -> Staff {
        Staff::clone(&self.by)
    }
    /// Looks as this member of staff.
    pub fn reader(&self, app: &App) -> Reader<Staff> {
        app.database().reader(self.staff())
    }
    /// Begins a change as this member of staff.
    pub async fn begin(&self, app: &App) -> Result<UnitOfWork<Staff>, Failure> {
        Ok(app.database().begin(self.staff()).await?)
    }
    /// Today where the company is.
    pub fn today(&self, app: &App) -> jiff::civil::Date {
        app.database().clock().now().at(&self.place.workspace().time_zone).date()
    }
    /// Goes on when they have proved lately who they are; otherwise asks them to, and carries the form along that was
    /// posted to `path` from the page at `back`. For handlers of which only a part matters that much.
    pub async fn proof_for(&self, app: &App, path: &str, back: &str, form: &Filled) -> Result<(), Failure> {
        let posted = Posted { path, back, form };
        prove::needed(app, (&self.staff(), &self.place, &self.visitor), &posted).await
    }
    /// An address in this workspace's console.
    pub fn at(&self, path: impl std::fmt::Display) -> String {
        self.place.here.console(path)
    }
}

impl<P> Deref for Desk<P> {
    type Target = Authorized<P>;
    fn deref(&self) -> &Authorized<P> {
        &self.by
    }
}

impl<P: Permission> FromRequestParts<App> for Desk<P> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let place = <Place as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let staff = match visitor.cookie(STAFF_COOKIE) {
            Some(token) if visitor.is_away => {
                sessions::find_staff(app.database(), place.workspace().id, token).await?
            }
            Some(token) => sessions::recognise_staff(app.database(), place.workspace().id, token).await?,
            None => None,
        };
        let Some(staff) = staff else {
            let next = (parts.method == Method::GET)
                .then(|| parts.uri.path_and_query().map(ToString::to_string))
                .flatten();
            return Err(Failure::sign_in(&place.here.console("sign-in"), next));
        };
        let t = visitor.language.unwrap_or_else(|| place.language()).texts();
        let by = staff.authorize::<P>().map_err(|error| Failure::from(error).branded(&place, t))?;
        let t =
            Language::parse(visitor.cookie("__Host-language").unwrap_or_default()).map_or(t, Language::texts);
        // For what asks besides whether they have proved lately who they are.
        parts.extensions.insert(Staff::clone(&by));
        Ok(Self { by, place, visitor, t })
    }
}

impl<P: Permission> FromRequestParts<App> for CharterDesk<P> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let desk = Desk::from_request_parts(parts, app).await?;
        desk.place.require_charter()?;
        Ok(Self(desk))
    }
}

impl<P: Permission> FromRequestParts<App> for FieldDesk<P> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let desk = Desk::from_request_parts(parts, app).await?;
        desk.place.require_field()?;
        Ok(Self(desk))
    }
}
