//! What a search looks through: names, addresses and numbers folded to plain words, so that "José", "JOSE" and "jose"
//! are the same, and a phone number is found however its digits are grouped.

use sea_orm::sea_query::{Condition, Expr, ExprTrait, IntoColumnRef, LikeExpr};

use crate::charter::airports::fold;

/// The text kept beside a row, from everything it may be found by.
pub fn folded<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().flat_map(fold::words).collect::<Vec<_>>().join(" ")
}

/// Rows whose kept text contains every word of what was typed; all rows when nothing was.
///
/// The words are letters and digits only, so nothing typed can act as a pattern.
pub fn contains_all<C: IntoColumnRef + Clone>(column: C, typed: &str) -> Condition {
    fold::words(typed).into_iter().take(8).fold(Condition::all(), |all, word| {
        all.add(Expr::col(column.clone()).like(LikeExpr::new(format!("%{word}%"))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_punctuation_do_not_matter() {
        assert_eq!(
            folded(["José Núñez", "jose@nunez.example", "+34915550147"]),
            "jose nunez jose nunez example 34915550147"
        );
        assert_eq!(folded(["100% Größe"]), "100 grosse");
    }
}
