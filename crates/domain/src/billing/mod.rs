//! Billing: invoices and the money that comes in for them.

pub mod invoices;
pub mod payments;

/// A short text as it is kept: one line, without control characters, at most `most` characters.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split(|letter: char| letter.is_whitespace() || letter.is_control()).collect();
    let line: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    line.join(" ").chars().take(most).collect()
}

/// A longer text as it is kept: its lines, without other control characters, at most `most` characters.
pub(crate) fn paragraphs(text: &str, most: usize) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter(|letter| *letter == '\n' || !letter.is_control());
    kept.take(most).collect::<String>().trim().to_owned()
}
