//! Tells a client's open page that something of theirs changed.

use axum::Extension;
use axum::extract::{Query, State};
use portico_domain::people::sessions;

use crate::app::App;
use crate::error::Answer;
use crate::extract::Client;
use crate::live::{Listener, PageMoment, open};
use crate::server::Stopping;

/// The event stream. It also ends when they act for other accounts than before, or in another role: the browser comes
/// back and is told of what is theirs now.
pub(crate) async fn stream(
    client: Client,
    State(app): State<App>,
    Query(page): Query<PageMoment>,
    stopping: Option<Extension<Stopping>>,
) -> Answer {
    let workspace = client.place.workspace().id;
    let token = client.visitor.cookie(crate::extract::CLIENT_COOKIE).unwrap_or_default().to_owned();
    let slug = client.place.here.slug().to_owned();
    let user = client.user;
    let (checking, seats) = (app.clone(), user.seats().to_vec());
    let listener = Listener {
        workspace,
        person: user.id().0,
        may_know: Box::new(move |said| said.is_for_client(&user)),
        still_good: Box::new(move || {
            let (app, token, slug, seats) = (checking.clone(), token.clone(), slug.clone(), seats.clone());
            Box::pin(async move {
                let standing = app.standing(&slug).await.ok().flatten();
                let Some(portal) = standing.as_ref().and_then(|standing| standing.portal.as_ref()) else {
                    return false;
                };
                let hours = i64::from(portal.session_hours);
                let now = sessions::find_portal_user(app.database(), workspace, &token, hours).await;
                portal.enabled && matches!(now, Ok(Some(now)) if now.seats() == seats)
            })
        }),
    };
    open(&app, stopping, listener, page)
}
