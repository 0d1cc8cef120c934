//! Access: who gets in for how long, what they see of a trip, who is told of what they ask for.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::charter::trips::Stage;
use portico_domain::outbox::system_in;
use portico_domain::people::passkeys;
use portico_domain::portal::{self, AccessForm, PortalSettings, ShowTail, SignInMode};
use portico_rendering::languages::Texts;

use super::frame::{Frame, frame, settings};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::passkeys::site;
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal/access.html")]
struct Access {
    shell: ConsoleShell,
    frame: Frame,
    form: Filled,
    sessions: Vec<(String, String)>,
    invitations: Vec<(String, String)>,
    links: Vec<(String, String)>,
    modes: &'static [SignInMode],
    tails: &'static [ShowTail],
    stages: Vec<Stage>,
    staff: Vec<(String, String)>,
    /// Passkeys that do not work on the company's host.
    lost_passkeys: u64,
    host: String,
}

async fn shown(
    app: &App,
    desk: &Desk<ManagePortal>,
    portal: &PortalSettings,
    form: Filled,
) -> Result<Access, Failure> {
    let staff = portal::staff_choices(&desk.reader(app)).await?;
    let site = site(app, &desk.place);
    let system = app.database().reader(system_in(desk.place.workspace().id));
    let lost_passkeys = passkeys::bound_elsewhere(&system, &site.rp_id).await?;
    let (shell, frame) = frame(app, desk, portal).await?;
    let t = desk.t;
    Ok(Access {
        shell,
        frame,
        sessions: choices(
            &[1, 4, 8, 12, 24, 72, 168, 336, 720, 1440, 2160],
            &form,
            "session_hours",
            |hours| span(t, hours),
        ),
        invitations: choices(&[1, 2, 3, 5, 7, 10, 14], &form, "invitation_days", |days| {
            t.with("formats-days", "days", days)
        }),
        links: choices(&[5, 10, 15], &form, "link_minutes", |minutes| t.minutes(minutes)),
        modes: SignInMode::ALL,
        tails: ShowTail::ALL,
        stages: Stage::ALL.iter().copied().filter(|stage| *stage != Stage::Cancelled).collect(),
        staff: staff.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        form,
        lost_passkeys,
        host: site.rp_id,
    })
}

/// The usual values and the one in force.
fn choices(usual: &[i64], form: &Filled, field: &str, said: impl Fn(i64) -> String) -> Vec<(String, String)> {
    let mut values = usual.to_vec();
    values.extend(form.parse::<i64>(field).filter(|value| *value > 0));
    values.sort_unstable();
    values.dedup();
    values.into_iter().map(|value| (value.to_string(), said(value))).collect()
}

fn span(t: Texts, hours: i64) -> String {
    if hours % 24 == 0 {
        t.with("formats-days", "days", hours / 24)
    } else {
        t.with("formats-hours", "hours", hours)
    }
}

fn filled(portal: &PortalSettings) -> Filled {
    let mut form = Filled::with([
        ("session_hours", portal.session_hours.to_string()),
        ("invitation_days", portal.invitation_days.to_string()),
        ("link_minutes", portal.link_minutes.to_string()),
        ("sign_in", portal.sign_in.to_string()),
        ("show_tail", portal.show_tail.to_string()),
        ("crew_from_stage", portal.crew_from_stage.to_string()),
        ("stage_limit", portal.stage_limit.to_string()),
        ("default_assignee", portal.default_assignee_id.map(|id| id.to_string()).unwrap_or_default()),
    ]);
    if portal.texts_open {
        form.set("texts_open", "yes");
    }
    if portal.sign_up {
        form.set("sign_up", "yes");
    }
    if portal.owners_invite {
        form.set("owners_invite", "yes");
    }
    for id in &portal.notify_sign_ups.0 {
        form.push("notify_sign_ups", id.to_string());
    }
    if portal.require_approval {
        form.set("require_approval", "yes");
    }
    for id in &portal.notify_requests.0 {
        form.push("notify_requests", id.to_string());
    }
    form
}

/// The tab.
pub(crate) async fn show(desk: Desk<ManagePortal>, State(app): State<App>) -> Answer {
    let portal = settings(&app, &desk).await?;
    page(&shown(&app, &desk, &portal, filled(&portal)).await?)
}

/// Saves it, or shows the form again.
pub(crate) async fn change(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&[
        "require_approval",
        "session_hours",
        "invitation_days",
        "link_minutes",
        "sign_in",
        "show_tail",
        "crew_from_stage",
        "stage_limit",
        "notify_requests",
        "default_assignee",
        "sign_up",
        "texts_open",
        "notify_sign_ups",
        "owners_invite",
        "version",
    ])?;
    let access = AccessForm {
        require_approval: form.is_on("require_approval"),
        session_hours: form.value("session_hours").to_owned(),
        invitation_days: form.value("invitation_days").to_owned(),
        link_minutes: form.value("link_minutes").to_owned(),
        sign_in: form.value("sign_in").to_owned(),
        show_tail: form.value("show_tail").to_owned(),
        crew_from_stage: form.value("crew_from_stage").to_owned(),
        stage_limit: form.value("stage_limit").to_owned(),
        notify_requests: form.list("notify_requests").into_iter().map(str::to_owned).collect(),
        default_assignee: form.value("default_assignee").to_owned(),
        sign_up: form.is_on("sign_up"),
        texts_open: form.is_on("texts_open"),
        notify_sign_ups: form.list("notify_sign_ups").into_iter().map(str::to_owned).collect(),
        owners_invite: form.is_on("owners_invite"),
    };
    match save(&app, &desk, &form, &access).await {
        Ok(()) => {
            app.forget_standing(desk.place.here.slug());
            Go::to(desk.at("portal/access")).saying("portal-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            let portal = settings(&app, &desk).await?;
            redrawn(&shown(&app, &desk, &portal, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            let portal = settings(&app, &desk).await?;
            overtaken(&shown(&app, &desk, &portal, form.overtaken(portal.version)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn save(
    app: &App,
    desk: &Desk<ManagePortal>,
    form: &Filled,
    access: &AccessForm,
) -> portico_domain::Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    portal::change_access(&mut work, &desk.by, portal, access).await?;
    work.commit().await
}
