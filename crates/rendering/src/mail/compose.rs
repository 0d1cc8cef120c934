//! Puts a letter into its form.

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::letter::{Action, Letter, Paragraph, Place};
use super::text;
use crate::brand::Roles;

/// The two parts of a mail. Both say everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// A whole HTML document.
    pub html: String,
    /// The same for readers of plain text; lines end with `\n`.
    pub text: String,
}

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let tidy = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(tidy.expect("the usual delimiters do not collide"));
    // The name's ending switches escaping on: whatever stands in `{{ }}` is text, never markup.
    templates.add_template("letter.html", include_str!("letter.html")).expect("the built-in template parses");
    templates
});

impl Letter {
    /// Both parts of the mail.
    pub fn compose(&self) -> Composed {
        let html = TEMPLATES
            .get_template("letter.html")
            .and_then(|template| template.render(Serde(Page::of(self))))
            .expect("the built-in template asks only for what a page has: tested with every kind of letter");
        Composed { html, text: text::write(self) }
    }
}

/// What the template sees.
#[derive(Serialize)]
struct Page<'a> {
    language: &'static str,
    direction: &'static str,
    start: &'static str,
    end: &'static str,
    light: Roles,
    dark: Roles,
    small_radius: u32,
    large_radius: u32,
    company: Sender<'a>,
    preheader: &'a str,
    heading: &'a str,
    blocks: Vec<Block<'a>>,
    facts: &'a [(String, String)],
    action: Option<Button<'a>>,
    code: Option<&'a str>,
    code_label: String,
    copy_label: String,
    questions: String,
    footnote: &'a [String],
}

#[derive(Serialize)]
struct Sender<'a> {
    name: &'a str,
    address: &'a str,
    phone: &'a str,
    dial: String,
    email: &'a str,
    logo_url: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Block<'a> {
    Text { text: &'a str },
    Quote { lines: Vec<&'a str> },
    List { items: &'a [String] },
    Leg { from: End<'a>, to: End<'a>, duration: &'a str },
    Rich { html: String },
}

#[derive(Serialize)]
struct End<'a> {
    code: &'a str,
    name: &'a str,
    date: &'a str,
    time: &'a str,
    zone: &'a str,
    day_shift: Option<&'a str>,
}

#[derive(Serialize)]
struct Button<'a> {
    label: &'a str,
    url: &'a str,
    can_be_pressed: bool,
    note: Option<&'a str>,
}

impl<'a> Page<'a> {
    fn of(letter: &'a Letter) -> Self {
        let t = letter.language.texts();
        let (start, end) =
            if letter.language.direction() == "rtl" { ("right", "left") } else { ("left", "right") };
        let company = &letter.company;
        Self {
            language: letter.language.code(),
            direction: letter.language.direction(),
            start,
            end,
            light: letter.brand.light(),
            dark: letter.brand.dark(),
            small_radius: letter.brand.radius(6.0),
            large_radius: letter.brand.radius(14.0),
            company: Sender {
                name: &company.name,
                address: &company.address,
                phone: &company.phone,
                dial: dialled(&company.phone),
                email: &company.email,
                logo_url: company.logo_url.as_deref().filter(|url| is_web_address(url)),
            },
            preheader: &letter.preheader,
            heading: &letter.heading,
            blocks: letter.paragraphs.iter().map(Block::of).collect(),
            facts: &letter.facts,
            action: letter.action.as_ref().map(Button::of),
            code: letter.code.as_deref(),
            code_label: t.say(code_label(letter)).into_owned(),
            copy_label: t.say("mail-copy-address").into_owned(),
            questions: t.say("mail-questions").into_owned(),
            footnote: &letter.footnote,
        }
    }
}

impl<'a> Block<'a> {
    fn of(paragraph: &'a Paragraph) -> Self {
        match paragraph {
            Paragraph::Text(text) => Self::Text { text },
            Paragraph::Quote(text) => Self::Quote { lines: text.lines().collect() },
            Paragraph::List(items) => Self::List { items },
            Paragraph::Rich(html) => Self::Rich { html: super::html::clean(html) },
            Paragraph::Leg(leg) => {
                Self::Leg { from: End::of(&leg.from), to: End::of(&leg.to), duration: &leg.duration }
            }
        }
    }
}

impl<'a> End<'a> {
    fn of(place: &'a Place) -> Self {
        Self {
            code: &place.code,
            name: &place.name,
            date: &place.date,
            time: &place.time,
            zone: &place.zone,
            day_shift: place.day_shift.as_deref(),
        }
    }
}

impl<'a> Button<'a> {
    fn of(action: &'a Action) -> Self {
        Self {
            label: &action.label,
            url: &action.url,
            can_be_pressed: is_web_address(&action.url),
            note: action.note.as_deref(),
        }
    }
}

/// What stands over the code: with a button it is the other way in, alone it is the way in.
pub(super) fn code_label(letter: &Letter) -> &'static str {
    if letter.action.is_some() { "mail-code-instead" } else { "mail-code" }
}

/// Whether pressing it opens a page and nothing else: `javascript:` and the like are no places.
fn is_web_address(url: &str) -> bool {
    let scheme = |name: &str| url.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    scheme("https://") || scheme("http://")
}

/// A phone number as `tel:` wants it (RFC 3966): digits, with a plus only in front.
fn dialled(phone: &str) -> String {
    let plus = if phone.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { digits } else { format!("{plus}{digits}") }
}
