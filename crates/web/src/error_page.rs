//! The page a person sees when something could not be done: what happened, what to do, whom to call, and a request id.
//!
//! Handlers answer with a bare status (or text); the layer draws the page, fragment or problem document that fits the
//! asker. An answer that is already a page, such as a form shown again with its mistakes, is left alone.

use askama::Template;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use portico_rendering::languages::{Language, Texts};
use serde::Serialize;

use crate::layers::{Nonce, RequestId, kind};
use crate::shell::{Phone, Theme};

/// Put into a response's extensions by whoever knows the workspace, so that an error page carries its name, colour and
/// phone number. Without it the page is neutral.
#[derive(Clone, Debug)]
pub struct ErrorBranding {
    /// Language of the page.
    pub t: Texts,
    /// Name of the company.
    pub workspace_name: String,
    /// Address of its home page.
    pub home_href: String,
    /// Address of the logo, if there is one.
    pub logo_url: Option<String>,
    /// Address of the stylesheet with its colours.
    pub brand_css_url: Option<String>,
    /// Its phone number.
    pub phone: Option<Phone>,
    /// Light, dark or as the device.
    pub theme: Theme,
}

/// A refusal with a sentence of its own, in place of the general one of its status: the key of a text that says what
/// happened and what to do. `code` names it for programs, as in `quote-expired`.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Status of the answer.
    pub status: StatusCode,
    /// Stable name for programs.
    pub code: &'static str,
    /// Key of the text that stands in place of the general title.
    pub title: Option<&'static str>,
    /// Key of the text that stands in place of the general sentence.
    pub text: Option<&'static str>,
    /// Seconds after which another try makes sense.
    pub retry_after: Option<u32>,
    /// Whether the start page helps; if not, the phone number is the way.
    pub has_way_home: bool,
}

impl Refused {
    /// A refusal with the general text of its status.
    pub fn new(status: StatusCode) -> Self {
        Self { status, code: code(status), title: None, text: None, retry_after: None, has_way_home: true }
    }

    /// The same with a text of its own.
    #[must_use]
    pub fn because(mut self, code: &'static str, text: &'static str) -> Self {
        self.code = code;
        self.text = Some(text);
        self
    }

    /// The same with a title of its own.
    #[must_use]
    pub fn titled(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// The same where the start page is as closed as this one.
    #[must_use]
    pub fn without_way_home(mut self) -> Self {
        self.has_way_home = false;
        self
    }

    /// The same with the time after which to try again.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// How the asker wants to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Page,
    Fragment,
    Problem,
}

#[derive(Template)]
#[template(path = "errors/page.html")]
struct Page<'a> {
    shell: &'a Bare,
    status: u16,
    title: &'a str,
    sentence: &'a str,
    advice: &'a str,
    icon: &'static str,
    id: &'a str,
    has_way_home: bool,
}

#[derive(Template)]
#[template(path = "errors/_fragment.html")]
struct Fragment<'a> {
    t: Texts,
    sentence: &'a str,
    advice: &'a str,
    id: &'a str,
}

/// RFC 9457.
#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    code: &'a str,
    request_id: &'a str,
}

/// The frame of a page that belongs to no signed-in person.
struct Bare {
    t: Texts,
    nonce: String,
    workspace_name: String,
    home_href: String,
    logo_url: Option<String>,
    brand_css_url: Option<String>,
    phone: Option<Phone>,
    theme: Theme,
}

/// The layer: replaces a bare error answer by the page, fragment or problem document that fits.
pub(crate) async fn draw(request: Request, next: Next) -> Response {
    let form = form(&request);
    let language = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = language.map_or(Language::ENGLISH, Language::from_accept_language);
    let nonce = request.extensions().get::<Nonce>().map(|nonce| nonce.0.clone()).unwrap_or_default();
    let id = request.extensions().get::<RequestId>().map(RequestId::to_string).unwrap_or_default();
    let response = next.run(request).await;
    if !is_bare_error(&response) {
        return response;
    }
    let branding = response.extensions().get::<ErrorBranding>().cloned();
    redraw(response, form, Bare::new(branding, language, nonce), &id)
}

