//! Publishes every scheduled job of a day at once.

use axum::extract::State;
use jiff::civil::Date;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::field::jobs;

use super::show::span;
use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Form};

/// Puts them on the phones of whoever goes.
pub(crate) async fn publish(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(&["day"])?;
    let day: Date = form.parse("day").ok_or_else(Failure::unprocessable)?;
    let span = span(day, &desk.place.workspace().time_zone).ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let count = jobs::publish_between(&mut work, &desk.by, span).await?;
    work.commit().await?;
    let back = Go::to(format!("{}?day={day}", desk.at("board")));
    match count {
        0 => back.warning("jobs-none-to-publish").answer(),
        count => back.saying_with("jobs-day-published", &[("count", &count.to_string())]).answer(),
    }
}
