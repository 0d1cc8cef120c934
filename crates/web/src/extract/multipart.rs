//! A posted form with a file in it. The token is its first part and is checked before anything else is read; a file is
//! read no further than it may be long.

use axum::extract::multipart::{Field, Multipart as Parts, MultipartError};
use axum::extract::{FromRequest, FromRequestParts, Request};

use super::{Filled, Visitor};
use crate::app::App;
use crate::error::Failure;
use crate::error_page::Refused;
use crate::layers::upload_limit;

/// Bytes of a field that is no file.
const MOST_OF_A_FIELD: usize = 64 * 1024;
/// Parts of one form.
const MOST_PARTS: usize = 40;

/// A form with files and a good token; the longest file it may bring is the number of bytes.
#[derive(Clone, Debug)]
pub struct Multipart<const MOST_BYTES: usize>(pub Filled, pub Vec<Upload>);

/// A file of a form. Its name is not kept: nothing depends on it.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name of its field.
    pub field: String,
    /// Its bytes; none when it was longer than allowed.
    pub bytes: Option<Vec<u8>>,
}

impl<const MOST_BYTES: usize> FromRequest<App> for Multipart<MOST_BYTES> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut head, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut head, app).await?;
        let mut request = Request::from_parts(head, body);
        upload_limit().apply(&mut request);
        let mut parts = Parts::from_request(request, app).await.map_err(|_| Failure::unsupported_kind())?;
        let mut filled = Filled::default();
        let mut files = Vec::new();
        let mut seen = 0_usize;
        while let Some(part) = parts.next_field().await.map_err(unreadable)? {
            seen += 1;
            let name = part.name().unwrap_or_default().to_owned();
            if seen > MOST_PARTS || (seen == 1 && name != "csrf") {
                return Err(Failure::stale_form());
            }
            if part.file_name().is_some() {
                let bytes = read(part, MOST_BYTES).await?;
                // A file field that was left empty is sent with no bytes.
                if bytes.as_ref().is_none_or(|bytes| !bytes.is_empty()) {
                    files.push(Upload { field: name, bytes });
                }
                continue;
            }
            let bytes = read(part, MOST_OF_A_FIELD).await?.ok_or_else(Failure::unprocessable)?;
            let text = String::from_utf8(bytes).map_err(|_| Failure::unprocessable())?;
            filled.push(name, text);
            if seen == 1 && !filled.take_token(&visitor.csrf) {
                return Err(Failure::stale_form());
            }
        }
        if seen == 0 { Err(Failure::stale_form()) } else { Ok(Self(filled, files)) }
    }
}

/// The bytes of a part, or nothing when there are more than `most`; the rest is passed over.
async fn read(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Failure> {
    let mut bytes = Vec::new();
    let mut too_long = false;
    while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
        too_long = too_long || bytes.len() + chunk.len() > most;
        if !too_long {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok((!too_long).then_some(bytes))
}

fn unreadable(error: MultipartError) -> Failure {
    Failure::status(Refused::new(error.status()))
}
