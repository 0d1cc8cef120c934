//! The verbs that move a trip through its stages.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageTrips;
use portico_domain::charter::trips::{self, row};
use portico_domain::database::Sight;
use portico_domain::id::TripId;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Form, Id};

/// One verb without further words.
macro_rules! moves {
    ($($(#[$doc:meta])* $verb:ident says $key:literal;)+) => {$(
        $(#[$doc])*
        pub(crate) async fn $verb(CharterDesk(desk): CharterDesk<ManageTrips>, State(app): State<App>, Id(id): Id<TripId>, Form(form): Form) -> Answer {
            form.only(&[])?;
            let at = desk.at(format!("trips/{id}"));
            let mut work = desk.begin(&app).await?;
            let trip = work.one_for_update::<row::Entity>(id).await?;
            if let Err(answer) = or_back(trips::$verb(&mut work, &desk.by, trip).await, || at.clone()) {
                return answer;
            }
            work.commit().await?;
            Go::to(at).saying($key).answer()
        }
    )+};
}

moves! {
    /// Releases it.
    dispatch says "trips-said-dispatched";
    /// Marks it under way.
    start says "trips-said-started";
    /// Marks it completed.
    complete says "trips-said-completed";
    /// Notes that it was looked at.
    review says "trips-said-reviewed";
    /// Opens it again.
    reopen says "trips-said-reopened";
}

/// Books it. The trip is not locked yet: its quotes and its request come first, and the verb takes them all.
pub(crate) async fn book(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let at = desk.at(format!("trips/{id}"));
    let mut work = desk.begin(&app).await?;
    let trip = work.one::<row::Entity>(id).await?;
    if let Err(answer) = or_back(trips::book(&mut work, &desk.by, trip).await, || at.clone()) {
        return answer;
    }
    work.commit().await?;
    Go::to(at).saying("trips-said-booked").answer()
}

/// Makes it private, or shows it to the account again.
pub(crate) async fn keep_private(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Form(form): Form,
) -> Answer {
    form.only(&["private"])?;
    let private = form.is_on("private");
    let mut work = desk.begin(&app).await?;
    let trip = work.one_for_update::<row::Entity>(id).await?;
    trips::keep_private(&mut work, &desk.by, trip, private).await?;
    work.commit().await?;
    let said = if private { "trips-said-private" } else { "trips-said-opened" };
    Go::to(desk.at(format!("trips/{id}"))).saying(said).answer()
}

/// Cancels it with a reason.
pub(crate) async fn cancel(
    CharterDesk(desk): CharterDesk<ManageTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let at = desk.at(format!("trips/{id}"));
    let mut work = desk.begin(&app).await?;
    let trip = work.one_for_update::<row::Entity>(id).await?;
    let cancelled = trips::cancel(&mut work, &desk.by, trip, form.text("reason")).await;
    if let Err(Error::Invalid(wrong)) = cancelled {
        drop(work);
        return super::show::again(desk, app, id, form.refused(wrong)).await;
    }
    if let Err(answer) = or_back(cancelled, || at.clone()) {
        return answer;
    }
    work.commit().await?;
    Go::to(at).saying("trips-said-cancelled").answer()
}
