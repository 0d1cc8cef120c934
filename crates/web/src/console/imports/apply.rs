//! Putting a tried file in, and throwing one away.

use std::time::Duration;

use axum::extract::State;
use portico_domain::access::Staff;
use portico_domain::access::permissions::ManageJobs;
use portico_domain::database::Sight;
use portico_domain::id::ImportId;
use portico_domain::integrations::imports::{self, Hands, ImportState};
use portico_domain::workspaces::Workspace;
use portico_domain::{Error, Result};
use tracing::Instrument as _;

use super::{checked, table_of};
use crate::answer::Go;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{FieldDesk, Form, Id};

/// How long a browser waits for a large file; then its page says how far it is, while the rest goes in.
const PATIENCE: Duration = Duration::from_secs(30);

/// Puts the rows in, or those that are still missing.
pub(crate) async fn apply(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    desk.reader(&app).one::<imports::row::Entity>(id).await?;
    let going = go_on(app.clone(), desk.staff(), desk.place.workspace().clone(), id);
    // A task of its own: whoever closes the page does not stop it in the middle.
    let going = tokio::spawn(
        async move {
            let outcome = going.await;
            if let Err(error) = &outcome {
                tracing::error!(%error, import = %id, "an import stopped");
            }
            outcome
        }
        .in_current_span(),
    );
    if let Ok(ended) = tokio::time::timeout(PATIENCE, going).await {
        ended.map_err(|error| Error::Broken(error.to_string()))??;
    }
    Go::to(desk.at(format_args!("import/{id}"))).answer()
}

/// Batch by batch to the end, or to the first row that cannot be taken.
async fn go_on(app: App, staff: Staff, house: Workspace, id: ImportId) -> Result<()> {
    let by = Hands::of(&staff)?;
    let reader = app.database().reader(staff.clone());
    let (import, bytes) = imports::with_file(&reader, id).await?;
    let Some(bytes) = bytes else { return Ok(()) };
    let table = table_of(import.kind, bytes).await?;
    if import.done_rows == 0 {
        let prepared = imports::prepare(&reader, import.kind, &house).await?;
        if checked(prepared, &table, 0).await?.bad_rows > 0 {
            // The page names them; nothing is put in of a file that has any.
            return Ok(());
        }
    }
    loop {
        let mut work = app.database().begin(staff.clone()).await?;
        let import = match imports::find_for_update(&work, id).await {
            Ok(import) if import.state != ImportState::Done => import,
            // Somebody else brought it to its end, or threw it away.
            Ok(_) | Err(Error::NotFound) => return Ok(()),
            Err(other) => return Err(other),
        };
        let prepared = imports::prepare(&work, import.kind, &house).await?;
        match imports::put_in(&mut work, &by, import, &table, prepared).await? {
            Ok(import) => {
                work.commit().await?;
                if import.state == ImportState::Done {
                    return Ok(());
                }
            }
            Err(problem) => {
                drop(work);
                let mut work = app.database().begin(staff.clone()).await?;
                let import = imports::find_for_update(&work, id).await?;
                imports::stop(&mut work, import, &problem).await?;
                return work.commit().await;
            }
        }
    }
}

/// Throws the file away; rows that are in stay.
pub(crate) async fn discard(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<ImportId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = desk.begin(&app).await?;
    let import = imports::find_for_update(&work, id).await?;
    imports::discard(&mut work, &desk.by, import).await?;
    work.commit().await?;
    Go::to(desk.at("import")).saying("imports-discarded").answer()
}
