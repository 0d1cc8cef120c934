//! Asks for a trip.

use axum::extract::State;
use portico_domain::access::Scope;
use portico_domain::form_keys;
use portico_domain::portal::Feature;

use super::form;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{ClientHere, Form};
use crate::request_form;

/// The empty form.
pub(crate) async fn new(ClientHere(client): ClientHere, State(app): State<App>) -> Answer {
    client.require(Feature::Requests)?;
    let seat = client.seat_with(Scope::Requests)?;
    form::show(&app, &client, seat, request_form::empty(form_keys::fresh()), None).await
}

/// Sends it, keeps it for later, or changes its shape.
pub(crate) async fn create(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    form::act(&app, &client, form, None).await
}
