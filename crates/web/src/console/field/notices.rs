//! The words that clients are sent about their jobs: one notice in one language at a time, as text message and as mail,
//! each with a preview. A name that stands for nothing is refused.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ManagePortal;
use portico_domain::conversations::deliveries::Channel;
use portico_domain::error::Invalid;
use portico_domain::field::notices::{self, BODY_SIGNS, Notice, NoticeText, Substitution, TextForm};
use portico_domain::{Error, Result};
use portico_rendering::languages::Language;
use portico_rendering::notices::usual;
use serde::Deserialize;

use super::preview::{Preview, preview};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form};
use crate::shell::ConsoleShell;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    event: String,
    #[serde(default)]
    language: String,
}

/// One notice in one language.
#[derive(Clone, Copy)]
struct Which {
    notice: Notice,
    language: Language,
}

impl Which {
    fn path(self) -> String {
        format!("field/notices?event={}&language={}", self.notice, self.language.code())
    }
}

struct Link {
    href: String,
    label: String,
    current: bool,
}

struct Name {
    token: String,
    meaning: String,
}

/// The words for one channel.
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
#[template(path = "console/field/notices.html")]
struct Page {
    shell: ConsoleShell,
    here: String,
    action: String,
    event: &'static str,
    language: &'static str,
    when: String,
    events: Vec<Link>,
    languages: Vec<Link>,
    names: Vec<Name>,
    panels: Vec<Panel>,
}

/// The page; `typed` is a form that came back for its channel.
async fn shown(
    app: &App,
    desk: &Desk<ManagePortal>,
    which: Which,
    mut typed: Option<(Channel, Filled)>,
) -> Result<Page, Failure> {
    let texts = notices::texts(&desk.reader(app), which.language.code()).await?;
    let t = desk.t;
    let link =
        |target: Which, label: String, current: bool| Link { href: desk.at(target.path()), label, current };
    let mut panels = Vec::new();
    for channel in [Channel::Sms, Channel::Mail] {
        let own = texts.iter().find(|text| text.event == which.notice && text.channel == channel);
        let form = match &mut typed {
            Some((of, form)) if *of == channel => std::mem::take(form),
            _ => filled(which, channel, own),
        };
        panels.push(panel(app, desk, which, channel, own.is_some(), form));
    }
    Ok(Page {
        shell: console::shell(app, desk, "shell-field").await?,
        here: desk.at("field"),
        action: desk.at("field/notices"),
        event: which.notice.as_str(),
        language: which.language.code(),
        when: t.say(&format!("notices-when-{}", which.notice)).into_owned(),
        events: Notice::ALL
            .iter()
            .map(|notice| {
                let label = t.say(&format!("notices-event-{notice}")).into_owned();
                link(Which { notice: *notice, ..which }, label, *notice == which.notice)
            })
            .collect(),
        languages: Language::all()
            .map(|language| {
                let current = language.code() == which.language.code();
                link(Which { language, ..which }, language.name().to_owned(), current)
            })
            .collect(),
        names: Substitution::ALL
            .iter()
            .map(|what| Name {
                token: what.token(),
                meaning: t.say(&format!("notices-name-{what}")).into_owned(),
            })
            .collect(),
        panels,
    })
}

