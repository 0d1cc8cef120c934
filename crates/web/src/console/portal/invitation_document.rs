//! The mail of an invitation as a document of its own, for a frame that can do nothing: it runs nothing, asks for nothing but
//! pictures, and is read by whoever may edit it (security.md row 81).

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Response;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::conversations::deliveries::Channel;
use portico_domain::people::contacts::{self, Contact};
use portico_domain::people::invitations::layouts::{self, Name};
use portico_rendering::languages::Language;
use serde::Deserialize;

use super::invitation_preview::preview;
use super::invitations::{Asked as InLanguage, filled};
use crate::answer::page;
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form};
use crate::layers::page_policy;

const OF_A_MAIL: HeaderValue = HeaderValue::from_static(
    "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'",
);

/// The name of the frame, for the button that shows what is not saved.
pub(super) const FRAME: &str = "mail-as-read";

/// Whom it is read as.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(flatten)]
    which: InLanguage,
    #[serde(default)]
    client: String,
}

#[derive(Template)]
#[template(path = "console/portal/invitation_document.html")]
struct Document {
    language: &'static str,
    direction: &'static str,
    subject: String,
    /// HTML that was cleaned after everything was put in.
    html: String,
    /// What keeps it from being saved.
    problems: Vec<String>,
}

/// The mail as it is saved.
pub(crate) async fn show(
    desk: Desk<ManagePortal>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let language = asked.which.language(&desk);
    let own = layouts::find(&desk.reader(&app), Channel::Mail, language.code()).await?;
    let words = filled(language, Channel::Mail, own.as_ref());
    let client = client(&app, &desk, &asked.client).await?;
    let words = (words.value("mail_subject"), words.value("mail_body"));
    document(&app, &desk, language, client.as_ref(), words)
}

/// The mail as it was typed; nothing of it is kept.
pub(crate) async fn try_out(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["mail_subject", "mail_body", "language", "channel", "client", "version", "do"])?;
    let language = Language::parse(form.text("language")).ok_or_else(Failure::unprocessable)?;
    let client = client(&app, &desk, form.text("client")).await?;
    let words = (form.value("mail_subject"), form.value("mail_body"));
    document(&app, &desk, language, client.as_ref(), words)
}

async fn client(app: &App, desk: &Desk<ManagePortal>, chosen: &str) -> Result<Option<Contact>, Failure> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let people = contacts::candidates(&desk.reader(app), "").await?;
    Ok(people.into_iter().find(|one| one.id.to_string() == chosen))
}

fn document(
    app: &App,
    desk: &Desk<ManagePortal>,
    language: Language,
    client: Option<&Contact>,
    words: (&str, &str),
) -> Answer {
    let shown = preview(app, desk, (language.texts(), Channel::Mail), client, words);
    let unknown = [words.0, words.1].into_iter().filter_map(Name::unknown);
    let document = Document {
        language: language.code(),
        direction: language.direction(),
        subject: shown.subject,
        html: shown.html,
        problems: unknown.map(|name| desk.t.with("notices-unknown-substitution", "name", name)).collect(),
    };
    let mut response = page(&document)?;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, OF_A_MAIL);
    Ok(response)
}

/// Lets a page hold the frame.
pub(super) fn with_frame(mut response: Response, desk: &Desk<ManagePortal>) -> Response {
    let policy = format!("{}; frame-src 'self'", page_policy(&desk.visitor.nonce, ""));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}
