//! Sign-in with an account elsewhere: out to the provider, and back with its word for the person.
//!
//! A button posts a form, and a page sends the browser on: what is posted may not lead away from here by itself (the
//! content policy), and nothing is written because somebody merely looked.

use std::convert::Infallible;

use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::response::IntoResponse;
use http::header::{REFRESH, SET_COOKIE};
use http::request::Parts;
use http::{HeaderValue, StatusCode};
use portico_domain::access::Staff;
use portico_domain::error::RefusalKind;
use portico_domain::id::IdentityProviderId;
use portico_domain::people::identity_providers::{self, Asked, Entered, IdentityRefusal, MINUTES};
use portico_domain::people::sessions;
use portico_domain::{Error, Refusal};

use super::PROVIDER_COOKIE;
use super::finish::{goal, half_way, let_in, say};
use crate::answer::{Go, page, page_as};
use crate::app::App;
use crate::console::prove;
use crate::door::{console_door, secretive, texts};
use crate::error::{Answer, Failure};
use crate::extract::{Form, Id, Place, STAFF_COOKIE, Visitor, expired_cookie, fresh_cookie};
use crate::oidc::{self, OidcProblem, Own};
use crate::shell::DoorShell;
use portico_domain::database::Sight as _;

/// Seconds that the provider's clock may be behind.
const CLOCKS_APART: i64 = 60;

#[derive(Template)]
#[template(path = "console/sign_in/sending.html")]
struct Sending {
    shell: DoorShell,
    name: String,
    address: String,
}

#[derive(Template)]
#[template(path = "console/sign_in/refused.html")]
struct Refused {
    shell: DoorShell,
    problem: String,
    sign_in_href: String,
}

/// Where a provider sends people back to; it must know the address beforehand.
pub(in crate::console) fn redirect(app: &App, place: &Place) -> String {
    app.absolute(place.workspace(), &place.here.console("sign-in/callback"))
}

/// Why it ends here, and the way to begin again.
fn refused(place: &Place, visitor: &Visitor, refusal: &dyn Refusal) -> Answer {
    let status = match refusal.kind() {
        RefusalKind::Conflict => StatusCode::CONFLICT,
        RefusalKind::Gone => StatusCode::GONE,
        RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
    };
    let shell = console_door(place, visitor);
    let problem = say(shell.t, refusal);
    let mut response =
        page_as(status, &Refused { shell, problem, sign_in_href: place.here.console("sign-in") })?;
    response.headers_mut().append(SET_COOKIE, expired_cookie(PROVIDER_COOKIE));
    Ok(secretive(response))
}

fn failed(place: &Place, visitor: &Visitor, provider: &str, problem: &OidcProblem) -> Answer {
    tracing::warn!(?problem, provider, "a sign-in by a provider came to nothing");
    refused(place, visitor, problem)
}

/// Sets out for the provider.
pub(crate) async fn begin(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
    Form(form): Form,
) -> Answer {
    form.only(&["next", "path", "form"])?;
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let provider = work.one::<identity_providers::row::Entity>(id).await?;
    if !provider.active {
        return Err(Failure::not_found());
    }
    let next = form.text("next");
    let begun = match identity_providers::begin(&mut work, app.key(), &provider, next, visitor.address).await
    {
        Err(Error::Refused(refusal)) => return refused(&place, &visitor, &*refusal),
        other => other?,
    };
    work.commit().await?;
    let (language, now) = (texts(&place, &visitor).language().code(), app.database().clock().now());
    let redirect = redirect(&app, &place);
    let prover = prover(&app, &place, &visitor).await?;
    let address = match oidc::address(
        app.oidc(),
        &provider,
        &begun,
        &redirect,
        (language, now, prover.is_some()),
    )
    .await
    {
        Ok(address) => address,
        Err(problem) => return failed(&place, &visitor, &provider.name, &problem),
    };
    let on = HeaderValue::from_str(&format!("0; url={address}"))
        .map_err(|error| Error::Broken(error.to_string()))?;
    let shell = console_door(&place, &visitor);
    let mut response = page(&Sending { shell, name: provider.name, address })?;
    let headers = response.headers_mut();
    headers.insert(REFRESH, on);
    if let Some(kept) = prover.and_then(|who| prove::kept(&app, &place, &who, &form)) {
        headers.append(SET_COOKIE, kept);
    }
    headers.append(SET_COOKIE, fresh_cookie(PROVIDER_COOKIE, &begun.browser, Some(MINUTES * 60)));
    Ok(secretive(response))
}

