//! The itinerary as staff print it: with crew and tail, whatever the client may see yet.

use axum::extract::State;
use portico_domain::access::permissions::ViewTrips;
use portico_domain::charter::trips::{self, Shows};
use portico_domain::id::TripId;

use crate::answer::pdf;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Id};
use crate::trips::{Reader, document};

/// Prints it.
pub(crate) async fn itinerary(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
) -> Answer {
    let reader = desk.reader(&app);
    let named = trips::named(&reader, id).await?;
    let flown = trips::seen_legs(&reader, id).await?;
    let aboard = trips::on_board(&reader, id).await?;
    let who = Reader {
        t: desk.t,
        shows: Shows { crew: true, tail: true },
        account: &named.account_name,
        today: desk.today(&app),
    };
    let document = document(&app, &desk.place, who, &named.trip, &flown, &aboard).await?;
    pdf(app.print(document).await?, &named.trip.reference())
}
