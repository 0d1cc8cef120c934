//! All of a quote: its legs, its options with their aircraft and lines, its add-ons.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{Price, Quote, legs, lines, options};
use crate::Result;
use crate::access::VisibleTo;
use crate::charter::aircraft::{self, Aircraft};
use crate::charter::airports;
use crate::charter::trips::Flight;
use crate::database::Sight;
use crate::id::OptionId;
use crate::time::Instant;

/// What stands in a quote beside its head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// The flights, in order.
    pub legs: Vec<legs::Model>,
    /// The aircraft to choose from, in order.
    pub options: Vec<options::Model>,
    /// The lines of all options and the add-ons, in order.
    pub lines: Vec<lines::Model>,
    /// The aircraft of the options.
    pub aircraft: Vec<Aircraft>,
}

impl Contents {
    /// The lines of an option.
    pub fn lines_of(&self, option: OptionId) -> impl Iterator<Item = &lines::Model> {
        self.lines.iter().filter(move |line| line.option_id == Some(option))
    }
    /// What the client may add.
    pub fn add_ons(&self) -> impl Iterator<Item = &lines::Model> {
        self.lines.iter().filter(|line| line.option_id.is_none())
    }
    /// The aircraft of an option.
    pub fn aircraft_of(&self, option: &options::Model) -> Option<&Aircraft> {
        self.aircraft.iter().find(|aircraft| aircraft.id == option.aircraft_id)
    }
    /// What an option costs beyond the lines that are here, without tax: the lines that the client does not see.
    pub fn unlisted(&self, option: &options::Model) -> Price {
        let listed = Price::sum(self.lines_of(option.id).map(lines::Model::price)).unwrap_or_default();
        let net_minor = option.total_minor - option.tax_minor - listed.net_minor;
        Price { net_minor, tax_minor: option.tax_minor - listed.tax_minor }
    }
    /// The flights as an aircraft would fly them.
    pub fn flights(&self, aircraft: &Aircraft) -> Vec<Flight> {
        let flight = |(departs, lands)| (aircraft.id, departs, lands);
        self.windows(Some(aircraft)).into_iter().map(flight).collect()
    }
    /// Departure and arrival of each flight with an aircraft.
    pub fn windows(&self, aircraft: Option<&Aircraft>) -> Vec<(Instant, Instant)> {
        self.legs.iter().map(|leg| (leg.departs_at, arrival(leg, aircraft))).collect()
    }
}

impl lines::Model {
    /// What the line comes to.
    pub const fn price(&self) -> Price {
        Price { net_minor: self.amount_minor, tax_minor: self.tax_minor }
    }
}

/// When a leg lands with an aircraft, in still air.
pub fn arrival(leg: &legs::Model, aircraft: Option<&Aircraft>) -> Instant {
    match (airports::find(&leg.from_airport), airports::find(&leg.to_airport)) {
        (Some(from), Some(to)) => {
            crate::charter::trips::estimated_arrival(from, to, leg.departs_at, aircraft)
        }
        _ => leg.departs_at.plus_hours(1),
    }
}

/// Everything in a quote, for staff and for background work.
pub async fn contents<S: Sight>(sight: &S, quote: &Quote) -> Result<Contents>
where
    legs::Entity: VisibleTo<S::By>,
    options::Entity: VisibleTo<S::By>,
    lines::Entity: VisibleTo<S::By>,
    aircraft::row::Entity: VisibleTo<S::By>,
{
    read(sight, quote, sight.visible::<lines::Entity>()).await
}

/// What the client may know of a quote: the lines that are not for them were never read.
pub async fn contents_for_client<S: Sight>(sight: &S, quote: &Quote) -> Result<Contents>
where
    legs::Entity: VisibleTo<S::By>,
    options::Entity: VisibleTo<S::By>,
    lines::Entity: VisibleTo<S::By>,
    aircraft::row::Entity: VisibleTo<S::By>,
{
    read(sight, quote, sight.visible::<lines::Entity>().filter(lines::Column::ClientSees.eq(true))).await
}

async fn read<S: Sight>(sight: &S, quote: &Quote, lines: Select<lines::Entity>) -> Result<Contents>
where
    legs::Entity: VisibleTo<S::By>,
    options::Entity: VisibleTo<S::By>,
    aircraft::row::Entity: VisibleTo<S::By>,
{
    let options = sight
        .visible::<options::Entity>()
        .filter(options::Column::QuoteId.eq(quote.id))
        .order_by_asc(options::Column::Seq);
    // One statement for both: the foreign key keeps an option's aircraft in its own workspace.
    let flown = options::Entity::belongs_to(aircraft::row::Entity)
        .from(options::Column::AircraftId)
        .to(aircraft::row::Column::Id);
    let options = options.join(JoinType::InnerJoin, flown.into()).select_also(aircraft::row::Entity);
    let (legs, lines) = legs_and_lines(sight, quote, lines).await?;
    let options = options.all(sight.connection()).await?;
    let (options, aircraft): (Vec<_>, Vec<_>) = options.into_iter().unzip();
    Ok(Contents { legs, options, lines, aircraft: aircraft.into_iter().flatten().collect() })
}

/// The legs of a quote, and those of its lines that `lines` selects, in order.
pub(super) async fn legs_and_lines<S: Sight>(
    sight: &S,
    quote: &Quote,
    lines: Select<lines::Entity>,
) -> Result<(Vec<legs::Model>, Vec<lines::Model>)>
where
    legs::Entity: VisibleTo<S::By>,
{
    let legs = sight
        .visible::<legs::Entity>()
        .filter(legs::Column::QuoteId.eq(quote.id))
        .order_by_asc(legs::Column::Seq);
    let lines = lines.filter(lines::Column::QuoteId.eq(quote.id)).order_by_asc(lines::Column::Seq);
    Ok((sight.all(legs).await?, sight.all(lines).await?))
}