fn panel(
    app: &App,
    desk: &Desk<ManagePortal>,
    which: Which,
    channel: Channel,
    is_own: bool,
    form: Filled,
) -> Panel {
    let (subject_name, body_name) = (format!("{channel}_subject"), format!("{channel}_body"));
    let words = (form.value(&subject_name), form.value(&body_name));
    let preview = preview(app, &desk.place, which.language.texts(), channel, which.notice, words);
    Panel {
        channel: channel.as_str(),
        title: desk.t.say(&format!("notices-{channel}")).into_owned(),
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
fn filled(which: Which, channel: Channel, own: Option<&NoticeText>) -> Filled {
    let (subject, body) = match own {
        Some(text) => (text.subject.clone(), text.body.clone()),
        None => {
            let names = Substitution::ALL.iter().map(|what| (what.as_str(), what.token()));
            usual(which.language.texts(), which.notice.as_str(), channel.as_str(), names)
        }
    };
    Filled::with([
        (format!("{channel}_subject"), subject),
        (format!("{channel}_body"), body),
        ("version".to_owned(), notices::version_of(own).to_string()),
    ])
}

/// The page of one notice in one language.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ManagePortal>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let usual = Language::parse(&desk.place.workspace().language).unwrap_or(Language::ENGLISH);
    let which = Which {
        notice: asked.event.parse().unwrap_or(Notice::ScheduledToday),
        language: Language::parse(&asked.language).unwrap_or(usual),
    };
    page(&shown(&app, &desk, which, None).await?)
}

/// Saves the words of one channel, goes back to the usual ones, or only shows what they would look like.
pub(crate) async fn change(
    FieldDesk(desk): FieldDesk<ManagePortal>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    let channel: Channel = form.parse("channel").ok_or_else(Failure::unprocessable)?;
    let (subject, body) = (format!("{channel}_subject"), format!("{channel}_body"));
    form.only(&[subject.as_str(), body.as_str(), "event", "language", "channel", "version", "do"])?;
    let which = Which {
        notice: form.parse("event").ok_or_else(Failure::unprocessable)?,
        language: Language::parse(form.text("language")).ok_or_else(Failure::unprocessable)?,
    };
    let typed = TextForm {
        notice: which.notice,
        channel,
        language: which.language.code().to_owned(),
        subject: form.value(&subject).to_owned(),
        body: form.value(&body).to_owned(),
    };
    let seen = form.parse("version").unwrap_or(-1);
    let (outcome, said) = match form.text("do") {
        "preview" => return looked_at(&app, &desk, which, typed, form).await,
        "usual" => (forget(&app, &desk, seen, &typed).await, "notices-back-done"),
        _ => (save(&app, &desk, seen, &typed).await, "notices-saved"),
    };
    match outcome {
        Ok(()) => Go::to(desk.at(which.path())).saying(said).answer(),
        Err(Error::Invalid(problems)) => {
            let form = form.refused(of_channel(channel, problems));
            redrawn(&shown(&app, &desk, which, Some((channel, form))).await?)
        }
        Err(Error::Stale) => {
            let own = notices::text_of(&desk.reader(&app), which.notice, channel, &typed.language).await?;
            let mut form = form.overtaken(0);
            form.set("version", notices::version_of(own.as_ref()).to_string());
            overtaken(&shown(&app, &desk, which, Some((channel, form))).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// The page with what was typed, and nothing saved.
async fn looked_at(
    app: &App,
    desk: &Desk<ManagePortal>,
    which: Which,
    typed: TextForm,
    form: Filled,
) -> Answer {
    let channel = typed.channel;
    let mut problems = Invalid::default();
    for (field, text) in [("subject", &typed.subject), ("body", &typed.body)] {
        if let Some(name) = notices::unknown(text) {
            problems.add_with(field, "notices-unknown-substitution", vec![("name", name)]);
        }
    }
    if problems.problems.is_empty() {
        return page(&shown(app, desk, which, Some((channel, form))).await?);
    }
    let form = form.refused(of_channel(channel, problems));
    redrawn(&shown(app, desk, which, Some((channel, form))).await?)
}

/// Mistakes under the names that the fields of a channel have on this page.
fn of_channel(channel: Channel, mut invalid: Invalid) -> Invalid {
    for problem in &mut invalid.problems {
        problem.field = format!("{channel}_{}", problem.field);
    }
    invalid
}

async fn save(app: &App, desk: &Desk<ManagePortal>, seen: i64, typed: &TextForm) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    notices::save_text(&mut work, &desk.by, seen, typed).await?;
    work.commit().await
}

async fn forget(app: &App, desk: &Desk<ManagePortal>, seen: i64, typed: &TextForm) -> Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    notices::forget_text(&mut work, &desk.by, seen, typed).await?;
    work.commit().await
}
