//! The handle that templates, mails and documents speak through.

use std::borrow::Cow;

use fluent_bundle::FluentArgs;

use super::bundle;
use super::given::TextValue;
use super::language::Language;

/// All texts and formats of one language. `Copy`, so that every page can carry it as `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// The texts of a language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// Which language this is.
    pub fn language(self) -> Language {
        self.language
    }

    /// The text for a key. A missing key panics in debug builds; a release shows the English text, else the key.
    pub fn say(self, key: &str) -> Cow<'static, str> {
        bundle::say(self.language, key)
    }

    /// The text for a key with one variable.
    pub fn with(self, key: &str, name: &str, value: impl TextValue) -> String {
        self.fill(key, &[(name, &value)])
    }

    /// The text for a key with two variables.
    pub fn with2(self, key: &str, a: &str, va: impl TextValue, b: &str, vb: impl TextValue) -> String {
        self.fill(key, &[(a, &va), (b, &vb)])
    }

    /// The text for a key with three variables.
    #[expect(clippy::too_many_arguments, reason = "templates cannot write slices of pairs")]
    pub fn with3(
        self,
        key: &str,
        a: &str,
        va: impl TextValue,
        b: &str,
        vb: impl TextValue,
        c: &str,
        vc: impl TextValue,
    ) -> String {
        self.fill(key, &[(a, &va), (b, &vb), (c, &vc)])
    }

    /// The text for a key with any number of variables.
    pub fn fill(self, key: &str, values: &[(&str, &dyn TextValue)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(Cow::Borrowed(*name), value.text_value());
        }
        bundle::fill(self.language, key, &args)
    }

    /// "A, B and C".
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let Some((first, between)) = before.split_first() else { return last.as_ref().to_owned() };
        if between.is_empty() {
            return self.with2("formats-list-two", "first", first.as_ref(), "last", last.as_ref());
        }
        let start = between.iter().fold(first.as_ref().to_owned(), |so_far, next| {
            self.with2("formats-list-middle", "before", so_far, "next", next.as_ref())
        });
        self.with2("formats-list-end", "before", start, "last", last.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Texts {
        Language::ENGLISH.texts()
    }

    fn spanish() -> Texts {
        Language::parse("es").expect("Spanish is one of the languages").texts()
    }

    #[test]
    fn a_key_is_said_in_each_language() {
        assert_eq!(english().say("shell-save"), "Save");
        assert_eq!(spanish().say("shell-save"), "Guardar");
    }

    #[test]
    fn a_text_without_variables_is_handed_out_without_a_copy() {
        assert!(matches!(english().say("shell-save"), Cow::Borrowed(_)));
    }

    #[test]
    #[expect(
        clippy::needless_borrows_for_generic_args,
        reason = "templates hand over references to references"
    )]
    fn values_go_in_by_value_and_by_reference_and_without_marks() {
        let name = String::from("Skyline");
        let by_value = english().with("shell-call", "name", "Skyline");
        assert_eq!(by_value, "Call Skyline");
        assert_eq!(english().with("shell-call", "name", &name), by_value);
        assert_eq!(english().with("shell-call", "name", &&&name), by_value);
        assert!(!by_value.contains(['\u{2068}', '\u{2069}']));
    }

    #[test]
    fn a_value_is_never_read_as_a_pattern() {
        assert_eq!(english().with("shell-call", "name", "{ shell-save }"), "Call { shell-save }");
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_grouped() {
        assert_eq!(english().with("shell-results", "count", 1), "1 result");
        assert_eq!(english().with("shell-results", "count", 12_345_usize), "12,345 results");
        assert_eq!(spanish().with("shell-results", "count", 1_i64), "1 resultado");
        assert_eq!(spanish().with("shell-results", "count", 12_345), "12.345 resultados");
    }

    #[test]
    #[should_panic(expected = "no text \"shell-nobody-wrote-this\"")]
    fn a_missing_key_is_named_while_developing() {
        let key = "shell-nobody-wrote-this";
        english().say(key);
    }

    #[test]
    #[should_panic(expected = "shell-call")]
    fn a_missing_variable_is_named_while_developing() {
        english().with("shell-call", "wrong", "Skyline");
    }

    #[test]
    fn a_list_ends_with_the_word_and() {
        assert_eq!(english().list::<&str>(&[]), "");
        assert_eq!(english().list(&["A"]), "A");
        assert_eq!(english().list(&["A", "B"]), "A and B");
        assert_eq!(english().list(&["A", "B", "C", "D"]), "A, B, C and D");
        assert_eq!(spanish().list(&["A", "B", "C"]), "A, B y C");
    }
}
