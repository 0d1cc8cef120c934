//! What staff do with a quote that was sent: confirm, withdraw, revise.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageQuotes;
use portico_domain::charter::quotes;
use portico_domain::database::Sight;
use portico_domain::id::QuoteId;

use super::record;
use crate::again::Again;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Form, Id};

/// Confirms an accepted quote; the trip is booked.
pub(crate) async fn confirm(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let here = desk.at(format!("quotes/{id}"));
    let mut work = desk.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let confirmed = quotes::confirm(&mut work, &desk.by, quote).await;
    if let Err(away) = or_back(confirmed, || here.clone()) {
        return away;
    }
    work.commit().await?;
    Go::to(here).saying("quotes-confirmed").answer()
}

/// Takes a quote back.
pub(crate) async fn withdraw(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let here = desk.at(format!("quotes/{id}"));
    let mut work = desk.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let withdrawn = quotes::withdraw(&mut work, &desk.by, quote, form.text("reason")).await;
    if let Err(Error::Invalid(wrong)) = withdrawn {
        drop(work);
        let record = quotes::desk::find(&desk.reader(&app), id).await?;
        return record::again(&app, &desk, record, Again::at("withdraw", form).refused(wrong)).await;
    }
    if let Err(away) = or_back(withdrawn, || here.clone()) {
        return away;
    }
    work.commit().await?;
    Go::to(here).saying("quotes-withdrawn").answer()
}

/// Begins the next revision, or opens the one that is begun.
pub(crate) async fn revise(
    CharterDesk(desk): CharterDesk<ManageQuotes>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let quote = work.one::<quotes::row::Entity>(id).await?;
    let revised = quotes::revise(&mut work, &desk.by, quote, &desk.place.workspace().time_zone).await;
    let fresh = match or_back(revised, || desk.at(format!("quotes/{id}"))) {
        Ok(fresh) => fresh,
        Err(away) => return away,
    };
    work.commit().await?;
    Go::to(desk.at(format!("quotes/{}", fresh.id))).saying("quotes-revision-begun").answer()
}
