//! A client says how a job was, on its page.

use axum::extract::State;
use portico_domain::Error;
use portico_domain::database::Sight;
use portico_domain::field::jobs;
use portico_domain::field::ratings::{self, Author, RatingForm};
use portico_domain::id::JobId;
use portico_domain::portal::Feature;

use crate::again::Again;
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{FieldClient, Filled, Form, Id};

/// Keeps what was said.
pub(crate) async fn rate(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Form(form): Form,
) -> Answer {
    client.require(Feature::Ratings)?;
    form.only(&["score", "tags", "comment"])?;
    let mut work = client.begin(&app).await?;
    let job = work.one::<jobs::row::Entity>(id).await?;
    let here = client.at(format_args!("jobs/{id}#rating"));
    match ratings::give(&mut work, &job, Author::of_client(&client.user), &typed(&form)).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(here).saying("ratings-thanks").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            super::show::again(&client, &app, id, Again::at("rating", form).refused(problems)).await
        }
        Err(Error::Refused(refusal)) => Go::to(here).refusing(&*refusal).answer(),
        Err(other) => Err(other.into()),
    }
}

/// What was typed into a form that rates.
pub(crate) fn typed(form: &Filled) -> RatingForm {
    RatingForm {
        score: form.text("score").to_owned(),
        tags: form.list("tags").into_iter().map(str::to_owned).collect(),
        comment: form.value("comment").to_owned(),
    }
}
