//! A client signed in to the portal, and the account they act for at the moment.

use axum::extract::FromRequestParts;
use http::request::Parts;
use http::{Method, StatusCode};
use portico_domain::access::{AccountSeat, PortalUser, Scope};
use portico_domain::database::{Reader, UnitOfWork};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::{client_views, sessions};
use portico_domain::portal::Feature;
use portico_rendering::languages::{Language, Texts};

use super::{Place, STAFF_COOKIE, Visitor};
use crate::app::App;
use crate::error::Failure;
use crate::error_page::Refused;

/// The portal's session cookie.
pub(crate) const CLIENT_COOKIE: &str = "__Host-sid";
/// A member of staff looks as a client.
pub(crate) const VIEW_COOKIE: &str = "__Host-view";
/// Remembers which of several accounts is at hand.
pub(crate) const ACCOUNT_COOKIE: &str = "__Host-account";

/// What a portal handler works with.
#[derive(Clone, Debug)]
pub struct Client {
    /// Who.
    pub user: PortalUser,
    /// Where.
    pub place: Place,
    /// From which browser.
    pub visitor: Visitor,
    /// Texts in their language.
    pub t: Texts,
    /// Whether a member of staff looks as this client: then nothing is changed and nothing is marked as seen.
    pub is_seen: bool,
}

/// Short for a client in the charter part of the portal: not found where the workspace has none (P1).
#[derive(Clone, Debug)]
pub struct ClientHere(pub Client);

/// A client in the field-service part of the portal: not found where the workspace has none.
#[derive(Clone, Debug)]
pub struct FieldClient(pub Client);

impl Client {
    /// Looks as this client.
    pub fn reader(&self, app: &App) -> Reader<PortalUser> {
        app.database().reader(self.user.clone())
    }
    /// Looks at the account at hand alone: lists, counts and the first page show what is that account's. A thing's own page is
    /// found whichever account is at hand.
    pub fn reader_at_hand(&self, app: &App) -> Reader<PortalUser> {
        let user = self.user.clone();
        app.database().reader(match self.seat() {
            Some(seat) => user.acting_for(seat.account),
            None => user,
        })
    }
    /// Begins a change as this client.
    pub async fn begin(&self, app: &App) -> Result<UnitOfWork<PortalUser>, Failure> {
        if self.is_seen {
            return Err(only_looking(&self.place, self.t));
        }
        Ok(app.database().begin(self.user.clone()).await?)
    }
    /// Today where the company is.
    pub fn today(&self, app: &App) -> jiff::civil::Date {
        app.database().clock().now().at(&self.place.workspace().time_zone).date()
    }
    /// An address in this workspace's portal.
    pub fn at(&self, path: impl std::fmt::Display) -> String {
        self.place.here.portal(path)
    }
    /// The account at hand: the chosen one, else the first; none when they act for nobody.
    pub fn seat(&self) -> Option<&AccountSeat> {
        let chosen = self.visitor.cookie(ACCOUNT_COOKIE);
        let seats = self.user.seats();
        seats.iter().find(|seat| chosen == Some(seat.account.to_string().as_str())).or_else(|| seats.first())
    }
    /// The account at hand, if their role in it opens a scope.
    pub fn seat_with(&self, scope: Scope) -> Result<&AccountSeat, Failure> {
        self.seat().filter(|seat| seat.opens(scope)).ok_or_else(Failure::not_found)
    }
    /// Whether the portal offers a feature, and their role in the account at hand has the scope that its pages ask for.
    pub fn opens(&self, feature: Feature, scope: Scope) -> bool {
        self.place.require(feature).is_ok() && self.seat_with(scope).is_ok()
    }
    /// Whether they find a list of trips: it holds trips, requests or both.
    pub fn opens_trips(&self) -> bool {
        self.place.require_charter().is_ok()
            && (self.opens(Feature::Trips, Scope::Trips) || self.opens(Feature::Requests, Scope::Trips))
    }
    /// Whether they own the account at hand, and the company lets owners invite colleagues.
    pub fn invites_colleagues(&self) -> bool {
        self.place.portal().is_some_and(|portal| portal.owners_invite)
            && self.seat().is_some_and(|seat| seat.role == MembershipRole::Owner)
    }
    /// Not found, unless the portal offers a feature.
    pub fn require(&self, feature: Feature) -> Result<(), Failure> {
        self.place.require(feature)
    }
}

/// The client as whom a member of staff looks in this browser, if they do.
async fn looked_as(app: &App, place: &Place, visitor: &Visitor) -> Result<Option<PortalUser>, Failure> {
    let (Some(token), Some(staff)) = (visitor.cookie(VIEW_COOKIE), visitor.cookie(STAFF_COOKIE)) else {
        return Ok(None);
    };
    match sessions::find_staff(app.database(), place.workspace().id, staff).await? {
        Some(staff) => Ok(client_views::find(app.database(), &staff, token).await?),
        None => Ok(None),
    }
}

/// Whoever looks as somebody else changes nothing.
fn only_looking(place: &Place, t: Texts) -> Failure {
    let refused = Refused::new(StatusCode::FORBIDDEN).because("only-looking", "errors-only-looking");
    Failure::status(refused).branded(place, t)
}

impl FromRequestParts<App> for Client {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let place = <Place as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let mut visitor = Visitor::from_request_parts(parts, app).await?;
        let asked = visitor.language.unwrap_or_else(|| place.language()).texts();
        let Some(portal) = place.portal().filter(|portal| portal.enabled) else {
            return Err(Failure::portal_closed(&place, asked));
        };
        let hours = i64::from(portal.session_hours);
        if let Some(user) = looked_as(app, &place, &visitor).await? {
            if !matches!(parts.method, Method::GET | Method::HEAD) {
                return Err(only_looking(&place, asked));
            }
            // As when a browser fetches ahead: what is shown is not looked at by the client.
            visitor.is_prefetching = true;
            let t = Language::parse(user.language()).map_or(asked, Language::texts);
            return Ok(Self { user, place, visitor, t, is_seen: true });
        }
        let user = match visitor.cookie(CLIENT_COOKIE) {
            Some(token) if visitor.is_away => {
                sessions::find_portal_user(app.database(), place.workspace().id, token, hours).await?
            }
            Some(token) => {
                sessions::recognise_portal_user(app.database(), place.workspace().id, token, hours).await?
            }
            None => None,
        };
        let Some(user) = user else {
            let next = (parts.method == Method::GET)
                .then(|| parts.uri.path_and_query().map(ToString::to_string))
                .flatten();
            return Err(Failure::sign_in(&place.here.portal("sign-in"), next));
        };
        let t = Language::parse(user.language()).map_or(asked, Language::texts);
        Ok(Self { user, place, visitor, t, is_seen: false })
    }
}

impl FromRequestParts<App> for FieldClient {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let client = Client::from_request_parts(parts, app).await?;
        client.place.require_field()?;
        client.require(Feature::Jobs)?;
        Ok(Self(client))
    }
}

impl FromRequestParts<App> for ClientHere {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let client = Client::from_request_parts(parts, app).await?;
        client.place.require_charter()?;
        Ok(Self(client))
    }
}
