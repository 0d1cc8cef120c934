//! The plain text part: complete by itself, in the order of the HTML part.

use super::compose::code_label;
use super::letter::{Leg, Letter, Paragraph, Place};

/// The whole text part, blocks apart by an empty line.
pub(super) fn write(letter: &Letter) -> String {
    let t = letter.language.texts();
    let mut blocks = vec![one_line(&letter.heading)];
    blocks.extend(letter.paragraphs.iter().map(paragraph));
    let facts = letter.facts.iter().map(|(label, value)| format!("{}: {}", one_line(label), one_line(value)));
    blocks.push(lines(facts));
    if let Some(action) = &letter.action {
        blocks.push(format!("{}:\n{}", one_line(&action.label), one_line(&action.url)));
        blocks.extend(action.note.as_deref().map(one_line));
    }
    if let Some(code) = &letter.code {
        blocks.push(format!("{}\n{}", t.say(code_label(letter)), one_line(code)));
    }
    blocks.push(questions(letter));
    blocks.extend(letter.footnote.iter().map(|note| one_line(note)));
    blocks.push(signature(letter));
    blocks.retain(|block| !block.trim().is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn paragraph(paragraph: &Paragraph) -> String {
    match paragraph {
        Paragraph::Text(text) => one_line(text),
        Paragraph::Quote(text) => lines(text.lines().map(|line| format!("> {}", one_line(line)))),
        Paragraph::List(items) => lines(items.iter().map(|item| format!("- {}", one_line(item)))),
        Paragraph::Leg(leg) => leg_lines(leg),
        Paragraph::Rich(html) => super::html::plain(&super::html::clean(html)),
    }
}

fn leg_lines(leg: &Leg) -> String {
    let title = format!("{} – {}", one_line(&leg.from.code), one_line(&leg.to.code));
    let title = if leg.duration.is_empty() { title } else { format!("{title}, {}", one_line(&leg.duration)) };
    lines([title, place(&leg.from), place(&leg.to)].into_iter())
}

fn place(place: &Place) -> String {
    let shift = place.day_shift.as_deref().unwrap_or_default();
    let words = [&place.code, &place.name, &place.date, &place.time].map(String::as_str);
    let zone = if place.time.is_empty() { "" } else { &place.zone };
    let filled: Vec<String> =
        words.into_iter().chain([zone, shift]).filter(|word| !word.is_empty()).map(one_line).collect();
    filled.join(" ")
}

fn questions(letter: &Letter) -> String {
    let (phone, email) = (one_line(&letter.company.phone), one_line(&letter.company.email));
    let ways: Vec<String> = [phone, email].into_iter().filter(|way| !way.is_empty()).collect();
    if ways.is_empty() {
        return String::new();
    }
    format!("{} {}", letter.language.texts().say("mail-questions"), ways.join(" · "))
}

fn signature(letter: &Letter) -> String {
    let parts = [one_line(&letter.company.name), one_line(&letter.company.address)];
    lines(parts.into_iter().filter(|part| !part.is_empty()))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// A value on one line, so that nothing a person typed can pass for a line of ours, such as another link.
fn one_line(value: &str) -> String {
    value
        .split(|sign: char| sign.is_whitespace() && sign != '\u{a0}' || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