/// What a provider gives somebody to bring back (RFC 6749, section 4.1.2; RFC 9207).
#[derive(Debug, Default)]
pub(crate) struct Brought {
    code: String,
    state: String,
    error: String,
    iss: String,
}

impl FromRequestParts<App> for Brought {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let one = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Ok(Self { code: one("code"), state: one("state"), error: one("error"), iss: one("iss") })
    }
}

/// Back from the provider: in, on to the second factor, or told why not.
pub(crate) async fn come_back(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    brought: Brought,
) -> Answer {
    let browser = visitor.cookie(PROVIDER_COOKIE).unwrap_or_default();
    if brought.state.is_empty() || browser.is_empty() {
        return refused(&place, &visitor, &IdentityRefusal::Mismatch);
    }
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let asked = match identity_providers::take(&mut work, app.key(), &brought.state, browser).await {
        Err(Error::Refused(refusal)) => return refused(&place, &visitor, &*refusal),
        other => other?,
    };
    // Used up before the provider is asked: whatever comes of it, it does not come twice.
    work.commit().await?;
    if let Some(problem) = said(&brought) {
        return failed(&place, &visitor, &asked.provider.name, &problem);
    }
    let secret = asked.provider.secret(app.key());
    let redirect = redirect(&app, &place);
    let own = Own { secret: secret.as_deref(), redirect: &redirect };
    let now = app.database().clock().now();
    match app.oidc().ask(&asked, &own, (&brought.code, &brought.iss), now).await {
        Ok(person) if is_stale(&asked, &person) && prover(&app, &place, &visitor).await?.is_some() => {
            failed(&place, &visitor, &asked.provider.name, &OidcProblem::NotAnew)
        }
        Ok(person) => enter(&app, &place, &visitor, &asked, person).await,
        Err(problem) => failed(&place, &visitor, &asked.provider.name, &problem),
    }
}

/// Who is signed in already, and proves anew who they are (security.md row 33).
async fn prover(app: &App, place: &Place, visitor: &Visitor) -> Result<Option<Staff>, Failure> {
    let Some(token) = visitor.cookie(STAFF_COOKIE) else { return Ok(None) };
    Ok(sessions::find_staff(app.database(), place.workspace().id, token).await?)
}

/// Whether the provider says that they proved it before they set out; some say nothing of it.
fn is_stale(asked: &Asked, person: &identity_providers::Proven) -> bool {
    person.proved_at.is_some_and(|at| at < asked.began_at.plus_seconds(-CLOCKS_APART))
}

/// The reason that somebody brings back instead of a code.
fn said(brought: &Brought) -> Option<OidcProblem> {
    match brought.error.as_str() {
        "" if brought.code.is_empty() => Some(OidcProblem::Unreadable),
        "" => None,
        "access_denied" | "consent_required" | "login_required" | "interaction_required" => {
            Some(OidcProblem::Denied)
        }
        error => Some(oidc::reason(error)),
    }
}

async fn enter(
    app: &App,
    place: &Place,
    visitor: &Visitor,
    asked: &Asked,
    person: identity_providers::Proven,
) -> Answer {
    let person = identity_providers::Proven { language: place.workspace().language.clone(), ..person };
    let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
    let browser = visitor.as_browser();
    let entered =
        match identity_providers::enter(&mut work, app.key(), &asked.provider, &person, &browser).await {
            Err(Error::Refused(refusal)) => {
                drop(work);
                return refused(place, visitor, &*refusal);
            }
            other => other?,
        };
    work.commit().await?;
    let mut response = match entered {
        Entered::In(done) => {
            let (session, staff) = *done;
            let on = prove::way_on(app, place, visitor, staff.id);
            let on = on.unwrap_or_else(|| goal(place, &asked.next));
            let_in(Go::to(on).into_response(), &session, &staff)
        }
        Entered::Half { token, must_set_up } => half_way(place, &token, must_set_up, &asked.next),
    };
    response.headers_mut().append(SET_COOKIE, expired_cookie(PROVIDER_COOKIE));
    Ok(secretive(response))
}
