//! Files of a job and the photo of who comes, for its client: each is asked for anew, so that what is no longer shown is
//! no longer handed out.

use axum::extract::{Query, State};
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use portico_domain::database::Sight;
use portico_domain::field::jobs::{self, row};
use portico_domain::id::{BlobId, JobFileId, JobId};
use portico_domain::workspaces::blobs;
use serde::Deserialize;

use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, FieldClient, Id, Item};

/// How large a picture is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    size: String,
}

/// One file that the client is shown.
pub(crate) async fn file(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
    Item(item): Item<JobFileId>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let reader = client.reader(&app);
    let job = reader.one::<row::Entity>(id).await?;
    let file = jobs::shown_file(&reader, &job, item).await?;
    let small = file.thumbnail_id.filter(|_| wanted.size == "small");
    bytes(&client, &app, small.unwrap_or(file.blob_id), &file.name).await
}

/// The photo of the worker, where they let clients see it.
pub(crate) async fn photo(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    let reader = client.reader(&app);
    let job = reader.one::<row::Entity>(id).await?;
    let worker = jobs::shown(&reader, &job).await?.worker;
    let photo = worker.and_then(|worker| worker.photo_id).ok_or_else(Failure::not_found)?;
    bytes(&client, &app, photo, "photo").await
}

async fn bytes(client: &Client, app: &App, id: BlobId, name: &str) -> Answer {
    let blob = client.reader(app).one::<blobs::Entity>(id).await?;
    let kind =
        HeaderValue::from_str(&blob.mime).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, disposition(&blob.mime, name)),
        // The bytes of an address never change; whether they are shown is asked again after a while.
        (CACHE_CONTROL, HeaderValue::from_static("private, max-age=300")),
    ];
    Ok((headers, blob.bytes).into_response())
}

/// Pictures and PDFs are looked at; whatever else somebody handed in is only kept.
fn disposition(mime: &str, name: &str) -> HeaderValue {
    let looked_at = matches!(mime, "image/jpeg" | "image/png" | "image/webp" | "application/pdf");
    let way = if looked_at { "inline" } else { "attachment" };
    // RFC 6266, section 4.3: the plain name for old programs, the real one beside it.
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '-' }).collect();
    let mut real = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            real.push(char::from(byte));
        } else {
            real.push_str(&format!("%{byte:02X}"));
        }
    }
    let value = format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{real}");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_write_a_header_and_only_pictures_are_shown() {
        let said = |mime: &str, name: &str| {
            disposition(mime, name).to_str().map(str::to_owned).expect("a readable header")
        };
        assert_eq!(
            said("image/jpeg", "Pumpe ñ\".jpg"),
            "inline; filename=\"Pumpe --.jpg\"; filename*=UTF-8''Pumpe%20%C3%B1%22.jpg"
        );
        assert!(said("text/html", "a\r\nb.html").starts_with("attachment; filename=\"a--b.html\""));
    }
}
