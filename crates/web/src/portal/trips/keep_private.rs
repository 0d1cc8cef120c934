//! The client who booked a trip keeps it from the others of the account, or shows it to them again.

use axum::extract::State;
use portico_domain::charter::trips::{self, row};
use portico_domain::id::TripId;
use portico_domain::portal::Feature;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{ClientHere, Form, Id};

/// Makes it private or not.
pub(crate) async fn keep_private(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Trips)?;
    form.only(&["private"])?;
    let private = form.is_on("private");
    let mut work = client.begin(&app).await?;
    let trip = work.one_for_update::<row::Entity>(id).await?;
    trips::keep_own_private(&mut work, trip, private).await?;
    work.commit().await?;
    let said = if private { "trips-said-private" } else { "trips-said-opened" };
    Go::to(client.at(format!("trips/{id}"))).saying(said).answer()
}
