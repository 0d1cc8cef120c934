//! What a letter consists of, whatever it is about.

use crate::brand::Brand;
use crate::languages::Language;

/// Everything one mail says. All texts are already in `language`; none is read as markup or as a template.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The reader's language.
    pub language: Language,
    /// Who writes.
    pub company: Company,
    /// The colours to write in.
    pub brand: Brand,
    /// The line that a mailbox shows after the subject.
    pub preheader: String,
    /// The letter's first words, as large as a page's title.
    pub heading: String,
    /// What it says, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Label and value, such as the total and until when it holds.
    pub facts: Vec<(String, String)>,
    /// The one thing to do.
    pub action: Option<Action>,
    /// A code to type instead of following the link, shown large.
    pub code: Option<String>,
    /// Small print at the end: why the letter came, what happens if it is ignored.
    pub footnote: Vec<String>,
}

impl Letter {
    /// A letter with a heading and nothing else yet.
    pub fn new(language: Language, company: Company, brand: Brand, heading: impl Into<String>) -> Self {
        Self {
            language,
            company,
            brand,
            preheader: String::new(),
            heading: heading.into(),
            paragraphs: Vec::new(),
            facts: Vec::new(),
            action: None,
            code: None,
            footnote: Vec::new(),
        }
    }
}

/// The operator, as its clients know it.
#[derive(Clone, Debug, Default)]
pub struct Company {
    /// As on the door.
    pub name: String,
    /// On one line; may be empty.
    pub address: String,
    /// As people read it; may be empty.
    pub phone: String,
    /// Where questions go; may be empty.
    pub email: String,
    /// The only picture a letter ever loads. An address of the portal itself, `https` or `http`.
    pub logo_url: Option<String>,
}

/// One piece of a letter's body.
#[derive(Clone, Debug)]
pub enum Paragraph {
    /// Plain sentences.
    Text(String),
    /// What somebody wrote, with its line breaks, set apart.
    Quote(String),
    /// Several short things below each other.
    List(Vec<String>),
    /// One leg of a trip.
    Leg(Box<Leg>),
    /// What the operator wrote as HTML; it is cleaned before it is written, whatever it was before.
    Rich(String),
}

impl From<String> for Paragraph {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Paragraph {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Leg> for Paragraph {
    fn from(leg: Leg) -> Self {
        Self::Leg(Box::new(leg))
    }
}

/// A leg as on the pages: two codes, a line, local times with their zones.
#[derive(Clone, Debug, Default)]
pub struct Leg {
    /// Where and when it starts.
    pub from: Place,
    /// Where and when it ends.
    pub to: Place,
    /// "6 h 20 min"; may be empty.
    pub duration: String,
}

/// One end of a leg.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Airport code, large.
    pub code: String,
    /// The airport's or the town's name; may be empty.
    pub name: String,
    /// "Tue 8 Dec"; may be empty.
    pub date: String,
    /// Local time "20:10"; may be empty while it is not known.
    pub time: String,
    /// "EST".
    pub zone: String,
    /// "+1" when the date changes on the way.
    pub day_shift: Option<String>,
}

/// The button, which is also written out as an address.
#[derive(Clone, Debug)]
pub struct Action {
    /// A verb: "Open my portal".
    pub label: String,
    /// `https` or `http`. Anything else is shown as text and cannot be pressed.
    pub url: String,
    /// A rule that stands next to the button: until when the link works.
    pub note: Option<String>,
}

impl Action {
    /// A button without a note.
    pub fn new(label: impl Into<String>, url: impl Into<String>) -> Self {
        Self { label: label.into(), url: url.into(), note: None }
    }

    /// The same button with a rule beside it.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }
}
