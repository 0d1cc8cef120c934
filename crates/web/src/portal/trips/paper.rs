//! The itinerary as the client prints it: crew and tail only once they may see them.

use axum::extract::State;
use portico_domain::charter::trips::{self, row};
use portico_domain::database::Sight;
use portico_domain::id::TripId;
use portico_domain::portal::Feature;

use crate::answer::pdf;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{ClientHere, Id};
use crate::trips::{Reader, document};

/// Prints it.
pub(crate) async fn itinerary(
    ClientHere(client): ClientHere,
    State(app): State<App>,
    Id(id): Id<TripId>,
) -> Answer {
    client.require(Feature::Trips)?;
    client.require(Feature::Pdf)?;
    let reader = client.reader(&app);
    let trip = reader.one::<row::Entity>(id).await?;
    let portal = client.place.portal().ok_or_else(Failure::not_found)?;
    let flown = trips::seen_legs(&reader, id).await?;
    let aboard = trips::on_board(&reader, id).await?;
    let account = client.user.seats().iter().find(|seat| seat.account == trip.account_id);
    let who = Reader {
        t: client.t,
        shows: trip.shows(portal),
        account: account.map_or("", |seat| seat.name.as_str()),
        today: client.today(&app),
    };
    let document = document(&app, &client.place, who, &trip, &flown, &aboard).await?;
    pdf(app.print(document).await?, &trip.reference())
}
