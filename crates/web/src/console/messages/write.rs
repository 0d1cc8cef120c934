//! The operator's next message, or a note that stays among staff.

use axum::extract::State;
use portico_domain::access::permissions::WriteMessages;
use portico_domain::conversations::threads::{self, row::Entity};
use portico_domain::database::Sight as _;
use portico_domain::id::ThreadId;
use portico_domain::{Error, form_keys};

use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{Desk, Form, Id};

/// Sends a message or keeps a note; the same form sent twice does one of them once.
pub(crate) async fn write(
    desk: Desk<WriteMessages>,
    State(app): State<App>,
    Id(id): Id<ThreadId>,
    Form(form): Form,
) -> Answer {
    form.only(&["body", "note", "form_key"])?;
    let here = desk.at(format_args!("messages?filter=all&open={id}#latest"));
    let mut work = desk.begin(&app).await?;
    let thread = work.one::<Entity>(id).await?;
    if let Some(leads_to) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(leads_to).answer();
    }
    let written = if form.is_on("note") {
        threads::note(&mut work, &desk.by, thread, form.value("body")).await
    } else {
        threads::write_by_staff(&mut work, &desk.by, thread, form.value("body")).await
    };
    match written {
        Ok(_) => {}
        Err(Error::Invalid(problems)) => {
            drop(work);
            return super::list::again(&desk, &app, id, form.refused(problems)).await;
        }
        Err(other) => return Err(other.into()),
    }
    form_keys::remember(&work, form.text("form_key"), &here).await?;
    work.commit().await?;
    Go::to(here).answer()
}
