//! The photo of a worker.

use axum::extract::State;
use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use portico_domain::Error;
use portico_domain::access::permissions::{ManageWorkers, ViewJobs};
use portico_domain::database::Sight;
use portico_domain::field::jobs::Photo;
use portico_domain::field::workers;
use portico_domain::id::WorkerId;
use portico_domain::workspaces::blobs;

use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Id, Multipart};

/// Bytes of an uploaded photo.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The photo as JPG.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
) -> Answer {
    let reader = desk.reader(&app);
    let worker = reader.one::<workers::row::Entity>(id).await?;
    let photo = worker.photo_id.ok_or_else(Failure::not_found)?;
    let blob = reader.one::<blobs::Entity>(photo).await?;
    let headers = [(CONTENT_TYPE, blob.mime), (CACHE_CONTROL, "private, max-age=300".to_owned())];
    Ok((headers, blob.bytes).into_response())
}

/// Takes another photo, or none.
pub(crate) async fn change(
    FieldDesk(desk): FieldDesk<ManageWorkers>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
    Multipart(form, files): Multipart<MOST_BYTES>,
) -> Answer {
    form.only(&["remove"])?;
    let record = desk.at(format_args!("workers/{id}"));
    let photo = match files.into_iter().find(|file| file.field == "photo").map(|file| file.bytes) {
        Some(Some(bytes)) => {
            let read = tokio::task::spawn_blocking(move || Photo::read(&bytes)).await;
            match read.map_err(|error| Error::Broken(error.to_string()))? {
                Ok(photo) => Some(photo.thumbnail),
                Err(problem) => return Go::to(record).warning(problem.key()).answer(),
            }
        }
        Some(None) => return Go::to(record).warning("workers-photo-too-large").answer(),
        None if form.is_on("remove") => None,
        None => return Go::to(record).warning("workers-photo-missing").answer(),
    };
    let mut work = desk.begin(&app).await?;
    let worker = work.one_for_update::<workers::row::Entity>(id).await?;
    workers::change_photo(&mut work, &desk.by, worker, photo).await?;
    work.commit().await?;
    Go::to(record).saying("workers-photo-saved").answer()
}
