//! Begins a look at the portal as a client.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::access::permissions::SeeAsClient;
use portico_domain::database::Sight;
use portico_domain::id::PortalUserId;
use portico_domain::people::client_views;
use portico_domain::people::portal_users::row::Entity;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id, VIEW_COOKIE, fresh_cookie};

/// Into the portal as this client, read only.
pub(crate) async fn begin(
    desk: Desk<SeeAsClient>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let user = work.one::<Entity>(id).await?;
    let begun = client_views::begin(&mut work, &desk.by, &user).await;
    let token = match or_back(begun, || desk.at(format_args!("portal-users/{id}"))) {
        Ok(token) => token,
        Err(answer) => return answer,
    };
    work.commit().await?;
    let mut response = Go::to(desk.place.here.portal("")).into_response();
    response.headers_mut().append(SET_COOKIE, fresh_cookie(VIEW_COOKIE, &token, None));
    Ok(response)
}
