//! The client answers a proposal.

use axum::extract::State;
use portico_domain::charter::requests::{self, alternatives};
use portico_domain::database::Sight;
use portico_domain::id::{AlternativeId, RequestId};
use portico_domain::portal::Feature;

use super::show::refused;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{ClientHere, Form, Id, Item};

/// Takes it: its legs are the request's from now on.
pub(crate) async fn accept(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    (Id(id), Item(item)): (Id<RequestId>, Item<AlternativeId>),
    Form(_): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    let mut work = client.begin(&app).await?;
    let request = work.one::<requests::row::Entity>(id).await?;
    let alternative = work.one::<alternatives::Entity>(item).await?;
    let back = || client.at(format!("requests/{id}"));
    match or_back(requests::accept_alternative(&mut work, request, alternative).await, back) {
        Ok(_) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(back()).saying("requests-alternative-accepted").answer()
}

/// Turns it down, with a word of what would suit instead.
pub(crate) async fn decline(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    (Id(id), Item(item)): (Id<RequestId>, Item<AlternativeId>),
    Form(form): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    form.only(&["note"])?;
    let mut work = client.begin(&app).await?;
    let request = work.one_for_update::<requests::row::Entity>(id).await?;
    let alternative = work.one::<alternatives::Entity>(item).await?;
    let here = client.at(format!("requests/{id}"));
    match requests::decline_alternative(&mut work, request, alternative, form.text("note")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying("requests-alternative-declined").answer()
        }
        Err(error) => {
            drop(work);
            refused(&app, &client, id, form, error).await
        }
    }
}
