//! The quote as a file: as it was issued, and once accepted with the evidence of the signature.

use axum::extract::{Query, State};
use portico_domain::charter::quotes;
use portico_domain::database::Sight;
use portico_domain::id::QuoteId;
use portico_domain::outbox::system_in;
use portico_domain::portal::Feature;
use portico_domain::workspaces::blobs;
use serde::Deserialize;

use super::show::account_name;
use crate::answer;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{ClientHere, Id};
use crate::quotes::{Issue, document};

/// Which of the two files is wanted.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Which {
    #[serde(rename = "as")]
    issued: Option<String>,
}

/// The file of a quote that was sent.
pub(crate) async fn pdf(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Query(which): Query<Which>,
) -> Answer {
    client.require(Feature::Quotes)?;
    client.require(Feature::Pdf)?;
    let reader = client.reader(&app);
    let quote = reader.one::<quotes::row::Entity>(id).await?;
    let name = quote.reference();
    if quote.evidence.is_none() || which.issued.as_deref() == Some("sent") {
        let blob = reader.one::<blobs::Entity>(quote.document_id.ok_or_else(Failure::not_found)?).await?;
        return answer::pdf(blob.bytes, &name);
    }
    let contents = quotes::contents_for_client(&reader, &quote).await?;
    let sender = quotes::sender(&app.database().reader(system_in(quote.workspace_id)), &quote).await?;
    let recipient = vec![account_name(&client, &quote), quote.answered_by.clone().unwrap_or_default()];
    let issue = Issue { recipient, sender: sender.unwrap_or_default(), at: quote.sent_at };
    let document = document(&app, &client.place, client.t, &quote, &contents, issue).await?;
    answer::pdf(app.print(document).await?, &format!("{name}-signed"))
}
