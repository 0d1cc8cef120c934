//! The client takes a request back.

use axum::extract::State;
use portico_domain::charter::requests;
use portico_domain::database::Sight;
use portico_domain::id::RequestId;
use portico_domain::portal::Feature;

use super::show::refused;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{ClientHere, Form, Id};

/// Cancels it, with the reason if one was given.
pub(crate) async fn cancel(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    form.only(&["reason"])?;
    let mut work = client.begin(&app).await?;
    let request = work.one::<requests::row::Entity>(id).await?;
    let here = client.at(format!("requests/{id}"));
    match requests::cancel_as_client(&mut work, request, form.text("reason")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying("requests-cancelled").answer()
        }
        Err(error) => {
            drop(work);
            refused(&app, &client, id, form, error).await
        }
    }
}
