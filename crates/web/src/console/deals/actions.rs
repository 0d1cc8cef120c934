//! What staff do with a deal.

use axum::extract::State;
use portico_domain::access::permissions::{ManageRequests, ReopenDeals};
use portico_domain::access::{Permission, Staff};
use portico_domain::charter::deals::{self, Change, Deal, DealStage, Ending};
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::id::{DealId, StaffId};
use portico_domain::{Error, Invalid, Result};

use super::{list, show};
use crate::again::Again;
use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};

/// Moves it to another stage, from its own page or from the board.
pub(crate) async fn stage(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["stage", "version", "board"])?;
    let (mut work, deal) = found(&desk, &app, id).await?;
    let to: DealStage = form.parse("stage").ok_or_else(Failure::unprocessable)?;
    let outcome = deals::move_to(&mut work, &desk.by, deal, version(&form), to).await;
    let back = if form.is_on("board") {
        list::board_with(&desk, form.text("board"), id)
    } else {
        desk.at(format!("deals/{id}"))
    };
    let done = Done { outcome: outcome.map(drop), said: "deals-moved-done", form: Again::default() };
    settle(&desk, &app, work, (id, back), done).await
}

/// Marks it as won.
pub(crate) async fn won(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(_): Form,
) -> Answer {
    end(&desk, &app, id, Ending::Won, "deals-won-done", Again::default()).await
}

/// Marks it as lost, with the reason.
pub(crate) async fn lost(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let ending = Ending::Lost(form.text("reason").to_owned());
    end(&desk, &app, id, ending, "deals-lost-done", Again::at("lost", form)).await
}

/// Cancels it, with the reason.
pub(crate) async fn cancelled(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let ending = Ending::Cancelled(form.text("reason").to_owned());
    end(&desk, &app, id, ending, "deals-cancelled-done", Again::at("cancelled", form)).await
}

/// Opens it again.
pub(crate) async fn reopen(
    CharterDesk(desk): CharterDesk<ReopenDeals>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(_): Form,
) -> Answer {
    let (mut work, deal) = found(&desk, &app, id).await?;
    let outcome = deals::reopen(&mut work, &desk.by, deal).await;
    let done = Done { outcome: outcome.map(drop), said: "deals-reopened-done", form: Again::default() };
    settle(&desk, &app, work, here(&desk, id), done).await
}

/// Writes a note for staff into its history.
pub(crate) async fn note(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["note"])?;
    let (mut work, deal) = found(&desk, &app, id).await?;
    let outcome = deals::note(&mut work, &desk.by, &deal, form.text("note")).await;
    let done = Done { outcome, said: "deals-noted-done", form: Again::at("note", form) };
    settle(&desk, &app, work, here(&desk, id), done).await
}

/// Changes what people keep by hand: its name, contact, worth, owner and expected close.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(mut form): Form,
) -> Answer {
    form.only(&["name", "contact", "amount", "rep", "expected_on", "version"])?;
    let rep = match form.text("rep") {
        "" => None,
        person => Some(person.parse::<StaffId>().map_err(|_| Failure::not_found())?),
    };
    let change = Change {
        name: form.text("name").to_owned(),
        contact: form.parse("contact"),
        amount: form.text("amount").to_owned(),
        rep,
        expected_on: form.text("expected_on").to_owned(),
    };
    let (mut work, deal) = found(&desk, &app, id).await?;
    let (typed, now) = (version(&form), deal.version);
    let outcome = match deals::edit(&mut work, &desk.by, deal, typed, &change).await {
        // Saving once more is then a decision: the other change is named, and this one is kept as typed.
        Err(Error::Stale) => {
            form.set("version", now.to_string());
            Err(Invalid::field("version", "deals-stale").into())
        }
        outcome => outcome.map(drop),
    };
    let done = Done { outcome, said: "shell-saved", form: Again::at("edit", form) };
    settle(&desk, &app, work, here(&desk, id), done).await
}

async fn end(
    desk: &Desk<ManageRequests>,
    app: &App,
    id: DealId,
    ending: Ending,
    said: &'static str,
    form: Again,
) -> Answer {
    // Not locked yet: the quotes come first, and the verb takes them all.
    let mut work = desk.begin(app).await?;
    let deal = work.one::<deals::row::Entity>(id).await?;
    let outcome = deals::close(&mut work, &desk.by, deal, &ending).await;
    settle(desk, app, work, here(desk, id), Done { outcome, said, form }).await
}

async fn found<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    id: DealId,
) -> std::result::Result<(UnitOfWork<Staff>, Deal), Failure> {
    let work = desk.begin(app).await?;
    let deal = work.one_for_update::<deals::row::Entity>(id).await?;
    Ok((work, deal))
}

fn version(form: &Filled) -> i32 {
    form.parse("version").unwrap_or(0)
}

/// A deal, and its own page as where one goes afterwards.
fn here<P: Permission>(desk: &Desk<P>, id: DealId) -> (DealId, String) {
    (id, desk.at(format!("deals/{id}")))
}

/// What became of a press of a button.
struct Done {
    outcome: Result<()>,
    /// The sentence when it was done.
    said: &'static str,
    /// The form it came with.
    form: Again,
}

/// Commits what was done; a refusal leads back with its sentence, a mistake shows the form again.
async fn settle<P: Permission>(
    desk: &Desk<P>,
    app: &App,
    work: UnitOfWork<Staff>,
    (id, back): (DealId, String),
    done: Done,
) -> Answer {
    match done.outcome {
        Ok(()) => {
            work.commit().await?;
            Go::to(back).saying(done.said).answer()
        }
        Err(Error::Refused(refusal)) => Go::to(back).refusing(&*refusal).answer(),
        Err(Error::Stale) => Go::to(back).warning("deals-changed-meanwhile").answer(),
        Err(Error::Invalid(invalid)) => {
            drop(work);
            show::again(desk, app, id, done.form.refused(invalid)).await
        }
        Err(other) => Err(other.into()),
    }
}
