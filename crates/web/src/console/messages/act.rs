//! Ends a conversation, or takes it up again.

use axum::extract::State;
use portico_domain::access::permissions::WriteMessages;
use portico_domain::conversations::threads::{self, row::Entity};
use portico_domain::database::Sight as _;
use portico_domain::id::ThreadId;

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};

/// Ends a conversation.
pub(crate) async fn close(
    desk: Desk<WriteMessages>,
    State(app): State<App>,
    Id(id): Id<ThreadId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let here = desk.at(format_args!("messages?filter=all&open={id}"));
    let mut work = desk.begin(&app).await?;
    let thread = work.one::<Entity>(id).await?;
    match or_back(threads::close(&mut work, &desk.by, thread).await, || here.clone()) {
        Ok(_) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(desk.at("messages")).saying("messages-was-closed").answer()
}

/// Takes a closed conversation up again.
pub(crate) async fn reopen(
    desk: Desk<WriteMessages>,
    State(app): State<App>,
    Id(id): Id<ThreadId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let here = desk.at(format_args!("messages?filter=all&open={id}"));
    let mut work = desk.begin(&app).await?;
    let thread = work.one::<Entity>(id).await?;
    match or_back(threads::reopen(&mut work, &desk.by, thread).await, || here.clone()) {
        Ok(_) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(here).saying("messages-was-reopened").answer()
}
