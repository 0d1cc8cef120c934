//! What staff do with a deal.

use axum::extract::State;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::deals::{self, Change, Deal, DealStage, Ending};
use portico_domain::database::UnitOfWork;
use portico_domain::id::{DealId, StaffId};
use portico_domain::{Error, Result};

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Filled, Form, Id};

/// Moves it to another stage.
pub(crate) async fn stage(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["stage", "version"])?;
    let to: DealStage = form.parse("stage").ok_or_else(Failure::unprocessable)?;
    let (mut work, deal) = found(&desk, &app, id).await?;
    let outcome = deals::move_to(&mut work, &desk.by, deal, version(&form), to).await;
    settle(&desk, id, outcome.map(drop), "deals-moved-done", work).await
}

/// Marks it as won.
pub(crate) async fn won(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(_): Form,
) -> Answer {
    end(&desk, &app, id, Ending::Won, "deals-won-done").await
}

/// Marks it as lost, with the reason.
pub(crate) async fn lost(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    end(&desk, &app, id, Ending::Lost(form.text("reason").to_owned()), "deals-lost-done").await
}

/// Cancels it, with the reason.
pub(crate) async fn cancelled(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    end(&desk, &app, id, Ending::Cancelled(form.text("reason").to_owned()), "deals-cancelled-done").await
}

/// Opens it again.
pub(crate) async fn reopen(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(_): Form,
) -> Answer {
    let (mut work, deal) = found(&desk, &app, id).await?;
    let outcome = deals::reopen(&mut work, &desk.by, deal).await;
    settle(&desk, id, outcome.map(drop), "deals-reopened-done", work).await
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
    settle(&desk, id, outcome, "deals-noted-done", work).await
}

/// Changes its name, who looks after it, and when it should close.
pub(crate) async fn edit(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<DealId>,
    Form(form): Form,
) -> Answer {
    form.only(&["name", "rep", "expected_on", "version"])?;
    let rep = match form.text("rep") {
        "" => None,
        person => Some(person.parse::<StaffId>().map_err(|_| Failure::not_found())?),
    };
    let change =
        Change { name: form.text("name").to_owned(), rep, expected_on: form.text("expected_on").to_owned() };
    let (mut work, deal) = found(&desk, &app, id).await?;
    let outcome = deals::edit(&mut work, &desk.by, deal, version(&form), &change).await;
    settle(&desk, id, outcome.map(drop), "shell-saved", work).await
}

async fn end(
    desk: &Desk<ManageRequests>,
    app: &App,
    id: DealId,
    ending: Ending,
    done: &'static str,
) -> Answer {
    // Not locked yet: the quotes come first, and the verb takes them all.
    let mut work = desk.begin(app).await?;
    let deal = work.one::<deals::row::Entity>(id).await?;
    let outcome = deals::close(&mut work, &desk.by, deal, &ending).await;
    settle(desk, id, outcome, done, work).await
}

async fn found(
    desk: &Desk<ManageRequests>,
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

/// Commits what was done; a refusal or a mistake leads back to the deal with its sentence.
async fn settle(
    desk: &Desk<ManageRequests>,
    id: DealId,
    outcome: Result<()>,
    done: &'static str,
    work: UnitOfWork<Staff>,
) -> Answer {
    let deal = desk.at(format!("deals/{id}"));
    match outcome {
        Ok(()) => {
            work.commit().await?;
            Go::to(deal).saying(done).answer()
        }
        Err(Error::Refused(refusal)) => Go::to(deal).refusing(&*refusal).answer(),
        Err(Error::Stale) => Go::to(deal).warning("deals-changed-meanwhile").answer(),
        Err(Error::Invalid(invalid)) => Go::to(deal)
            .warning(invalid.problems.first().map_or("shell-check-the-form", |problem| problem.key))
            .answer(),
        Err(other) => Err(other.into()),
    }
}
