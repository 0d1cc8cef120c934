//! Throws a draft away.

use axum::extract::State;
use portico_domain::charter::requests;
use portico_domain::id::RequestId;
use portico_domain::portal::Feature;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{ClientHere, Form, Id};

/// Throws it away.
pub(crate) async fn discard(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(_): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    let mut work = client.begin(&app).await?;
    let draft = work.one_for_update::<requests::row::Entity>(id).await?;
    let back = || client.at(format!("requests/{id}"));
    match or_back(requests::discard_draft(&mut work, draft).await, back) {
        Ok(()) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(client.at("trips")).saying("requests-draft-discarded").answer()
}
