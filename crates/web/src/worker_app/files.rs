//! Photos, signatures and files of a report. Pictures are written anew off the threads that answer pages; a form without
//! script posts the same as the phone's queue, which gives each file a key so that it counts once.

use std::sync::LazyLock;

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use portico_domain::access::Worker;
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::jobs::{
    self, Act, ActKind, JobFile, MOST_FILE_BYTES, NewFile, Photo, PhotoProblem, files, row,
};
use portico_domain::field::templates::{Field, FieldKind};
use portico_domain::id::{FieldId, JobFileId, JobId};
use portico_domain::outbox::system_in;
use portico_domain::time::Instant;
use portico_domain::workspaces::blobs;
use portico_domain::{Error, Invalid};
use serde::Deserialize;
use tokio::sync::Semaphore;

use super::acts::{Begun, begin, settle};
use super::steps::found;
use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Filled, Form, Id, Item, Multipart, OnSite, Upload};

/// Pictures that are unpacked at once: a third waits, so that pages keep a core.
static DARKROOM: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// Which picture is wanted.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    size: Option<String>,
}

/// Adds files to a field of the report.
pub(crate) async fn add(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<JobId>,
    headers: HeaderMap,
    Multipart(form, uploads): Multipart<MOST_FILE_BYTES>,
) -> Answer {
    form.only(&["field", "act", "at"])?;
    let reader = on_site.reader(&app);
    let job = reader.one::<row::Entity>(id).await?;
    let field: FieldId = form.parse("field").ok_or_else(Failure::not_found)?;
    let asked = jobs::report(&reader, &job).await?;
    let (field, _) =
        asked.fields.iter().find(|(known, _)| known.id == field).ok_or_else(Failure::not_found)?;
    let wants_json = headers.get(ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if wants_json {
        return queued(&app, &on_site, id, field, &form, uploads).await;
    }
    let back = format!("{}#field-{}", on_site.at(format_args!("jobs/{id}")), field.id);
    if uploads.is_empty() {
        return Go::to(back).warning("worker-app-no-file").answer();
    }
    for upload in uploads {
        let kept = kept(field, upload).await?;
        let mut work = on_site.begin(&app).await?;
        let job = found(&work, id).await?;
        let added = match kept {
            Ok(new) => jobs::add_file(&mut work, &job, new).await.map(drop),
            Err(key) => Err(named(field.id, key)),
        };
        match or_warn(added, &back) {
            Ok(()) => work.commit().await?,
            Err(answer) => return answer,
        }
    }
    Go::to(back).answer()
}

/// One file out of the phone's queue.
async fn queued(
    app: &App,
    on_site: &OnSite,
    id: JobId,
    field: &Field,
    form: &Filled,
    uploads: Vec<Upload>,
) -> Answer {
    let act = Act {
        key: form.text("act").to_owned(),
        kind: ActKind::AddFile,
        job: Some(id),
        at: Instant(form.parse("at").ok_or_else(Failure::unprocessable)?),
    };
    let upload =
        uploads.into_iter().next().filter(|_| act.is_readable()).ok_or_else(Failure::unprocessable)?;
    let kept = kept(field, upload).await?;
    let mut work = match begin(app, on_site, &act).await? {
        Begun::New(work) => work,
        Begun::Before(answered) => return Ok(Json(answered).into_response()),
    };
    let outcome = match kept {
        Ok(new) => add_to(&mut work, id, new).await,
        Err(key) => Err(named(field.id, key)),
    };
    Ok(Json(settle(app, on_site, &act, *work, outcome).await?).into_response())
}

async fn add_to(work: &mut UnitOfWork<Worker>, id: JobId, new: NewFile) -> portico_domain::Result<()> {
    let job = found(work, id).await?;
    jobs::add_file(work, &job, new).await.map(drop)
}

/// Back to the job with the sentence of what could not be taken.
#[expect(clippy::result_large_err, reason = "the answer itself is handed on")]
fn or_warn(outcome: portico_domain::Result<()>, back: &str) -> Result<(), Answer> {
    match outcome {
        Err(Error::Invalid(invalid)) => {
            let key = invalid.problems.first().map_or("shell-check-the-form", |problem| problem.key);
            Err(Go::to(back).warning(key).answer())
        }
        other => or_back(other, || back.to_owned()),
    }
}

fn named(field: FieldId, key: &'static str) -> Error {
    Invalid::field(format!("field.{field}"), key).into()
}

/// The file as it will be kept, or the key of what is wrong with it.
async fn kept(field: &Field, upload: Upload) -> Result<Result<NewFile, &'static str>, Failure> {
    let kind = field.kind;
    let Some(bytes) = upload.bytes else { return Ok(Err("worker-app-file-too-large")) };
    let new = |mime: &str, ending: &str, bytes, thumbnail| NewFile {
        field: Some(field.id),
        name: format!("{}.{ending}", field.label),
        mime: mime.to_owned(),
        bytes,
        thumbnail,
        visible: true,
    };
    // Papers are kept as they are and only ever handed out as files; nothing here reads them.
    if kind == FieldKind::File && bytes.starts_with(b"%PDF-") {
        return Ok(Ok(new("application/pdf", "pdf", bytes, None)));
    }
    let turn = DARKROOM.acquire().await.map_err(|error| Error::Broken(error.to_string()))?;
    let signature = kind == FieldKind::Signature;
    let developed = tokio::task::spawn_blocking(move || {
        if signature { Photo::read_signature(&bytes) } else { Photo::read(&bytes) }
    });
    let developed = developed.await.map_err(|error| Error::Broken(error.to_string()))?;
    drop(turn);
    Ok(match developed {
        Ok(photo) => {
            let ending = if signature { "png" } else { "jpg" };
            Ok(new(photo.mime, ending, photo.bytes, Some(photo.thumbnail)))
        }
        Err(PhotoProblem::NotAPicture) if kind == FieldKind::File => Err("worker-app-file-unreadable"),
        Err(problem) => Err(problem.key()),
    })
}

