//! The client's next message in a conversation; a closed one opens again.

use axum::extract::State;
use portico_domain::conversations::threads::{self, row::Entity};
use portico_domain::database::Sight as _;
use portico_domain::id::ThreadId;
use portico_domain::{Error, form_keys};

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Client, Form, Id};

/// Sends a message; the same form sent twice sends one.
pub(crate) async fn write(
    client: Client,
    State(app): State<App>,
    Id(id): Id<ThreadId>,
    Form(form): Form,
) -> Answer {
    super::list::may_write(&client)?;
    form.only(&["body", "form_key"])?;
    let here = client.at(format_args!("messages/{id}#latest"));
    let mut work = client.begin(&app).await?;
    let thread = work.one::<Entity>(id).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    match threads::write_by_client(&mut work, thread.clone(), form.value("body")).await {
        Ok(_) => {}
        Err(Error::Invalid(problems)) => {
            drop(work);
            return super::list::again(&client, &app, thread, form.refused(problems)).await;
        }
        Err(other) => return Err(other.into()),
    }
    form_keys::remember(&work, form.text("form_key"), &here).await?;
    work.commit().await?;
    Go::to(here).answer()
}
