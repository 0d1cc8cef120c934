//! The phones a worker is signed in on, each to be signed out from here, the one at hand included.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::field::workers::{self, WorkerSession};
use portico_domain::id::WorkerSessionId;
use portico_domain::outbox::system_in;

use crate::answer::{Go, page};
use crate::app::App;
use crate::devices::{Device, is_mobile, name};
use crate::error::Answer;
use crate::extract::{Form, Id, OnSite, WORKER_COOKIE, expired_cookie};
use crate::shell::WorkShell;

#[derive(Template)]
#[template(path = "worker_app/devices.html")]
struct Show {
    shell: WorkShell,
    devices: Vec<Device>,
    base: String,
    sign_out_action: String,
}

/// The list.
pub(crate) async fn list(on_site: OnSite, State(app): State<App>) -> Answer {
    let reader = app.database().reader(system_in(on_site.place.workspace().id));
    let sessions = workers::list_sessions(&reader, on_site.worker.id()).await?;
    let today = on_site.today(&app);
    let mut devices: Vec<Device> = sessions.iter().map(|session| device(&on_site, session, today)).collect();
    devices.sort_by_key(|device| !device.current);
    page(&Show {
        devices,
        base: on_site.at("devices"),
        sign_out_action: on_site.at("sign-out"),
        shell: super::shell(&on_site),
    })
}

fn device(on_site: &OnSite, session: &WorkerSession, today: jiff::civil::Date) -> Device {
    let zone = &on_site.place.workspace().time_zone;
    let moment = |at: portico_domain::time::Instant| on_site.t.moment_from(&at.at(zone), today);
    Device {
        id: session.id.to_string(),
        name: name(on_site.t, &session.user_agent),
        network: session.network.clone(),
        seen: moment(session.last_seen_at),
        since: moment(session.created_at),
        current: session.id == on_site.worker.session(),
        mobile: is_mobile(&session.user_agent),
    }
}

/// Signs one of them out.
pub(crate) async fn revoke(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<WorkerSessionId>,
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(on_site.visitor.system_in(on_site.place.workspace().id)).await?;
    workers::revoke_session(&mut work, on_site.worker.id(), id).await?;
    work.commit().await?;
    Go::to(on_site.at("devices")).saying("devices-signed-out").answer()
}

/// Signs all of them out but the one at hand.
pub(crate) async fn revoke_others(on_site: OnSite, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(on_site.visitor.system_in(on_site.place.workspace().id)).await?;
    workers::revoke_sessions(&mut work, on_site.worker.id(), Some(on_site.worker.session())).await?;
    work.commit().await?;
    Go::to(on_site.at("devices")).saying("devices-others-signed-out").answer()
}

/// Signs the phone at hand out; its script takes the kept pages away.
pub(crate) async fn sign_out(on_site: OnSite, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(on_site.visitor.system_in(on_site.place.workspace().id)).await?;
    workers::revoke_session(&mut work, on_site.worker.id(), on_site.worker.session()).await?;
    work.commit().await?;
    let mut response = Go::to(on_site.at("sign-in")).saying("sign-in-signed-out").into_response();
    response.headers_mut().append(SET_COOKIE, expired_cookie(WORKER_COOKIE));
    Ok(response)
}
