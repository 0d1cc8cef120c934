//! "Confirm that it is you": what matters most asks for a proof that is minutes old (security.md row 33). What somebody
//! posted is carried along and goes on with one press of a button.

mod answer;
mod onward;
mod passkey;

use askama::Template;
use axum::extract::State;
use http::StatusCode;
use portico_domain::access::Staff;
use portico_domain::access::permissions::UseConsole;
use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::identity_providers::{self, IdentityProvider};
use portico_domain::people::passkeys::{self, Holder};
use portico_domain::people::staff::{StaffRow, row};
use portico_domain::people::{sessions, sign_in_rules};

pub(crate) use self::answer::answer;
pub(crate) use self::onward::show as show_onward;
pub(in crate::console) use self::onward::{kept, way_on};
pub(crate) use self::passkey::{begin, enter};
use crate::answer::{page, page_as};
use crate::app::App;
use crate::door::console_door;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Place, Visitor};
use crate::passkeys::site;
use crate::safe_next::{Wanted, safe_next};
use crate::shell::DoorShell;

/// The name of the refusal for programs.
pub(crate) const CODE: &str = "step_up_required";
/// Bytes of a form that are carried along; a larger one is typed again.
const CARRIED_AT_MOST: usize = 256 * 1024;

/// What somebody posted before they were asked.
pub(crate) struct Posted<'a> {
    /// Where to.
    pub(crate) path: &'a str,
    /// The page that it stood on.
    pub(crate) back: &'a str,
    /// The form without its token.
    pub(crate) form: &'a Filled,
}

/// What the proof is for: a form that goes on, or a page to go back to.
#[derive(Clone, Debug, Default)]
struct Purpose {
    path: String,
    back: String,
    /// The form as `name=value&…`.
    carried: String,
}

#[derive(Template)]
#[template(path = "console/prove/show.html")]
struct Show {
    shell: DoorShell,
    problem: String,
    action: String,
    purpose: Purpose,
    /// The fields that go on, for the script of a passkey.
    fields: Vec<(String, String)>,
    email: String,
    ways: Ways,
}

/// By what a member can prove who they are.
struct Ways {
    password: bool,
    code: bool,
    passkey: bool,
    rp_id: String,
    /// Providers by name, with where their buttons post to, for whoever has nothing else.
    providers: Vec<(String, String)>,
    /// The demo, whose people have no secrets: a button is enough.
    demo: bool,
}

impl Ways {
    async fn of(app: &App, place: &Place, member: &StaffRow) -> Result<Self, Failure> {
        let reader = app.database().reader(system_in(place.workspace().id));
        let rp_id = site(app, place).rp_id;
        let own = passkeys::list(&reader, Holder::Staff(member.id)).await?;
        let is_local = member.break_glass || !sign_in_rules::is_local_off(&reader).await?;
        let password = is_local && member.password_hash.is_some();
        let code = member.totp_confirmed_at.is_some();
        let providers =
            if password || code { Vec::new() } else { identity_providers::active(&reader).await? };
        let way = |one: IdentityProvider| {
            let action = place.here.console(format_args!("sign-in/with/{}", one.id));
            (one.name, action)
        };
        Ok(Self {
            password,
            code,
            passkey: own.iter().any(|passkey| passkey.rp_id == rp_id),
            rp_id,
            providers: providers.into_iter().map(way).collect(),
            demo: app.setup().demo_secret.is_some(),
        })
    }
}

/// The address of the page that asks for the proof, from which `back` is the way on.
pub(crate) fn address(place: &Place, back: &str) -> String {
    let query = serde_urlencoded::to_string([("next", back)]).unwrap_or_default();
    format!("{}?{query}", place.here.console("prove"))
}

/// Goes on when the proof is recent; otherwise the page that asks for it, with what was posted.
pub(crate) async fn needed(
    app: &App,
    (staff, place, visitor): (&Staff, &Place, &Visitor),
    posted: &Posted<'_>,
) -> Result<(), Failure> {
    if staff.has_proved(app.database().clock().now()) {
        return Ok(());
    }
    let carried = serde_urlencoded::to_string(posted.form.fields()).unwrap_or_default();
    let fits = carried.len() <= CARRIED_AT_MOST;
    let purpose = Purpose {
        path: if fits { posted.path.to_owned() } else { String::new() },
        back: posted.back.to_owned(),
        carried: if fits { carried } else { String::new() },
    };
    let show = shown(app, (staff, place, visitor), purpose, String::new()).await?;
    Err(Failure::answered(page_as(StatusCode::FORBIDDEN, &show)?))
}

async fn shown(
    app: &App,
    (staff, place, visitor): (&Staff, &Place, &Visitor),
    purpose: Purpose,
    problem: String,
) -> Result<Show, Failure> {
    let reader = app.database().reader(system_in(place.workspace().id));
    let member = reader.one::<row::Entity>(staff.id()).await?;
    Ok(Show {
        shell: console_door(place, visitor),
        problem,
        action: place.here.console("prove"),
        fields: purpose.fields(),
        purpose,
        ways: Ways::of(app, place, &member).await?,
        email: member.email,
    })
}

impl Purpose {
    fn fields(&self) -> Vec<(String, String)> {
        let carried = Filled::from_urlencoded(self.carried.as_bytes()).unwrap_or_default();
        // The token of a form is that of the page it stands on.
        carried.fields().iter().filter(|(name, _)| name != "csrf").cloned().collect()
    }
    /// What a form brings back; addresses that lead elsewhere are left out (row 20).
    fn of(place: &Place, form: &Filled) -> Self {
        let home = place.here.console("");
        Self {
            path: safe_next(form.value("path"), &home).unwrap_or_default(),
            back: safe_next(form.value("next"), &home).unwrap_or(home),
            carried: form.value("form").to_owned(),
        }
    }
}

/// The page by itself, for whoever wants to prove it beforehand.
pub(crate) async fn show(desk: Desk<UseConsole>, State(app): State<App>, Wanted(next): Wanted) -> Answer {
    let purpose = Purpose::of(&desk.place, &Filled::with([("next", next)]));
    let staff = desk.staff();
    page(&shown(&app, (&staff, &desk.place, &desk.visitor), purpose, String::new()).await?)
}

/// The session at hand under its new secret.
async fn renewed(app: &App, desk: &Desk<UseConsole>) -> Result<sessions::NewSession, Failure> {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    let session = sessions::renew(&mut work, desk.session()).await?;
    work.commit().await?;
    Ok(session)
}
