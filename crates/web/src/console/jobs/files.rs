//! Files of a job in the office: added for the team alone or for the client as well, looked at, taken away.

use axum::extract::{Query, State};
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use portico_domain::access::permissions::{ManageJobs, ViewJobs};
use portico_domain::database::Sight;
use portico_domain::error::{Invalid, Problem};
use portico_domain::field::jobs::{self, MOST_FILE_BYTES, NewFile, Photo};
use portico_domain::id::{FieldId, JobFileId, JobId};
use portico_domain::workspaces::blobs;
use portico_domain::{Error, Result};
use serde::Deserialize;

use super::act::{Done, found, settle};
use super::show;
use crate::again::Again;
use crate::answer::Go;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{FieldDesk, Filled, Form, Id, Item, Multipart, Upload};

/// How large a picture is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    size: String,
}

/// One file.
pub(crate) async fn file(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(item): Item<JobFileId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let reader = desk.reader(&app);
    let file = reader.one::<jobs::files::Entity>(item).await?;
    if file.job_id != id || file.removed_at.is_some() {
        return Err(Failure::not_found());
    }
    let small = file.thumbnail_id.filter(|_| wanted.size == "small");
    let blob = reader.one::<blobs::Entity>(small.unwrap_or(file.blob_id)).await?;
    let kind =
        HeaderValue::from_str(&blob.mime).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, disposition(&blob.mime)),
        // The bytes of an address never change; who may see them is asked again after a while.
        (CACHE_CONTROL, HeaderValue::from_static("private, max-age=300")),
    ];
    Ok((headers, blob.bytes).into_response())
}

/// Pictures and PDFs are looked at; whatever else somebody handed in is only kept.
fn disposition(mime: &str) -> HeaderValue {
    match mime {
        "image/jpeg" => HeaderValue::from_static("inline; filename=\"picture.jpg\""),
        "image/png" => HeaderValue::from_static("inline; filename=\"picture.png\""),
        "application/pdf" => HeaderValue::from_static("inline; filename=\"document.pdf\""),
        _ => HeaderValue::from_static("attachment; filename=\"file\""),
    }
}

/// Adds a file: a picture, written anew, or a PDF.
pub(crate) async fn add(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Multipart(form, files): Multipart<MOST_FILE_BYTES>,
) -> Answer {
    form.only(&["name", "field", "visible"])?;
    let new = match read(&form, files).await? {
        Ok(new) => new,
        Err(invalid) => return show::again(&desk, &app, id, Again::at("file", form).refused(invalid)).await,
    };
    let (mut work, job) = found(&desk, &app, id).await?;
    let outcome = jobs::add_file(&mut work, &job, new).await.map_err(at_the_file);
    let done = Done { form: Again::at("file", form), ..Done::of(outcome, "jobs-file-added") };
    settle(&desk, &app, work, id, done).await
}

/// Takes a file away.
pub(crate) async fn remove(
    FieldDesk(desk): FieldDesk<ManageJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(item): Item<JobFileId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let (mut work, job) = found(&desk, &app, id).await?;
    let file = work.one_for_update::<jobs::files::Entity>(item).await?;
    match jobs::remove_file(&mut work, &job, file).await {
        Err(Error::Invalid(_)) => {
            Go::to(desk.at(format_args!("jobs/{id}#files"))).warning("jobs-file-signed").answer()
        }
        outcome => settle(&desk, &app, work, id, Done::of(outcome, "jobs-file-removed")).await,
    }
}

/// Reads an uploaded file by what it is, not by what it calls itself, off the threads that answer pages.
async fn read(form: &Filled, files: Vec<Upload>) -> std::result::Result<Result<NewFile, Invalid>, Failure> {
    let Some(file) = files.into_iter().find(|file| file.field == "file") else {
        return Ok(Err(Invalid::field("file", "shell-file-choose")));
    };
    let Some(bytes) = file.bytes else { return Ok(Err(Invalid::field("file", "jobs-file-too-large"))) };
    let name: String = form.text("name").chars().take(120).collect();
    let field = match form.text("field") {
        "" => None,
        field => Some(field.parse::<FieldId>().map_err(|_| Failure::not_found())?),
    };
    let visible = form.is_on("visible");
    if bytes.starts_with(b"%PDF-") {
        let mime = "application/pdf".to_owned();
        return Ok(Ok(NewFile { field, name, mime, bytes, thumbnail: None, visible }));
    }
    let read = tokio::task::spawn_blocking(move || Photo::read(&bytes)).await;
    let read = read.map_err(|error| Error::Broken(error.to_string()))?;
    Ok(match read {
        Ok(photo) => Ok(NewFile {
            field,
            name,
            mime: photo.mime.to_owned(),
            bytes: photo.bytes,
            thumbnail: Some(photo.thumbnail),
            visible,
        }),
        Err(_) => Err(Invalid::field("file", "jobs-file-unreadable")),
    })
}

/// Whatever is wrong with a new file is said at the one field that brings it.
fn at_the_file(error: Error) -> Error {
    match error {
        Error::Invalid(invalid) => {
            let problems =
                invalid.problems.into_iter().map(|one| Problem { field: "file".to_owned(), ..one });
            Error::Invalid(Invalid { problems: problems.collect() })
        }
        other => other,
    }
}
