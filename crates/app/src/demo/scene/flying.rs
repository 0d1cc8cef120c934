//! Trips: planned, booked, flown.

use anyhow::{Context as _, Result};
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::trips::{
    self, Crew, CrewMember, CrewRole, Origin, Party, Plan, PlannedLeg, Stage, Trip,
};

use portico_domain::database::Sight as _;
use portico_domain::people::accounts::Account;

use super::{Scene, When};

/// A pilot in command and one beside.
pub(super) fn crew(pic: &str, sic: &str) -> Crew {
    let member = |role, name: &str| CrewMember { role, name: name.to_owned() };
    Crew(vec![member(CrewRole::Pic, pic), member(CrewRole::Sic, sic)])
}

impl Scene {
    /// Staff plan a trip that no quote came before.
    pub async fn plan(
        &self,
        party: &Party,
        origin: &Origin,
        aircraft: Option<&Aircraft>,
        legs: &[(&'static str, &'static str, When)],
        people: i32,
    ) -> Result<Trip> {
        let typed = self.asked_legs(legs)?;
        let planned = typed.into_iter().map(|leg| PlannedLeg {
            row: leg.row,
            departs_local: format!("{}T{}", leg.date, leg.time),
            from: leg.from,
            to: leg.to,
            crew: crew("Elena Marsh", "Tom Okafor"),
            ..PlannedLeg::default()
        });
        let plan = Plan {
            aircraft: aircraft.map(|aircraft| aircraft.id),
            passenger_count: Some(people),
            legs: planned.collect(),
            ..Plan::default()
        };
        let (mut work, by) = self.by::<ManageTrips>(&self.dispatch).await?;
        let trip = trips::create(&mut work, &by, party, origin, plan).await?;
        work.commit().await?;
        Ok(trip)
    }

    /// Moves a trip on, stage by stage, until it is there.
    pub async fn bring_to(&self, trip: &Trip, stage: Stage) -> Result<Trip> {
        let (mut work, by) = self.by::<ManageTrips>(&self.dispatch).await?;
        let mut trip = work.one_for_update::<trips::row::Entity>(trip.id).await?;
        while trip.stage != stage {
            trip = match trip.stage {
                Stage::Pending => trips::book(&mut work, &by, trip).await?,
                Stage::Booked => trips::dispatch(&mut work, &by, trip).await?,
                Stage::Dispatched => trips::start(&mut work, &by, trip).await?,
                Stage::InProgress => trips::complete(&mut work, &by, trip).await?,
                Stage::Completed | Stage::Cancelled => break,
            };
        }
        work.commit().await?;
        Ok(trip)
    }

    /// The trip of an account that has one.
    pub async fn trip_of(&self, account: &Account) -> Result<Trip> {
        let reader = self.database.reader(self.dispatch.clone());
        let trips = reader.all(reader.visible::<trips::row::Entity>()).await?;
        trips.into_iter().find(|trip| trip.account_id == account.id).context("a trip of the account")
    }

    /// Staff cancel a trip.
    pub async fn call_off(&self, trip: &Trip, reason: &str) -> Result<()> {
        let (mut work, by) = self.by::<ManageTrips>(&self.dispatch).await?;
        let trip = work.one_for_update::<trips::row::Entity>(trip.id).await?;
        trips::cancel(&mut work, &by, trip, reason).await?;
        Ok(work.commit().await?)
    }
}
