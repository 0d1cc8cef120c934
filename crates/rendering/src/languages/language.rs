//! Which languages there are, and which of them a person or a browser asked for.

use std::fmt;

use super::bundle::SOURCES;
use super::facts;
use super::texts::Texts;

/// One of the languages that the product speaks. Small enough to be handed around freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(pub(super) usize);

impl Language {
    /// The language that every other one is measured against, and the one to fall back on.
    pub const ENGLISH: Self = Self(0);

    /// All languages, English first, then by code.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        (0..SOURCES.len()).map(Self)
    }

    /// The language of a BCP 47 tag such as `es-MX`: the exact one, or the same without its region.
    /// `None` when the product does not speak it.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut wanted = tag.trim().replace('_', "-").to_ascii_lowercase();
        loop {
            if let Some(found) = Self::all().find(|language| language.code().eq_ignore_ascii_case(&wanted)) {
                return Some(found);
            }
            match wanted.rfind('-') {
                Some(end) => wanted.truncate(end),
                None => return None,
            }
        }
    }

    /// The language that a browser prefers by its `Accept-Language` header (RFC 9110, 12.5.4), if the product speaks
    /// any of those it names. For a caller with a default of its own.
    pub fn asked_for(header: &str) -> Option<Self> {
        // A browser names a handful. More is somebody trying how long this takes.
        const MOST: usize = 20;
        let mut best: Option<(Self, f32)> = None;
        for range in header.split(',').take(MOST) {
            let mut parts = range.split(';');
            let Some(language) = parts.next().and_then(Self::parse) else { continue };
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |weight| weight.trim().parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(_, heaviest)| weight > heaviest) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    /// Like [`Language::asked_for`], with English when nothing fits.
    pub fn from_accept_language(header: &str) -> Self {
        Self::asked_for(header).unwrap_or(Self::ENGLISH)
    }

    /// The BCP 47 code, as in `<html lang>`.
    pub fn code(self) -> &'static str {
        SOURCES[self.0].code
    }

    /// `ltr` or `rtl`, as in `<html dir>`.
    pub fn direction(self) -> &'static str {
        &facts::of(self).direction
    }

    /// The language's name in itself, as in a list to choose from.
    pub fn name(self) -> &'static str {
        &facts::of(self).name
    }

    /// The texts of this language.
    pub fn texts(self) -> Texts {
        Texts::new(self)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spanish() -> Language {
        Language::parse("es").expect("Spanish is one of the languages")
    }

    #[test]
    fn a_regional_tag_finds_its_language() {
        assert_eq!(Language::parse("es-MX"), Some(spanish()));
        assert_eq!(Language::parse(" EN_us "), Some(Language::ENGLISH));
        assert_eq!(Language::parse("es-Latn-MX"), Some(spanish()));
    }

    #[test]
    fn an_unknown_or_broken_tag_finds_nothing() {
        for tag in ["", "-", "xx", "esperanto", "e", "../en", "*"] {
            assert_eq!(Language::parse(tag), None, "{tag:?}");
        }
    }

    #[test]
    fn the_browser_gets_the_language_it_weighs_most() {
        assert_eq!(Language::from_accept_language("en;q=0.4, es-MX;q=0.9"), spanish());
        assert_eq!(Language::from_accept_language("xx, es, en"), spanish());
        assert_eq!(Language::from_accept_language("en, es"), Language::ENGLISH);
        assert_eq!(Language::from_accept_language("es;q=0, en;q=0.1"), Language::ENGLISH);
    }

    #[test]
    fn a_browser_that_names_nothing_known_gets_english() {
        for header in ["", "*", "xx-YY", ";;;,,,", "es;q=nonsense"] {
            assert_eq!(Language::from_accept_language(header), Language::ENGLISH, "{header:?}");
            assert_eq!(Language::asked_for(header), None, "{header:?}");
        }
    }

    #[test]
    fn a_language_knows_its_code_name_and_direction() {
        assert_eq!(Language::ENGLISH.code(), "en");
        assert_eq!(spanish().name(), "Español");
        assert_eq!(spanish().direction(), "ltr");
        assert_eq!(spanish().to_string(), "es");
    }
}
