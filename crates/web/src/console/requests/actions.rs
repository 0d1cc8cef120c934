//! What staff do with one request: give it to somebody, say no, cancel it for the client.

use axum::extract::State;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageRequests;
use portico_domain::charter::requests::{self, Request};
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::id::{RequestId, StaffId};
use portico_domain::{Error, Result};

use super::list::{address_of, again};
use crate::again::Again;
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
    let done = Done { outcome, said: "requests-assigned-done", form: Again::default() };
    settle(&desk, &app, work, &before, done).await
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
    let done = Done { outcome, said: "requests-declined-done", form: Again::at("decline", form) };
    settle(&desk, &app, work, &before, done).await
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
    let done = Done { outcome, said: "requests-cancelled", form: Again::at("cancel", form) };
    settle(&desk, &app, work, &before, done).await
}

/// What became of a press of a button.
struct Done {
    outcome: Result<Request>,
    /// The sentence when it was done.
    said: &'static str,
    /// The form it came with.
    form: Again,
}

/// Commits what was done and shows the request where it stands then; a refusal leads back with its sentence, a mistake
/// shows the form again.
async fn settle(
    desk: &Desk<ManageRequests>,
    app: &App,
    work: UnitOfWork<Staff>,
    before: &Request,
    done: Done,
) -> Answer {
    let queue = desk.at("requests");
    match done.outcome {
        Ok(request) => {
            work.commit().await?;
            Go::to(address_of(&queue, &request)).saying(done.said).answer()
        }
        Err(Error::Refused(refusal)) => Go::to(address_of(&queue, before)).refusing(&*refusal).answer(),
        Err(Error::Invalid(invalid)) => {
            drop(work);
            again(desk, app, before, done.form.refused(invalid)).await
        }
        Err(other) => Err(other.into()),
    }
}
