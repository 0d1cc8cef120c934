//! The demo's doors: an address that signs a made-up person in. Nothing here answers outside the demo.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::field::workers;
use portico_domain::id::{PortalUserId, StaffId, WorkerId, WorkspaceId};
use portico_domain::outbox::system_in;
use portico_domain::people::sessions;
use portico_domain::{secret, workspaces};

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Here, Visitor, fresh_cookie};

/// Whom a demo address signs in.
#[derive(Clone, Copy, Debug)]
pub enum DemoPerson {
    /// A member of staff.
    Staff(WorkspaceId, StaffId),
    /// A client.
    Client(WorkspaceId, PortalUserId),
    /// A worker.
    Worker(WorkspaceId, WorkerId),
}

/// The path that signs somebody in; only good where the demo's secret is the same.
pub fn path(demo_secret: &str, person: DemoPerson) -> String {
    let text = match person {
        DemoPerson::Staff(workspace, id) => format!("s.{workspace}.{id}"),
        DemoPerson::Client(workspace, id) => format!("c.{workspace}.{id}"),
        DemoPerson::Worker(workspace, id) => format!("w.{workspace}.{id}"),
    };
    format!("/demo/sign-in/{text}.{}", proof(demo_secret, &text))
}

fn proof(demo_secret: &str, text: &str) -> String {
    secret::hash(&format!("{demo_secret}:{text}"))
}

/// Signs the person of a demo address in, and leads to their home.
pub(crate) async fn sign_in(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Answer {
    let demo_secret = app.setup().demo_secret.as_deref().ok_or_else(Failure::not_found)?;
    let (text, given) = token.rsplit_once('.').ok_or_else(Failure::not_found)?;
    if !secret::same(given.as_bytes(), proof(demo_secret, text).as_bytes()) {
        return Err(Failure::not_found());
    }
    let mut parts = text.split('.');
    let (kind, workspace, id) = (parts.next(), parts.next(), parts.next());
    let workspace: WorkspaceId = workspace.and_then(|id| id.parse().ok()).ok_or_else(Failure::not_found)?;
    let id: uuid::Uuid = id.and_then(|id| id.parse().ok()).ok_or_else(Failure::not_found)?;
    let standing = workspaces::by_id(app.database(), workspace).await?.ok_or_else(Failure::not_found)?;
    let here = Here::new(&standing.workspace.slug);
    let mut work = app.database().begin(system_in(workspace)).await?;
    let browser = visitor.as_browser();
    let (session, cookie, home) = match kind {
        Some("s") => {
            let session = sessions::open_for_staff(&mut work, StaffId(id), &browser).await?;
            (session, crate::extract::STAFF_COOKIE, here.console(""))
        }
        Some("w") => {
            let session = workers::open_session(&mut work, WorkerId(id), &browser).await?;
            (session, crate::extract::WORKER_COOKIE, here.work(""))
        }
        _ => {
            let hours = standing.portal.as_ref().map_or(720, |portal| i64::from(portal.session_hours));
            let session =
                sessions::open_for_portal_user(&mut work, PortalUserId(id), &browser, hours).await?;
            (session, crate::extract::CLIENT_COOKIE, here.portal(""))
        }
    };
    work.commit().await?;
    let mut response = Go::to(home).into_response();
    response.headers_mut().append(SET_COOKIE, fresh_cookie(cookie, &session.token, None));
    Ok(response)
}