fn is_bare_error(response: &Response) -> bool {
    let kind = kind(response.headers());
    let error = response.status().is_client_error() || response.status().is_server_error();
    error && (kind.is_empty() || kind.starts_with("text/plain"))
}

fn form(request: &Request) -> Form {
    let headers = request.headers();
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    if path.starts_with("/api/") || path == "/api" || (accept.contains("json") && !accept.contains("html")) {
        Form::Problem
    } else if headers.contains_key("x-fragment") || headers.contains_key("hx-request") {
        Form::Fragment
    } else {
        Form::Page
    }
}

fn redraw(response: Response, form: Form, shell: Bare, id: &str) -> Response {
    let (mut parts, _) = response.into_parts();
    let refused = parts.extensions.get::<Refused>().cloned().unwrap_or_else(|| Refused::new(parts.status));
    let (word, icon) = word(parts.status);
    let title = shell.t.say(refused.title.unwrap_or(&format!("errors-{word}-title"))).into_owned();
    let sentence = shell.t.say(refused.text.unwrap_or(&format!("errors-{word}-text"))).into_owned();
    let wait = refused.retry_after.filter(|_| parts.status == StatusCode::TOO_MANY_REQUESTS);
    let advice = match (refused.text, wait) {
        (Some(_), _) => String::new(),
        (None, Some(seconds)) => {
            let wait = shell.t.minutes(i64::from(seconds.div_ceil(60)));
            shell.t.with("errors-too-many-wait", "wait", wait)
        }
        (None, None) => shell.t.say(&format!("errors-{word}-advice")).into_owned(),
    };
    let status = parts.status.as_u16();
    let (kind, body) = match form {
        Form::Page => {
            let page = Page {
                shell: &shell,
                status,
                title: &title,
                sentence: &sentence,
                advice: &advice,
                icon,
                id,
                has_way_home: refused.has_way_home,
            };
            ("text/html; charset=utf-8", page.render())
        }
        Form::Fragment => {
            let fragment = Fragment { t: shell.t, sentence: &sentence, advice: &advice, id };
            ("text/html; charset=utf-8", fragment.render())
        }
        Form::Problem => {
            let problem = Problem {
                kind: "about:blank",
                title: &title,
                status,
                detail: &sentence,
                code: refused.code,
                request_id: id,
            };
            ("application/problem+json", serde_json::to_string(&problem).map_err(askama::Error::custom))
        }
    };
    match body {
        Ok(body) => {
            describe(&mut parts.headers, kind);
            Response::from_parts(parts, body.into())
        }
        Err(error) => {
            tracing::error!(%error, "an error page could not be drawn");
            Response::from_parts(parts, axum::body::Body::empty())
        }
    }
}

fn describe(headers: &mut HeaderMap, kind: &'static str) {
    headers.remove(CONTENT_LENGTH);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
}

/// The word in the keys of a status' texts, and its icon.
fn word(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        401 | 403 => ("forbidden", "lock"),
        404 => ("not-found", "search"),
        405 => ("method", "alert"),
        408 => ("slow", "clock"),
        409 => ("conflict", "swap"),
        410 => ("gone", "clock"),
        413 => ("too-large", "alert"),
        414 => ("address", "alert"),
        415 => ("kind", "doc"),
        421 => ("host", "globe"),
        422 => ("form", "edit"),
        429 => ("too-many", "pause"),
        431 => ("headers", "alert"),
        507 => ("full", "alert"),
        503 | 504 => ("busy", "refresh"),
        500..=599 => ("fault", "alert"),
        _ => ("request", "alert"),
    }
}

fn code(status: StatusCode) -> &'static str {
    word(status).0
}

impl Bare {
    fn new(branding: Option<ErrorBranding>, language: Language, nonce: String) -> Self {
        match branding {
            Some(brand) => Self {
                t: brand.t,
                nonce,
                workspace_name: brand.workspace_name,
                home_href: brand.home_href,
                logo_url: brand.logo_url,
                brand_css_url: brand.brand_css_url,
                phone: brand.phone,
                theme: brand.theme,
            },
            None => Self {
                t: language.texts(),
                nonce,
                workspace_name: String::new(),
                home_href: "/".to_owned(),
                logo_url: None,
                brand_css_url: None,
                phone: None,
                theme: Theme::System,
            },
        }
    }
}
