//! First step: address and password.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::{RETRY_AFTER, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use portico_domain::access::permissions::UseConsole;
use portico_domain::error::RefusalKind;
use portico_domain::outbox::system_in;
use portico_domain::people::identity_providers::{self, IdentityProvider};
use portico_domain::people::passwords::{Whose, verify};
use portico_domain::people::second_factor::open_half;
use portico_domain::people::staff::StaffRefusal;
use portico_domain::people::{sessions, sign_in_rules};
use portico_domain::{Error, Refusal};

use super::finish::{goal, half_way, say};
use crate::answer::{Go, page, page_as};
use crate::app::App;
use crate::door::console_door;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Place, STAFF_COOKIE, Visitor, expired_cookie};
use crate::passkeys::site;
use crate::safe_next::Wanted;
use crate::shell::DoorShell;

#[derive(Template)]
#[template(path = "console/sign_in/password.html")]
struct Show {
    shell: DoorShell,
    form: Filled,
    action: String,
    passkey_action: String,
    rp_id: String,
    problem: String,
    /// The providers that vouch for staff, with what stands on their buttons.
    ways: Vec<Way>,
    /// Whether passwords are for the emergency admin alone.
    local_off: bool,
}

struct Way {
    name: String,
    action: String,
}

async fn template(app: &App, place: &Place, visitor: &Visitor, form: Filled) -> Result<Show, Failure> {
    let reader = app.database().reader(system_in(place.workspace().id));
    let providers = identity_providers::active(&reader).await?;
    let way = |provider: IdentityProvider| Way {
        action: place.here.console(format_args!("sign-in/with/{}", provider.id)),
        name: provider.name,
    };
    Ok(Show {
        shell: console_door(place, visitor),
        form,
        action: place.here.console("sign-in"),
        passkey_action: place.here.console("sign-in/passkey"),
        rp_id: site(app, place).rp_id,
        problem: String::new(),
        ways: providers.into_iter().map(way).collect(),
        local_off: sign_in_rules::is_local_off(&reader).await?,
    })
}

/// The form; whoever is signed in goes straight on.
pub(crate) async fn show(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Wanted(next): Wanted,
) -> Answer {
    if let Some(token) = visitor.cookie(STAFF_COOKIE)
        && sessions::recognise_staff(app.database(), place.workspace().id, token).await?.is_some()
    {
        return Go::to(goal(&place, &next)).answer();
    }
    page(&template(&app, &place, &visitor, Filled::with([("next", next)])).await?)
}

/// Compares the password; a right one opens the way to the second factor only.
pub(crate) async fn enter(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["email", "password", "next"])?;
    if form.list("email").len() != 1 {
        return Err(Failure::unprocessable());
    }
    let workspace = place.workspace().id;
    let whose = Whose::Address(form.text("email"));
    let staff = match verify(app.database(), workspace, whose, form.value("password"), visitor.address).await
    {
        Ok(staff) => staff,
        Err(Error::Refused(refusal)) => {
            let status = match refusal.kind() {
                RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let show = template(&app, &place, &visitor, form).await?;
            // Where passwords are off, it is not told whether this one was right.
            let said: &dyn Refusal = match refusal.kind() {
                RefusalKind::Conflict if show.local_off => &StaffRefusal::LocalOff,
                _ => &*refusal,
            };
            let problem = say(show.shell.t, said);
            let mut response = page_as(status, &Show { problem, ..show })?;
            if let Some(seconds) = refusal.retry_after() {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
            return Ok(response);
        }
        Err(other) => return Err(other.into()),
    };
    let mut work = app.database().begin(visitor.system_in(workspace)).await?;
    let token = match open_half(&mut work, app.key(), &staff).await {
        Err(Error::Refused(refusal)) => {
            drop(work);
            let show = template(&app, &place, &visitor, form).await?;
            let problem = say(show.shell.t, &*refusal);
            return page_as(StatusCode::UNPROCESSABLE_ENTITY, &Show { problem, ..show });
        }
        other => other?,
    };
    work.commit().await?;
    Ok(half_way(&place, &token, staff.totp_confirmed_at.is_none(), form.text("next")))
}

/// Leaves the console.
pub(crate) async fn sign_out(desk: Desk<UseConsole>, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    sessions::sign_out(&mut work, desk.session()).await?;
    work.commit().await?;
    let mut response = Go::to(desk.at("sign-in")).saying("staff-sign-in-signed-out").into_response();
    response.headers_mut().append(SET_COOKIE, expired_cookie(STAFF_COOKIE));
    Ok(response)
}
