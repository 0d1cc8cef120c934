//! A message as its reader would get it, with made-up values: nothing of a client stands in a preview.

use portico_domain::conversations::deliveries::Channel;
use portico_domain::conversations::sms::{self, Alphabet};
use portico_domain::field::notices::{self, Notice, Substitution};
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use crate::app::App;
use crate::extract::Place;

/// A message, and for a text message what it comes to.
pub(super) struct Preview {
    pub subject: String,
    pub lines: Vec<String>,
    /// `2 parts`; empty for a mail.
    pub segments: String,
    /// `180 characters of 306`.
    pub units: String,
    /// Whether a character makes the parts shorter.
    pub is_wide: bool,
}

/// The preview of words in one language.
pub(super) fn preview(
    app: &App,
    place: &Place,
    t: Texts,
    channel: Channel,
    notice: Notice,
    (subject, body): (&str, &str),
) -> Preview {
    let now = app.database().clock().now();
    let filled = |text: &str| notices::fill(text, |what| sample(app, place, t, notice, now, what));
    let body = filled(body);
    let (subject, body) = match channel {
        Channel::Mail => (filled(subject), body),
        Channel::Sms => (String::new(), sms::plain(&body).trim().to_owned()),
    };
    let counted = sms::count(&body);
    let (alone, joined) = match counted.alphabet {
        Alphabet::Gsm7 => (160, 153),
        Alphabet::Ucs2 => (70, 67),
    };
    let room = if counted.segments <= 1 { alone } else { counted.segments * joined };
    let said = |text: String| if channel == Channel::Sms { text } else { String::new() };
    Preview {
        subject,
        segments: said(t.with("notices-segments", "count", counted.segments)),
        units: said(t.with2("notices-units", "units", counted.units, "room", room)),
        is_wide: channel == Channel::Sms && counted.alphabet == Alphabet::Ucs2,
        lines: body.lines().map(str::to_owned).collect(),
    }
}

fn sample(app: &App, place: &Place, t: Texts, notice: Notice, now: Instant, what: Substitution) -> String {
    let workspace = place.workspace();
    let from = now.at(&workspace.time_zone);
    let from = from.with().hour(14).minute(0).second(0).subsec_nanosecond(0).build().unwrap_or(from);
    let until = Instant::from(&from).plus_hours(2).at(&workspace.time_zone);
    let say = |key: &str| t.say(key).into_owned();
    match what {
        Substitution::Client => say("notices-sample-client"),
        Substitution::Company => workspace.name.clone(),
        Substitution::Template => say("notices-sample-template"),
        Substitution::Title => say("notices-sample-title"),
        Substitution::Number => "J-8841".to_owned(),
        Substitution::Date => t.date_day(from.date()),
        Substitution::Window => t.with2("notices-window", "from", t.time(&from), "until", t.clock(&until)),
        Substitution::Worker => say("notices-sample-worker"),
        Substitution::Address => say("notices-sample-address"),
        Substitution::Link => {
            let end = if notice == Notice::Finished { "/rate" } else { "" };
            app.absolute(workspace, &format!("/{}/t/7hQ2mXk9RfWcT4bN{end}", workspace.slug))
        }
        Substitution::Phone => place.phone().map(|phone| phone.display).unwrap_or_default(),
    }
}
