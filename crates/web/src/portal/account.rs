//! Which of several accounts is at hand.

use axum::response::IntoResponse;
use http::header::SET_COOKIE;

use crate::answer::Go;
use crate::error::Answer;
use crate::extract::{Client, Form, fresh_cookie};

/// Takes another of the client's own accounts in hand; an account of somebody else changes nothing.
pub(crate) async fn choose(client: Client, Form(form): Form) -> Answer {
    let chosen = client.user.seats().iter().find(|seat| seat.account.to_string() == form.text("account"));
    let mut response = Go::to(client.at("")).into_response();
    if let Some(seat) = chosen {
        let cookie =
            fresh_cookie(crate::extract::ACCOUNT_COOKIE, &seat.account.to_string(), Some(365 * 24 * 3600));
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}
