//! What a handler answers with: a page, a redirect with a sentence, or bytes.

use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};
use data_encoding::BASE64URL_NOPAD;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use portico_rendering::languages::{TextValue, Texts};
use serde::{Deserialize, Serialize};

use crate::error::{Answer, Failure};
use crate::extract::fresh_cookie;

/// A sentence carried to the next page, such as "Quote sent".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    tone: Tone,
    key: String,
    values: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Tone {
    Ok,
    Warn,
    Bad,
}

impl Flash {
    /// The kind of the `flash` component.
    pub fn kind(&self) -> &'static str {
        match self.tone {
            Tone::Ok => "ok",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
        }
    }
    /// The sentence.
    pub fn text(&self, t: &Texts) -> String {
        let values: Vec<(&str, &dyn TextValue)> =
            self.values.iter().map(|(name, value)| (name.as_str(), value as &dyn TextValue)).collect();
        t.fill(&self.key, &values)
    }
    pub(crate) fn from_cookie(value: &str) -> Option<Self> {
        let flash: Self = serde_json::from_slice(&BASE64URL_NOPAD.decode(value.as_bytes()).ok()?).ok()?;
        // A cookie can be made up; a text that does not exist is not shown.
        portico_rendering::languages::keys().binary_search(&flash.key.as_str()).is_ok().then_some(flash)
    }
    fn to_cookie(&self) -> String {
        BASE64URL_NOPAD.encode(&serde_json::to_vec(self).unwrap_or_default())
    }
}

/// A page.
pub fn page(template: &impl Template) -> Answer {
    Ok(Html(template.render()?).into_response())
}

/// A page that shows a form again with what is wrong in it.
pub fn redrawn(template: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render()?)).into_response())
}

/// A page that shows a form again that somebody else's change overtook.
pub fn overtaken(template: &impl Template) -> Answer {
    page_as(StatusCode::CONFLICT, template)
}

/// A page with a status of its own, such as 410 for a link that is over.
pub fn page_as(status: StatusCode, template: &impl Template) -> Answer {
    Ok((status, Html(template.render()?)).into_response())
}

/// A redirect after a change, which may bring a sentence along.
#[derive(Clone, Debug)]
pub struct Go {
    to: String,
    flash: Option<Flash>,
}

impl Go {
    /// To an address of this installation.
    pub fn to(address: impl Into<String>) -> Self {
        Self { to: address.into(), flash: None }
    }
    /// With the sentence of a text, said as good news.
    #[must_use]
    pub fn saying(self, key: &str) -> Self {
        self.flash(Tone::Ok, key, &[])
    }
    /// With the sentence of a text and its values, said as good news.
    #[must_use]
    pub fn saying_with(self, key: &str, values: &[(&str, &str)]) -> Self {
        self.flash(Tone::Ok, key, values)
    }
    /// With a sentence that calls for care.
    #[must_use]
    pub fn warning(self, key: &str) -> Self {
        self.flash(Tone::Warn, key, &[])
    }
    /// With a refusal, in the words of the business.
    #[must_use]
    pub fn refusing(self, refusal: &dyn portico_domain::Refusal) -> Self {
        let details = refusal.details();
        let values: Vec<(&str, &str)> = details.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.flash(Tone::Bad, refusal.key(), &values)
    }
    /// With a refusal that names moments, each said by `said` in the reader's language and zone.
    #[must_use]
    pub fn refusing_at(
        self,
        refusal: &dyn portico_domain::Refusal,
        said: impl Fn(portico_domain::time::Instant) -> String,
    ) -> Self {
        let moments = refusal.moments().into_iter().map(|(name, at)| (name, said(at)));
        let details: Vec<(&str, String)> = refusal.details().into_iter().chain(moments).collect();
        let values: Vec<(&str, &str)> = details.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.flash(Tone::Bad, refusal.key(), &values)
    }
    fn flash(mut self, tone: Tone, key: &str, values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.flash = Some(Flash { tone, key: key.to_owned(), values });
        self
    }
    /// The answer.
    pub fn answer(self) -> Answer {
        Ok(self.into_response())
    }
}

impl IntoResponse for Go {
    fn into_response(self) -> Response {
        let mut response = Redirect::to(&self.to).into_response();
        if let Some(flash) = self.flash {
            let cookie = fresh_cookie("__Host-flash", &flash.to_cookie(), Some(60));
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }
}

/// After a verb: a refusal leads back to `address` with its sentence, anything else is passed on.
#[expect(clippy::result_large_err, reason = "the answer itself is handed on")]
pub fn or_back<T>(
    outcome: portico_domain::Result<T>,
    address: impl FnOnce() -> String,
) -> Result<T, Result<Response, Failure>> {
    match outcome {
        Ok(value) => Ok(value),
        Err(portico_domain::Error::Refused(refusal)) => Err(Go::to(address()).refusing(&*refusal).answer()),
        Err(other) => Err(Err(other.into())),
    }
}

/// A PDF to look at or keep, under a name without personal data.
pub fn pdf(bytes: Vec<u8>, name: &str) -> Answer {
    let disposition = format!(
        "inline; filename=\"{}.pdf\"",
        name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '-', "-")
    );
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("inline"));
    let headers =
        [(CONTENT_TYPE, HeaderValue::from_static("application/pdf")), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}
