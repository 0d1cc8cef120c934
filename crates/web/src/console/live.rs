//! Tells an open console page that something changed.

use axum::Extension;
use axum::extract::{Query, State};
use portico_domain::access::permissions::UseConsole;
use portico_domain::people::sessions;

use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::live::{Listener, PageMoment, open};
use crate::server::Stopping;

/// The event stream.
pub(crate) async fn stream(
    desk: Desk<UseConsole>,
    State(app): State<App>,
    Query(page): Query<PageMoment>,
    stopping: Option<Extension<Stopping>>,
) -> Answer {
    let workspace = desk.place.workspace().id;
    let token = desk.visitor.cookie(crate::extract::STAFF_COOKIE).unwrap_or_default().to_owned();
    let staff = desk.staff();
    let checking = app.clone();
    let listener = Listener {
        workspace,
        person: staff.id().0,
        may_know: Box::new(move |said| said.is_for_staff(&staff)),
        still_good: Box::new(move || {
            let (app, token) = (checking.clone(), token.clone());
            Box::pin(async move {
                matches!(sessions::find_staff(app.database(), workspace, &token).await, Ok(Some(_)))
            })
        }),
    };
    open(&app, stopping, listener, page)
}
