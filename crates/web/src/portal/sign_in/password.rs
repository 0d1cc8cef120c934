//! The client's door, opened by address and password.

use axum::extract::State;
use http::header::RETRY_AFTER;
use http::{HeaderValue, StatusCode};
use portico_domain::error::RefusalKind;
use portico_domain::people::passwords::{Whose, verify_client};
use portico_domain::people::sign_in::enter_by_password;
use portico_domain::{Error, Invalid, Refusal};

use super::ask::{takes_passwords, template};
use super::{current, hours, leave, let_in, open_only};
use crate::answer::{page_as, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Place, Visitor};

/// Lets in whose password it is. A wrong one, an address that nobody has and somebody who does not get in are told the
/// same (security.md row 14).
pub(crate) async fn enter(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    open_only(&place, &visitor)?;
    if !takes_passwords(&place) {
        return Err(Failure::not_found());
    }
    form.only(&["email", "password", "public", "next"])?;
    if form.list("email").len() != 1 {
        return Err(Failure::unprocessable());
    }
    // Whoever has none pressed the wrong button, and no try is counted against them.
    if form.value("password").is_empty() {
        let form = form.refused(Invalid::field("password", "sign-in-password-missing"));
        return redrawn(&template(&app, &place, &visitor, form));
    }
    let before = current(&app, &place, &visitor).await?;
    let workspace = place.workspace().id;
    let whose = Whose::Address(form.text("email"));
    let typed = form.value("password");
    let user = match verify_client(app.database(), workspace, whose, typed, visitor.address).await {
        Err(Error::Refused(refusal)) => return refused(&app, &place, &visitor, form, &*refusal),
        other => other?,
    };
    let mut work = app.database().begin(visitor.system_in(workspace)).await?;
    let session = match enter_by_password(&mut work, &user, &visitor.as_browser(), hours(&place)).await {
        Err(Error::Refused(refusal)) => {
            drop(work);
            return refused(&app, &place, &visitor, form, &*refusal);
        }
        other => other?,
    };
    leave(&mut work, before.as_ref()).await?;
    work.commit().await?;
    Ok(let_in(&place, &session, form.is_on("public"), Some(form.text("next"))))
}

fn refused(app: &App, place: &Place, visitor: &Visitor, form: Filled, refusal: &dyn Refusal) -> Answer {
    let status = match refusal.kind() {
        RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        RefusalKind::Conflict | RefusalKind::Gone => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = form.refused(at_field("password", refusal));
    let mut response = page_as(status, &template(app, place, visitor, form))?;
    if let Some(seconds) = refusal.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// A refusal, said at the field it is about.
pub(crate) fn at_field(field: &str, refusal: &dyn Refusal) -> Invalid {
    let mut problems = Invalid::default();
    problems.add_with(field, refusal.key(), refusal.details());
    problems
}
