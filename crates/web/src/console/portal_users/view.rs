//! Begins a look at the portal as a client.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::access::permissions::SeeAsClient;
use portico_domain::database::Sight;
use portico_domain::id::PortalUserId;
use portico_domain::people::client_views::{self, SeenNoun};
use portico_domain::people::portal_users::row::Entity;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id, VIEW_COOKIE, fresh_cookie};

/// Into the portal as this client, read only: to the thing that is asked for, or home.
pub(crate) async fn begin(
    desk: Desk<SeeAsClient>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(form): Form,
) -> Answer {
    form.only(&["noun", "object"])?;
    let mut work = desk.begin(&app).await?;
    // The address is made of what was found, never of what was sent.
    let lands = match (form.parse::<SeenNoun>("noun"), form.parse::<uuid::Uuid>("object")) {
        (Some(noun), Some(object)) => client_views::object(&work, noun, object).await?.portal_path(),
        _ => String::new(),
    };
    let user = work.one::<Entity>(id).await?;
    let begun = client_views::begin(&mut work, &desk.by, &user).await;
    let token = match or_back(begun, || desk.at(format_args!("portal-users/{id}"))) {
        Ok(token) => token,
        Err(answer) => return answer,
    };
    work.commit().await?;
    let mut response = Go::to(desk.place.here.portal(lands)).into_response();
    response.headers_mut().append(SET_COOKIE, fresh_cookie(VIEW_COOKIE, &token, None));
    Ok(response)
}
