//! The mails and text messages that the demo keeps instead of sending: a list, and each as its reader would see it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::{Language, Texts};
use serde::Deserialize;

use crate::answer::page;
use crate::app::App;
use crate::door::OCEAN;
use crate::error::{Answer, Failure};
use crate::extract::Visitor;
use crate::shell::{DoorShell, Theme};

/// Mails on the list; older ones stay in the folder.
const MOST: usize = 200;
/// A mail is shown in a frame of its own: it may load nothing but pictures of this host, and do nothing at all.
const OF_A_MAIL: HeaderValue = HeaderValue::from_static(
    "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'",
);

/// A kept mail or text message in its parts.
#[derive(Debug, Deserialize)]
struct Kept {
    #[serde(default)]
    channel: String,
    at: Instant,
    to: String,
    name: String,
    from: String,
    subject: String,
    text: String,
    /// Empty for a text message.
    #[serde(default)]
    html: String,
    /// Parts of a text message.
    #[serde(default)]
    segments: i32,
}

impl Kept {
    fn is_sms(&self) -> bool {
        self.channel == "sms"
    }
}

struct Row {
    href: String,
    subject: String,
    to: String,
    when: String,
    is_sms: bool,
}

#[derive(Template)]
#[template(path = "public/outbox/list.html")]
struct List {
    shell: DoorShell,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "public/outbox/show.html")]
struct Show {
    shell: DoorShell,
    mail: Kept,
    when: String,
    heads: String,
    html_href: String,
    raw_href: String,
}

#[derive(Template)]
#[template(path = "public/outbox/sms.html")]
struct Sms {
    shell: DoorShell,
    message: Kept,
    when: String,
}

/// All kept messages, the newest first.
pub(crate) async fn list(State(app): State<App>, visitor: Visitor) -> Answer {
    let mut names = Vec::new();
    let mut folder = tokio::fs::read_dir(folder(&app)?).await.map_err(|_| Failure::not_found())?;
    while let Ok(Some(file)) = folder.next_entry().await {
        if let Some(name) = file.file_name().to_str().and_then(|name| name.strip_suffix(".json")) {
            names.push(name.to_owned());
        }
    }
    // Names begin with the time.
    names.sort_unstable_by(|a, b| b.cmp(a));
    let t = texts(&visitor);
    let mut rows = Vec::new();
    for name in names.into_iter().filter(|name| is_name(name)).take(MOST) {
        if let Ok(mail) = read(&app, &name).await {
            rows.push(Row {
                href: format!("/outbox/{name}"),
                to: format!("{} <{}>", mail.name, mail.to),
                when: moment(t, mail.at),
                is_sms: mail.is_sms(),
                // A text message has no subject on a phone: its words are what is looked for.
                subject: if mail.is_sms() { mail.text } else { mail.subject },
            });
        }
    }
    page(&List { shell: shell(&visitor), rows })
}

/// One kept mail: its heads, its text, and its other part in a frame that can do nothing.
pub(crate) async fn show(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Answer {
    let name = name.strip_suffix(".eml").unwrap_or(&name);
    let mail = read(&app, name).await?;
    if mail.is_sms() {
        let shell = shell(&visitor);
        return page(&Sms { when: moment(shell.t, mail.at), shell, message: mail });
    }
    let raw = raw_text(&app, name).await?;
    let heads = raw.split("\r\n\r\n").next().unwrap_or_default().to_owned();
    let shell = shell(&visitor);
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{0}' 'strict-dynamic'; style-src 'self' 'nonce-{0}'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        shell.nonce
    );
    let when = moment(shell.t, mail.at);
    let shown = page(&Show {
        shell,
        mail,
        when,
        heads,
        html_href: format!("/outbox/{name}/html"),
        raw_href: format!("/outbox/{name}/raw"),
    });
    let mut response = shown?;
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// The part of a mail that is a page.
pub(crate) async fn html(State(app): State<App>, Path(name): Path<String>) -> Answer {
    let mail = read(&app, &name).await?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CONTENT_SECURITY_POLICY, OF_A_MAIL),
    ];
    Ok((headers, mail.html).into_response())
}

/// A mail as it would have travelled.
pub(crate) async fn raw(State(app): State<App>, Path(name): Path<String>) -> Answer {
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], raw_text(&app, &name).await?).into_response())
}

fn folder(app: &App) -> Result<&std::path::Path, Failure> {
    app.setup().outbox.as_deref().ok_or_else(Failure::not_found)
}

/// Only names that the folder's own files have: an id.
fn is_name(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|letter| letter.is_ascii_hexdigit())
}

async fn read(app: &App, name: &str) -> Result<Kept, Failure> {
    let bytes = bytes(app, name, "json").await?;
    serde_json::from_slice(&bytes).map_err(|_| Failure::not_found())
}

async fn raw_text(app: &App, name: &str) -> Result<String, Failure> {
    Ok(String::from_utf8_lossy(&bytes(app, name, "eml").await?).into_owned())
}

async fn bytes(app: &App, name: &str, ending: &str) -> Result<Vec<u8>, Failure> {
    let folder = folder(app)?;
    if !is_name(name) {
        return Err(Failure::not_found());
    }
    tokio::fs::read(folder.join(format!("{name}.{ending}"))).await.map_err(|_| Failure::not_found())
}

fn texts(visitor: &Visitor) -> Texts {
    visitor.language.unwrap_or(Language::ENGLISH).texts()
}

fn moment(t: Texts, at: Instant) -> String {
    t.moment(&at.at(&Zone::utc()))
}

fn shell(visitor: &Visitor) -> DoorShell {
    DoorShell {
        t: texts(visitor),
        nonce: visitor.nonce.clone(),
        workspace_name: String::new(),
        home_href: "/outbox".to_owned(),
        logo_url: None,
        brand_css_url: None,
        phone: None,
        art: OCEAN,
        welcome: String::new(),
        footer_links: Vec::new(),
        csrf: visitor.csrf.clone(),
        theme: Theme::System,
        flash: None,
    }
}
