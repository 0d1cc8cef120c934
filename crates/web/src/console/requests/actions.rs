//! What staff do with one request: give it to somebody, say no, cancel it for the client.

use axum::extract::State;
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::requests::{self, Request};
use portico_domain::database::Sight;
use portico_domain::id::{RequestId, StaffId};
use portico_domain::{Error, Result};

use super::list::address_of;
use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{CharterDesk, Desk, Form, Id};

/// Gives it to the chosen colleague, or to nobody.
pub(crate) async fn assign(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(form): Form,
) -> Answer {
    form.only(&["assignee"])?;
    let assignee = match form.text("assignee") {
        "" => None,
        "me" => Some(desk.by.id()),
        person => Some(person.parse::<StaffId>().map_err(|_| Failure::not_found())?),
    };
    let mut work = desk.begin(&app).await?;
    let request = work.one_for_update::<requests::row::Entity>(id).await?;
    let before = request.clone();
    let outcome = requests::assign(&mut work, &desk.by, request, assignee).await;
    settle(&desk, outcome, &before, "requests-assigned-done", work).await
}

/// Declines it with a reason.
pub(crate) async fn decline(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let mut work = desk.begin(&app).await?;
    let request = work.one::<requests::row::Entity>(id).await?;
    let before = request.clone();
    let outcome = requests::decline(&mut work, &desk.by, request, form.text("reason")).await;
    settle(&desk, outcome, &before, "requests-declined-done", work).await
}

/// Cancels it for the client.
pub(crate) async fn cancel(
    CharterDesk(desk): CharterDesk<ManageRequests>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
    Form(form): Form,
) -> Answer {
    form.only(&["reason"])?;
    let mut work = desk.begin(&app).await?;
    let request = work.one::<requests::row::Entity>(id).await?;
    let before = request.clone();
    let outcome = requests::cancel(&mut work, &desk.by, request, form.text("reason")).await;
    settle(&desk, outcome, &before, "requests-cancelled", work).await
}

/// Commits what was done and shows the request where it stands then; a refusal or a mistake leads back with its sentence.
async fn settle(
    desk: &Desk<ManageRequests>,
    outcome: Result<Request>,
    before: &Request,
    done: &'static str,
    work: portico_domain::database::UnitOfWork<portico_domain::access::Staff>,
) -> Answer {
    let queue = desk.at("requests");
    match outcome {
        Ok(request) => {
            work.commit().await?;
            Go::to(address_of(&queue, &request)).saying(done).answer()
        }
        Err(Error::Refused(refusal)) => Go::to(address_of(&queue, before)).refusing(&*refusal).answer(),
        Err(Error::Invalid(invalid)) => {
            let key = invalid.problems.first().map_or("shell-check-the-form", |problem| problem.key);
            Go::to(address_of(&queue, before)).warning(key).answer()
        }
        Err(other) => Err(other.into()),
    }
}
