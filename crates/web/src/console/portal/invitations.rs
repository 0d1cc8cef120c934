//! What invitations say: one language at a time, as mail and as text message, each with a preview as a client reads it.
//! Nothing is kept before Save is pressed.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManagePortal;
use portico_domain::conversations::deliveries::Channel;
use portico_domain::error::Invalid;
use portico_domain::people::contacts::{self, Contact};
use portico_domain::people::invitations::layouts::{self, BODY_SIGNS, Layout, LayoutForm, Name};
use portico_domain::{Error, Result};
use portico_rendering::languages::Language;
use portico_rendering::mail;
use portico_rendering::notices::usual_invitation;
use serde::Deserialize;

use super::frame::{Frame, frame, settings};
use super::invitation_document::{FRAME, with_frame};
use super::invitation_preview::{Preview, preview};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::ConsoleShell;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    language: String,
}

impl Asked {
    /// The language that is asked for, or the company's own.
    pub(super) fn language(&self, desk: &Desk<ManagePortal>) -> Language {
        let own = || Language::parse(&desk.place.workspace().language).unwrap_or(Language::ENGLISH);
        Language::parse(&self.language).unwrap_or_else(own)
    }
}

struct Link {
    href: String,
    label: String,
    current: bool,
}

struct Meaning {
    token: String,
    meaning: String,
}

/// The layout for one way.
struct Panel {
    /// `sms` or `mail`: the beginning of its fields' names.
    channel: &'static str,
    title: String,
    form: Filled,
    subject_name: String,
    body_name: String,
    most: i64,
    is_own: bool,
    is_mail: bool,
    preview: Preview,
}

#[derive(Template)]
#[template(path = "console/portal/invitations.html")]
struct Page {
    shell: ConsoleShell,
    frame: Frame,
    action: String,
    /// Where the mail is shown in a frame of its own.
    document: String,
    /// The name of that frame.
    frame_name: &'static str,
    /// Whom it is shown to there.
    client: String,
    language: &'static str,
    languages: Vec<Link>,
    names: Vec<Meaning>,
    /// Clients as whom it can be looked at: id and name.
    clients: Vec<(String, String)>,
    panels: Vec<Panel>,
}

fn path(language: Language) -> String {
    format!("portal/invitations?language={}", language.code())
}

/// The page; `typed` is a form that came back for its way.
async fn shown(
    app: &App,
    desk: &Desk<ManagePortal>,
    language: Language,
    mut typed: Option<(Channel, Filled)>,
) -> Result<Page, Failure> {
    let portal = settings(app, desk).await?;
    let reader = desk.reader(app);
    let own = layouts::list(&reader, language.code()).await?;
    let people = contacts::candidates(&reader, "").await?;
    let chosen = typed.as_ref().map(|(_, form)| form.text("client").to_owned()).unwrap_or_default();
    let (shell, frame) = frame(app, desk, &portal).await?;
    let t = desk.t;
    let client = people.iter().find(|one| one.id.to_string() == chosen);
    let mut panels = Vec::new();
    for channel in [Channel::Mail, Channel::Sms] {
        let own = own.iter().find(|layout| layout.channel == channel);
        let form = match &mut typed {
            Some((of, form)) if *of == channel => std::mem::take(form),
            _ => filled(language, channel, own),
        };
        panels.push(panel(app, desk, (language, channel), client, own.is_some(), form));
    }
    Ok(Page {
        shell,
        frame,
        action: desk.at("portal/invitations"),
        document: desk.at("portal/invitations/preview"),
        frame_name: FRAME,
        client: client.map(|one| one.id.to_string()).unwrap_or_default(),
        language: language.code(),
        languages: Language::all()
            .map(|one| Link {
                href: desk.at(path(one)),
                label: one.name().to_owned(),
                current: one.code() == language.code(),
            })
            .collect(),
        names: Name::ALL
            .iter()
            .map(|one| Meaning {
                token: one.token(),
                meaning: t.say(&format!("invite-name-{one}")).into_owned(),
            })
            .collect(),
        clients: people.iter().map(|one| (one.id.to_string(), one.name())).collect(),
        panels,
    })
}

fn panel(
    app: &App,
    desk: &Desk<ManagePortal>,
    (language, channel): (Language, Channel),
    client: Option<&Contact>,
    is_own: bool,
    form: Filled,
) -> Panel {
    let (subject_name, body_name) = (format!("{channel}_subject"), format!("{channel}_body"));
    let words = (form.value(&subject_name), form.value(&body_name));
    let preview = preview(app, desk, (language.texts(), channel), client, words);
    Panel {
        channel: channel.as_str(),
        title: desk.t.say(&format!("invite-{channel}")).into_owned(),
        most: BODY_SIGNS
            .iter()
            .find(|(of, _)| *of == channel)
            .map_or(0, |(_, most)| i64::try_from(*most).unwrap_or(i64::MAX)),
        is_mail: channel == Channel::Mail,
        subject_name,
        body_name,
        is_own,
        preview,
        form,
    }
}