/// A file of a job on this phone.
pub(crate) async fn show(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(file): Item<JobFileId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let reader = on_site.reader(&app);
    let job = reader.one::<row::Entity>(id).await?;
    let file = reader.one::<files::Entity>(file).await?;
    if file.job_id != job.id || file.removed_at.is_some() {
        return Err(Failure::not_found());
    }
    let small = file.thumbnail_id.filter(|_| wanted.size.as_deref() == Some("small"));
    let blob = small.unwrap_or(file.blob_id);
    let house = app.database().reader(system_in(on_site.place.workspace().id));
    let blob = house.one::<blobs::Entity>(blob).await?;
    Ok(handed_out(&file, blob.mime, blob.bytes))
}

/// Pictures that were written anew are shown; everything else is handed out as a file that runs nowhere (row 74).
fn handed_out(file: &JobFile, mime: String, bytes: Vec<u8>) -> Response {
    let is_picture = mime == "image/jpeg" || mime == "image/png";
    let way = if is_picture { "inline" } else { "attachment" };
    let name: String = file.name.bytes().fold(String::new(), |mut name, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            name.push(char::from(byte));
        } else {
            name.push_str(&format!("%{byte:02X}"));
        }
        name
    });
    let disposition = format!("{way}; filename*=UTF-8''{name}");
    let header = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (CONTENT_TYPE, header(&mime)),
        (CONTENT_DISPOSITION, header(&disposition)),
        (
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'"),
        ),
    ];
    (headers, bytes).into_response()
}

/// Takes a file away.
pub(crate) async fn remove(
    on_site: OnSite,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(file): Item<JobFileId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let back = on_site.at(format_args!("jobs/{id}"));
    let mut work = on_site.begin(&app).await?;
    let job = found(&work, id).await?;
    let file = work.one::<files::Entity>(file).await?;
    match or_warn(jobs::remove_file(&mut work, &job, file).await, &back) {
        Ok(()) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(back).answer()
}
