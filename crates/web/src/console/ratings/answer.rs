//! The office answers a rating, or has looked after it otherwise.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::Sight;
use portico_domain::field::ratings;
use portico_domain::id::RatingId;

use super::list::again;
use crate::again::Again;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{FieldDesk, Form, Id};

/// Answers it.
pub(crate) async fn reply(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<RatingId>,
    Form(form): Form,
) -> Answer {
    form.only(&["version", "reply"])?;
    let mut work = desk.begin(&app).await?;
    let rating = work.one::<ratings::row::Entity>(id).await?;
    let version = form.parse("version").unwrap_or(0);
    match ratings::answer(&mut work, &desk.by, &rating, version, form.value("reply")).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("ratings")).saying("ratings-was-answered").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            again(&desk, &app, id, Again::at("reply", form).refused(problems)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Marks it as looked after.
pub(crate) async fn handle(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<RatingId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let rating = work.one::<ratings::row::Entity>(id).await?;
    let here = || desk.at("ratings?show=waiting");
    match or_back(ratings::handle(&mut work, &desk.by, &rating).await, here) {
        Ok(_) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(here()).saying("ratings-was-handled").answer()
}
