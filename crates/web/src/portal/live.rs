//! Tells a client's open page that something of theirs changed.

use axum::Extension;
use axum::extract::State;
use portico_domain::people::sessions;

use crate::app::App;
use crate::error::Answer;
use crate::extract::Client;
use crate::live::{Listener, open};
use crate::server::Stopping;

/// The event stream.
pub(crate) async fn stream(
    client: Client,
    State(app): State<App>,
    stopping: Option<Extension<Stopping>>,
) -> Answer {
    let accounts: Vec<_> = client.user.seats().iter().map(|seat| seat.account).collect();
    let workspace = client.place.workspace().id;
    let token = client.visitor.cookie(crate::extract::CLIENT_COOKIE).unwrap_or_default().to_owned();
    let slug = client.place.here.slug().to_owned();
    let checking = app.clone();
    open(
        &app,
        stopping,
        Listener {
            person: client.user.id().0,
            may_know: Box::new(move |said| {
                said.workspace == workspace && said.account.is_some_and(|a| accounts.contains(&a))
            }),
            still_good: Box::new(move || {
                let (app, token, slug) = (checking.clone(), token.clone(), slug.clone());
                Box::pin(async move {
                    let open = app
                        .standing(&slug)
                        .await
                        .ok()
                        .flatten()
                        .is_some_and(|standing| standing.is_portal_open());
                    open && matches!(
                        sessions::recognise_portal_user(app.database(), workspace, &token, 1).await,
                        Ok(Some(_))
                    )
                })
            }),
        },
    )
}
