//! Leaves the portal.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::people::sessions;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CLIENT_COOKIE, Client, Form, expired_cookie};

/// Ends the session at hand.
pub(crate) async fn sign_out(client: Client, State(app): State<App>, Form(_): Form) -> Answer {
    let mut work = app.database().begin(client.visitor.system_in(client.place.workspace().id)).await?;
    sessions::sign_out(&mut work, client.user.session()).await?;
    work.commit().await?;
    let mut response = Go::to(client.at("sign-in")).saying("sign-in-signed-out").into_response();
    response.headers_mut().append(SET_COOKIE, expired_cookie(CLIENT_COOKIE));
    Ok(response)
}
