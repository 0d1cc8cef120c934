//! An invitation as its reader would get it; its link leads to the door and lets nobody in.

use portico_domain::access::permissions::ManagePortal;
use portico_domain::conversations::deliveries::Channel;
use portico_domain::conversations::sms::{self, Alphabet};
use portico_domain::people::contacts::Contact;
use portico_domain::people::invitations::layouts::Name;
use portico_rendering::languages::Texts;
use portico_rendering::mail;

use crate::app::App;
use crate::extract::Desk;

/// A message, and for a text message what it comes to.
pub(super) struct Preview {
    pub subject: String,
    /// A mail's words: HTML that was cleaned after everything was put in.
    pub html: String,
    /// A text message's words.
    pub lines: Vec<String>,
    /// `2 parts`; empty for a mail.
    pub segments: String,
    /// `180 characters of 306`.
    pub units: String,
    /// Whether a character makes the parts shorter.
    pub is_wide: bool,
}

/// The preview of words in one language, as a client reads them.
pub(super) fn preview(
    app: &App,
    desk: &Desk<ManagePortal>,
    (t, channel): (Texts, Channel),
    client: Option<&Contact>,
    (subject, body): (&str, &str),
) -> Preview {
    let value = |name: Name| sample(app, desk, (t, channel), client, name);
    if channel == Channel::Mail {
        let filled = Name::fill(&mail::clean(body), |name| mail::escaped(&value(name)));
        return Preview {
            subject: Name::fill(subject, value),
            html: mail::clean(&filled),
            lines: Vec::new(),
            segments: String::new(),
            units: String::new(),
            is_wide: false,
        };
    }
    let body = sms::plain(&Name::fill(body, value)).trim().to_owned();
    let counted = sms::count(&body);
    let (alone, joined) = match counted.alphabet {
        Alphabet::Gsm7 => (160, 153),
        Alphabet::Ucs2 => (70, 67),
    };
    let room = if counted.segments <= 1 { alone } else { counted.segments * joined };
    Preview {
        subject: String::new(),
        html: String::new(),
        segments: desk.t.with("notices-segments", "count", counted.segments),
        units: desk.t.with2("notices-units", "units", counted.units, "room", room),
        is_wide: counted.alphabet == Alphabet::Ucs2,
        lines: body.lines().map(str::to_owned).collect(),
    }
}

fn sample(
    app: &App,
    desk: &Desk<ManagePortal>,
    (t, channel): (Texts, Channel),
    client: Option<&Contact>,
    name: Name,
) -> String {
    let workspace = desk.place.workspace();
    match name {
        Name::Client => {
            client.map_or_else(|| t.say("notices-sample-client").into_owned(), |client| client.name())
        }
        Name::FirstName => client
            .map_or_else(|| t.say("invite-sample-first").into_owned(), |client| client.first_name.clone()),
        Name::Company => workspace.name.clone(),
        // One that can be pressed leads to the door.
        Name::Link if channel == Channel::Mail => app.absolute(workspace, &desk.place.here.portal("sign-in")),
        // As long as a real one, so that the parts of a text message are counted right.
        Name::Link => {
            let path = format!("/{}/portal/invitation/{}", workspace.slug, "x".repeat(43));
            app.absolute(workspace, &path)
        }
        Name::Expiry => {
            t.date_long(app.database().clock().now().plus_days(7).at(&workspace.time_zone).date())
        }
        Name::Sender => desk.staff().name().to_owned(),
        Name::Phone => desk.place.phone().map(|phone| phone.display).unwrap_or_default(),
    }
}
