//! The address of one conversation, as it stands in a mail: the list with it open.

use axum::extract::State;
use portico_domain::access::permissions::ViewMessages;
use portico_domain::conversations::threads;
use portico_domain::database::Sight as _;
use portico_domain::id::ThreadId;

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Id};

/// Leads to the list with the conversation open; an unknown one is not found.
pub(crate) async fn show(desk: Desk<ViewMessages>, State(app): State<App>, Id(id): Id<ThreadId>) -> Answer {
    desk.reader(&app).one::<threads::row::Entity>(id).await?;
    Go::to(desk.at(format_args!("messages?open={id}"))).answer()
}
