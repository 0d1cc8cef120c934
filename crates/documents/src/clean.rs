//! Makes the texts of a document safe to set: bounded in size, without invisible tricks, breakable anywhere when a word is endless.

use serde_json::Value;

use crate::RenderError;

/// Most bytes of text in a document. At some 3,000 letters a page this stays below [`MOST_PAGES`](crate::paper::MOST_PAGES).
const MOST_BYTES: usize = 256 * 1024;
/// Most single values and line breaks in a document, so that many empty lines cost no more than many full ones.
const MOST_PARTS: usize = 5_000;
/// Words longer than this may break inside: the narrowest column holds about this many letters.
const LONG_WORD: usize = 24;
/// Letters between two places where such a word may break.
const BREAK_EVERY: usize = 12;
/// Zero width space: such a place. The templates turn it into a gap that is not copied along.
const SEAM: char = '\u{200B}';
/// Most such places in one text. The layout groups each of them and gives up at some 500; beyond, a plain space does.
const MOST_SEAMS: usize = 100;

/// Cleans every text below `value` in place, or says which limit is passed.
pub(crate) fn clean(value: &mut Value) -> Result<(), RenderError> {
    let mut seen = Seen { bytes: 0, parts: 0 };
    seen.measure(value)?;
    rewrite(value);
    Ok(())
}

struct Seen {
    bytes: usize,
    parts: usize,
}

impl Seen {
    fn measure(&mut self, value: &Value) -> Result<(), RenderError> {
        self.parts += 1;
        match value {
            Value::String(text) => {
                self.bytes += text.len();
                self.parts += text.matches('\n').count();
            }
            Value::Array(items) => items.iter().try_for_each(|item| self.measure(item))?,
            Value::Object(fields) => {
                for (key, item) in fields {
                    self.bytes += key.len();
                    self.measure(item)?;
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
        if self.bytes > MOST_BYTES {
            return Err(RenderError::TooMuchText { bytes: self.bytes, limit: MOST_BYTES });
        }
        if self.parts > MOST_PARTS {
            return Err(RenderError::TooManyParts { limit: MOST_PARTS });
        }
        Ok(())
    }
}

fn rewrite(value: &mut Value) {
    match value {
        Value::String(text) => *text = breakable(&visible(text)),
        Value::Array(items) => items.iter_mut().for_each(rewrite),
        Value::Object(fields) => {
            // An address that is followed, not read, must keep every letter.
            fields.iter_mut().filter(|(key, _)| *key != "url").for_each(|(_, item)| rewrite(item));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Without control characters and the overrides that can make a signed text read differently than it is stored
/// (Unicode Technical Report 36, section 2.5), and without code points that archived PDF forbids (ISO 19005-2, 6.2.11.7.2).
fn visible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|letter| match letter {
            '\n' => Some('\n'),
            '\t' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => None,
            other if other.is_control() => None,
            other => Some(other),
        })
        .collect()
}

fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut seams = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if word.chars().count() <= LONG_WORD {
            out.push_str(word);
            continue;
        }
        for (index, letter) in word.chars().enumerate() {
            if index > 0 && index % BREAK_EVERY == 0 {
                out.push(if seams < MOST_SEAMS { SEAM } else { ' ' });
                seams += 1;
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_word_without_end_may_break() {
        let mut value = json!({ "name": "x".repeat(30), "url": "y".repeat(30) });
        clean(&mut value).expect("within the limits");
        assert_eq!(value["name"].as_str().map(|text| text.matches('\u{200B}').count()), Some(2));
        assert_eq!(value["url"].as_str().map(str::len), Some(30));
    }

    #[test]
    fn invisible_overrides_are_dropped_and_accents_kept() {
        let mut value = json!("Señor\u{202E} Núñez\u{0}\t·\r\nGijón");
        clean(&mut value).expect("within the limits");
        assert_eq!(value, json!("Señor Núñez ·\nGijón"));
    }

    #[test]
    fn many_empty_lines_are_refused_like_many_full_ones() {
        assert!(matches!(clean(&mut json!("\n".repeat(6_000))), Err(RenderError::TooManyParts { .. })));
        assert!(matches!(clean(&mut json!(vec![""; 6_000])), Err(RenderError::TooManyParts { .. })));
    }
}
