//! A member of staff leaves the portal as which client they looked at it.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::people::client_views;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Form, Place, VIEW_COOKIE, Visitor, expired_cookie};

/// Leaves, back to the record of whom they looked as.
pub(crate) async fn leave(
    place: Place,
    visitor: Visitor,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut back = place.here.console("portal-users");
    if let Some(token) = visitor.cookie(VIEW_COOKIE) {
        let mut work = app.database().begin(visitor.system_in(place.workspace().id)).await?;
        if let Some(view) = client_views::end(&mut work, token).await? {
            back = place.here.console(format_args!("portal-users/{}", view.portal_user_id));
        }
        work.commit().await?;
    }
    let mut response = Go::to(back).into_response();
    response.headers_mut().append(SET_COOKIE, expired_cookie(VIEW_COOKIE));
    Ok(response)
}
