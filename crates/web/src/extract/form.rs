//! A posted form: its token is checked before anything is read, and everything typed is kept for a page that must ask
//! again.

use std::borrow::Cow;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::header::CONTENT_TYPE;
use portico_domain::{Invalid, secret};
use portico_rendering::languages::{TextValue, Texts};

use super::Visitor;
use crate::app::App;
use crate::error::Failure;

/// A form with a good token.
#[derive(Clone, Debug)]
pub struct Form(pub Filled);

/// The fields of a form as typed, and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    fields: Vec<(String, String)>,
    problems: Invalid,
}

impl Filled {
    /// A form filled in beforehand, for a page that shows it the first time.
    pub fn with<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { fields, problems: Invalid::default() }
    }
    /// Adds or replaces a field.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.fields.retain(|(known, _)| *known != name);
        self.fields.push((name, value.into()));
    }
    /// Adds another value of a field.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.fields.push((name.into(), one_letter_per_line_end(value.into())));
    }
    /// Takes away every field whose name begins so.
    pub fn remove(&mut self, prefix: &str) {
        self.fields.retain(|(name, _)| !name.starts_with(prefix));
    }
    /// The same form with what is wrong with it.
    #[must_use]
    pub fn refused(mut self, problems: Invalid) -> Self {
        self.problems = problems;
        self
    }
    /// The same form for whoever was overtaken: with the version that is there now, so that saving once more is a decision,
    /// and the sentence that says so. Kept is what was typed.
    #[must_use]
    pub fn overtaken(mut self, version: i32) -> Self {
        self.set("version", version.to_string());
        self.refused(Invalid::field("version", "errors-stale-kept"))
    }
    /// The first value of a field, trimmed; empty when it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.value(name).trim()
    }
    /// The first value of a field exactly as typed; empty when it is missing.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
    /// A field that may be left empty.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.text(name).to_owned()).filter(|text| !text.is_empty())
    }
    /// All values of a field, such as ticked boxes of one name.
    pub fn list(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }
    /// Whether a box is ticked or a button was pressed.
    pub fn is_on(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| known == name)
    }
    /// Whether a field has this value among its values.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(known, given)| known == name && given == value)
    }
    /// A field read as something, if it can be.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).parse().ok()
    }
    /// The rows of a repeated part in order: `legs.0.from`, `legs.1.from` give `[0, 1]`.
    pub fn rows(&self, part: &str) -> Vec<usize> {
        let mut rows: Vec<usize> = self
            .fields
            .iter()
            .filter_map(|(name, _)| {
                name.strip_prefix(part)?.strip_prefix('.')?.split('.').next()?.parse().ok()
            })
            .filter(|row| *row < 200)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
    /// Refuses fields that the form does not have; `legs.*` allows all below `legs.`.
    pub fn only(&self, allowed: &[&str]) -> Result<(), Failure> {
        let known = |name: &str| {
            allowed.iter().any(|allowed| match allowed.strip_suffix('*') {
                Some(prefix) => name.starts_with(prefix),
                None => name == *allowed,
            })
        };
        if self.fields.iter().all(|(name, _)| known(name)) { Ok(()) } else { Err(Failure::unprocessable()) }
    }
    /// Whether anything is wrong.
    pub fn is_refused(&self) -> bool {
        !self.problems.problems.is_empty()
    }
    /// What is wrong with a field, in words; empty when nothing is.
    pub fn error(&self, t: &Texts, name: &str) -> Cow<'static, str> {
        let Some(problem) = self.problems.problems.iter().find(|problem| problem.field == name) else {
            return "".into();
        };
        if problem.details.is_empty() {
            return t.say(problem.key);
        }
        let details: Vec<(&str, &dyn TextValue)> =
            problem.details.iter().map(|(name, value)| (*name, value as &dyn TextValue)).collect();
        t.fill(problem.key, &details).into()
    }
    /// Every sentence of what is wrong, in the form's order.
    pub fn errors(&self, t: &Texts) -> Vec<Cow<'static, str>> {
        self.problems.problems.iter().map(|problem| self.error(t, &problem.field)).collect()
    }
    /// The fields as typed, for a draft.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
    /// Reads `name=value&…`.
    pub fn from_urlencoded(body: &[u8]) -> Option<Self> {
        let mut fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        for (_, value) in &mut fields {
            *value = one_letter_per_line_end(std::mem::take(value));
        }
        Some(Self { fields, problems: Invalid::default() })
    }
    /// Takes the token out and says whether it is this browser's.
    pub(crate) fn take_token(&mut self, expected: &str) -> bool {
        let given = self.value("csrf").to_owned();
        self.fields.retain(|(name, _)| name != "csrf");
        !expected.is_empty() && secret::same(given.as_bytes(), expected.as_bytes())
    }
}

/// Browsers count the end of a line as one letter against `maxlength` and send two: a text that just fits must still fit.
fn one_letter_per_line_end(value: String) -> String {
    if value.contains('\r') { value.replace("\r\n", "\n") } else { value }
}

impl FromRequest<App> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Failure::unsupported_kind());
        }
        let request = Request::from_parts(parts, body);
        let body = Bytes::from_request(request, app).await.map_err(Failure::body)?;
        let mut filled = Filled::from_urlencoded(&body).ok_or_else(Failure::unprocessable)?;
        if filled.fields.len() > 5_000 {
            return Err(Failure::unprocessable());
        }
        if !filled.take_token(&visitor.csrf) {
            return Err(Failure::stale_form());
        }
        Ok(Self(filled))
    }
}
