//! What an aircraft is held for when somebody offers it or takes an offer: flights of booked trips, and flights that a client
//! has signed for and the operator has yet to confirm (domain.md, decision 15).

use sea_orm::sea_query::{Expr, ExprTrait, UnionType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    QueryTrait,
};

use super::arrival::arrival_at_speed;
use super::conflicts::{Span, too_close};
use super::{Flight, legs};
use crate::Result;
use crate::access::{Principal, VisibleTo};
use crate::charter::quotes::{self, QuoteStatus};
use crate::charter::{aircraft, airports};
use crate::database::Sight;
use crate::id::{AircraftId, TripId};
use crate::time::Instant;

/// A flight that an aircraft is held for.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Hold {
    /// The aircraft.
    pub aircraft: AircraftId,
    /// The trip that has it; none while an accepted quote waits for the operator.
    pub trip: Option<TripId>,
    /// Where that flight departs (stable ident).
    pub from: String,
    /// Where it arrives (stable ident).
    pub to: String,
    /// When it departs.
    pub departs_at: Instant,
    /// When it arrives; none while nobody has planned it.
    arrives_at: Option<Instant>,
    cruise_knots: Option<i32>,
}

impl Hold {
    /// From when to when it flies, as planned or in still air.
    fn window(&self) -> (Instant, Instant) {
        let lands =
            self.arrives_at.unwrap_or_else(|| match (airports::find(&self.from), airports::find(&self.to)) {
                (Some(from), Some(to)) => arrival_at_speed(from, to, self.departs_at, self.cruise_knots),
                _ => self.departs_at.plus_hours(1),
            });
        (self.departs_at, lands)
    }
}

/// Whatever leaves the aircraft of these flights no time for them; one statement whatever their number.
pub async fn holds_of_flights<S: Sight>(sight: &S, flights: &[Flight]) -> Result<Vec<Hold>>
where
    legs::Entity: VisibleTo<S::By>,
    quotes::legs::Entity: VisibleTo<S::By>,
{
    let Some(span) = Span::of(flights) else { return Ok(Vec::new()) };
    let mut held = booked(sight, &span);
    held.union(UnionType::All, promised(sight, &span));
    let mut found = Vec::new();
    for row in sight.connection().query_all(&held).await? {
        let hold = Hold::from_query_result(&row, "")?;
        let meets =
            |flight: &Flight| flight.0 == hold.aircraft && too_close((flight.1, flight.2), hold.window());
        if flights.iter().any(meets) {
            found.push(hold);
        }
    }
    Ok(found)
}

fn booked<S: Sight>(sight: &S, span: &Span) -> sea_orm::sea_query::SelectStatement
where
    legs::Entity: VisibleTo<S::By>,
{
    use legs::Column as Leg;
    sight
        .visible::<legs::Entity>()
        // The bare column, as in the partial index `legs_of_aircraft`: a bound value would hide the index.
        .filter(Expr::col((legs::Entity, Leg::BlocksAircraft)))
        .filter(Leg::AircraftId.is_in(span.tails.iter().copied()))
        .filter(Leg::DepartsAt.gt(span.after))
        .filter(Leg::DepartsAt.lt(span.before))
        .select_only()
        .column_as(Leg::AircraftId, "aircraft")
        .column_as(Leg::TripId, "trip")
        .column_as(Leg::FromAirport, "from")
        .column_as(Leg::ToAirport, "to")
        .column_as(Leg::DepartsAt, "departs_at")
        .column_as(Leg::ArrivesAt, "arrives_at")
        .column_as(Expr::null().cast_as("integer"), "cruise_knots")
        .into_query()
}

/// The flights of quotes that wait for the operator, with the aircraft chosen. Whose they are stays unread: other clients'
/// quotes count, and nothing of them is told.
fn promised<S: Sight>(sight: &S, span: &Span) -> sea_orm::sea_query::SelectStatement
where
    quotes::legs::Entity: VisibleTo<S::By>,
{
    use aircraft::row::{Column as Aircraft, Entity as Fleet};
    use quotes::legs::{Column as Leg, Entity as Legs};
    use quotes::options::{Column as Choice, Entity as Choices};
    use quotes::row::{Column as Quote, Entity as Quotes};
    let of_leg = Legs::belongs_to(Quotes).from(Leg::QuoteId).to(Quote::Id);
    let chosen = Quotes::belongs_to(Choices).from(Quote::ChosenOptionId).to(Choice::Id);
    let flown = Choices::belongs_to(Fleet).from(Choice::AircraftId).to(Aircraft::Id);
    sight
        .visible::<Legs>()
        .join(JoinType::InnerJoin, of_leg.into())
        .join(JoinType::InnerJoin, chosen.into())
        .join(JoinType::InnerJoin, flown.into())
        .filter(Quote::WorkspaceId.eq(sight.by().workspace()))
        .filter(Quote::Status.eq(QuoteStatus::AwaitingConfirmation))
        .filter(Choice::AircraftId.is_in(span.tails.iter().copied()))
        .filter(Leg::DepartsAt.gt(span.after))
        .filter(Leg::DepartsAt.lt(span.before))
        .select_only()
        .column_as(Choice::AircraftId, "aircraft")
        .column_as(Expr::null().cast_as("uuid"), "trip")
        .column_as(Leg::FromAirport, "from")
        .column_as(Leg::ToAirport, "to")
        .column_as(Leg::DepartsAt, "departs_at")
        .column_as(Expr::null().cast_as("bigint"), "arrives_at")
        .column_as(Aircraft::CruiseKnots, "cruise_knots")
        .into_query()
}
