//! Names in a text that an operator edits, such as `{{company}}`: what stands in for them comes from a closed list, and a
//! value is never read for names in its turn.

use std::str::FromStr;

/// A piece of a text.
enum Piece<'a> {
    Words(&'a str),
    Name(&'a str),
    /// Two braces that nothing closes.
    Open(&'a str),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, behind)) = rest.split_once("{{") {
        pieces.push(Piece::Words(words));
        match behind.split_once("}}") {
            Some((name, after)) if !name.contains("{{") && !name.contains('\n') => {
                pieces.push(Piece::Name(name.trim()));
                rest = after;
            }
            _ => {
                pieces.push(Piece::Open(behind));
                return pieces;
            }
        }
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// The first name in a text that is none of `N`, or the beginning of one that is never closed.
pub fn unknown<N: FromStr>(text: &str) -> Option<String> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Name(name) if name.parse::<N>().is_err() => Some(format!("{{{{{name}}}}}")),
        Piece::Open(behind) => {
            let start: String = behind.chars().take_while(|sign| !sign.is_whitespace()).take(20).collect();
            Some(format!("{{{{{start}"))
        }
        Piece::Words(_) | Piece::Name(_) => None,
    })
}

/// The text with everything it asks for in its place.
pub fn fill<N: FromStr>(text: &str, value: impl Fn(N) -> String) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Name(name) => name.parse().map(&value).unwrap_or_default(),
            Piece::Open(behind) => behind.to_owned(),
        })
        .collect()
}
