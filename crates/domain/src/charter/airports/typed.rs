//! Reads the airport that somebody typed: a code, or a code with the name behind it as the list shows it.

use super::{Airport, find, search};

/// The airport meant, or up to three that may have been meant.
pub fn typed(text: &str) -> Result<&'static Airport, Vec<&'static Airport>> {
    let text = text.trim();
    let beginning = text.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
    let named = text.len() > beginning.len()
        && text[beginning.len()..].trim_start().starts_with(['–', '-', '—', '·', ',']);
    if let Some(airport) = find(text).or_else(|| if named { find(beginning) } else { None }) {
        return Ok(airport);
    }
    let found = search(text, 4);
    match found.as_slice() {
        // One answer only, spelled out whole: nothing is left to ask.
        [only] if only.name.eq_ignore_ascii_case(text) || only.city.eq_ignore_ascii_case(text) => Ok(only),
        _ => Err(found.into_iter().take(3).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_with_and_without_its_name() {
        for text in ["KTEB", " kteb ", "TEB", "KTEB – Teterboro, New Jersey", "KTEB - Teterboro"] {
            assert_eq!(typed(text).map(|airport| airport.ident), Ok("KTEB"), "{text}");
        }
    }

    #[test]
    fn a_slip_gets_suggestions_instead_of_a_guess() {
        let near: Vec<&str> =
            typed("Teterbro").expect_err("a slip").iter().map(|airport| airport.ident).collect();
        assert_eq!(near.first(), Some(&"KTEB"));
        assert_eq!(typed("").map(|airport| airport.ident), Err(Vec::new()));
    }
}