/// The operator's words, or the usual ones.
pub(super) fn filled(language: Language, channel: Channel, own: Option<&Layout>) -> Filled {
    let (subject, body) = match own {
        Some(layout) => (layout.subject.clone(), layout.body.clone()),
        None => {
            let names = Name::ALL.iter().map(|name| (name.as_str(), name.token()));
            usual_invitation(language.texts(), channel.as_str(), names)
        }
    };
    Filled::with([
        (format!("{channel}_subject"), subject),
        (format!("{channel}_body"), body),
        ("version".to_owned(), layouts::version_of(own).to_string()),
    ])
}

/// The page of one language.
pub(crate) async fn show(
    desk: Desk<ManagePortal>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let language = asked.language(&desk);
    Ok(with_frame(page(&shown(&app, &desk, language, None).await?)?, &desk))
}

/// Saves one layout, goes back to the usual words, sends a test, or only shows what it would look like.
pub(crate) async fn change(desk: Desk<ManagePortal>, State(app): State<App>, Form(form): Form) -> Answer {
    let channel: Channel = form.parse("channel").ok_or_else(Failure::unprocessable)?;
    let (subject, body) = (format!("{channel}_subject"), format!("{channel}_body"));
    let fields =
        [subject.as_str(), body.as_str(), "sms_number", "language", "channel", "client", "version", "do"];
    form.only(&fields)?;
    let language = Language::parse(form.text("language")).ok_or_else(Failure::unprocessable)?;
    let typed = layout(channel, language, form.value(&subject), form.value(&body));
    let seen = form.parse("version").unwrap_or(-1);
    if !matches!(form.text("do"), "preview" | "test") {
        desk.proof_for(&app, &desk.at("portal/invitations"), &desk.at(path(language)), &form).await?;
    }
    let (outcome, said) = match form.text("do") {
        "preview" => return looked_at(&app, &desk, language, typed, form).await,
        "usual" => (forget(&app, &desk, seen, &typed).await, "notices-back-done"),
        "test" if channel == Channel::Sms => {
            (test_text(&app, &desk, language, form.text("sms_number")).await, "invite-test-sms-done")
        }
        "test" => (test(&app, &desk, language).await, "invite-tested"),
        _ => (save(&app, &desk, seen, &typed).await, "invite-saved"),
    };
    match outcome {
        Ok(()) => Go::to(desk.at(path(language))).saying(said).answer(),
        Err(Error::Invalid(problems)) => {
            let form = form.refused(of_channel(channel, problems));
            Ok(with_frame(redrawn(&shown(&app, &desk, language, Some((channel, form))).await?)?, &desk))
        }
        Err(Error::Stale) => {
            let own = layouts::find(&desk.reader(&app), channel, &typed.language).await?;
            let mut form = form.overtaken(0);
            form.set("version", layouts::version_of(own.as_ref()).to_string());
            Ok(with_frame(overtaken(&shown(&app, &desk, language, Some((channel, form))).await?)?, &desk))
        }
        Err(other) => Err(other.into()),
    }
}

/// What is kept of what was typed: a mail's HTML without anything that is not allowed.
fn layout(channel: Channel, language: Language, subject: &str, body: &str) -> LayoutForm {
    let (body, plain) = match channel {
        Channel::Mail => {
            let clean = mail::clean(body);
            let plain = mail::plain(&clean);
            (clean, plain)
        }
        Channel::Sms => (body.to_owned(), body.to_owned()),
    };
    LayoutForm { channel, language: language.code().to_owned(), subject: subject.to_owned(), body, plain }
}

/// The page with what was typed, and nothing saved.
async fn looked_at(
    app: &App,
    desk: &Desk<ManagePortal>,
    language: Language,
    typed: LayoutForm,
    form: Filled,
) -> Answer {
    let channel = typed.channel;
    let mut problems = Invalid::default();
    for (field, text) in [("subject", &typed.subject), ("body", &typed.body)] {
        if let Some(unknown) = Name::unknown(text) {
            problems.add_with(field, "notices-unknown-substitution", vec![("name", unknown)]);
        }
    }
    if problems.problems.is_empty() {
        return Ok(with_frame(page(&shown(app, desk, language, Some((channel, form))).await?)?, desk));
    }
    let form = form.refused(of_channel(channel, problems));
    Ok(with_frame(redrawn(&shown(app, desk, language, Some((channel, form))).await?)?, desk))
}

/// Mistakes under the names that the fields have on this page.
fn of_channel(channel: Channel, mut invalid: Invalid) -> Invalid {
    for problem in &mut invalid.problems {
        problem.field = format!("{channel}_{}", problem.field);
    }
    invalid
}

async fn save(app: &App, desk: &Desk<ManagePortal>, seen: i64, typed: &LayoutForm) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    layouts::save(&mut work, &desk.by, seen, typed).await?;
    work.commit().await
}

async fn forget(app: &App, desk: &Desk<ManagePortal>, seen: i64, typed: &LayoutForm) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    layouts::forget(&mut work, &desk.by, seen, typed).await?;
    work.commit().await
}

async fn test(app: &App, desk: &Desk<ManagePortal>, language: Language) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    layouts::send_test(&mut work, &desk.by, language.code()).await?;
    work.commit().await
}

async fn test_text(app: &App, desk: &Desk<ManagePortal>, language: Language, number: &str) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    layouts::send_test_text(&mut work, &desk.by, language.code(), number).await?;
    work.commit().await
}
