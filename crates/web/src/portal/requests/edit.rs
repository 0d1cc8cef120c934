//! Goes on with a draft.

use axum::extract::State;
use portico_domain::charter::requests::{self, Request, RequestStatus};
use portico_domain::database::Sight;
use portico_domain::id::RequestId;
use portico_domain::portal::Feature;

use super::form;
use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, ClientHere, Form, Id};

/// The draft as a form.
pub(crate) async fn edit(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<RequestId>,
) -> Answer {
    client.require(Feature::Requests)?;
    let draft = find(&app, &client, id).await?;
    if draft.status != RequestStatus::Draft {
        return Go::to(client.at(format!("requests/{id}")))
            .refusing(&requests::Refusal::AlreadySent)
            .answer();
    }
    let filled = form::from_draft(&draft);
    let seat = form::seat_of(&client, &filled)?;
    form::show(&app, &client, seat, filled, Some(&draft)).await
}

/// Sends it, keeps it, or changes its shape.
pub(crate) async fn save(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Requests)?;
    let draft = find(&app, &client, id).await?;
    if draft.status != RequestStatus::Draft {
        // The second press of "Send": the first has sent it.
        return Go::to(client.at(format!("requests/{id}"))).answer();
    }
    form::act(&app, &client, form, Some(draft)).await
}

pub(super) async fn find(app: &App, client: &Client, id: RequestId) -> Result<Request, Failure> {
    Ok(client.reader(app).one::<requests::row::Entity>(id).await?)
}
