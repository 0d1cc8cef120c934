//! The parsed texts of every language, held once for the whole process.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};

use super::language::Language;
use super::numbers;

/// The files of one language, as they lie in `locales`.
pub(super) struct Source {
    /// BCP 47 code: the folder's name.
    pub(super) code: &'static str,
    /// File name and content.
    pub(super) files: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| SOURCES.iter().map(parse).collect());

static KEYS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut keys: Vec<&'static str> = SOURCES[Language::ENGLISH.0]
        .files
        .iter()
        .flat_map(|(_, text)| text.lines().filter_map(key_of_line))
        .collect();
    keys.sort_unstable();
    keys
});

/// Every key that English has, sorted. For tests that look for texts nobody wrote.
pub fn keys() -> &'static [&'static str] {
    &KEYS
}

/// Parses all texts now instead of at the first page, so that a broken file stops the start and not a person.
pub fn warm_up() {
    LazyLock::force(&BUNDLES);
}

/// The key that a line of a Fluent file opens, if it opens one: messages stand at the line's start.
fn key_of_line(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    key.starts_with(|first: char| first.is_ascii_alphabetic()).then(|| key.trim_end())
}

fn parse(source: &Source) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![
        source.code.parse().expect("a folder of locales is named by a BCP 47 code"),
    ]);
    // Isolation marks would end up in subjects, file names and what people copy.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(numbers::in_text));
    bundle.add_builtins().expect("a new bundle has no functions yet");
    for (file, text) in source.files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(_, faults)| {
            panic!("locales/{}/{file} does not parse: {faults:?}", source.code)
        });
        if let Err(faults) = bundle.add_resource(resource) {
            panic!("locales/{}/{file} repeats a key: {faults:?}", source.code);
        }
    }
    bundle
}

/// The text for a key if this language has it; no fallback. For facts that only some keys have.
pub(super) fn find(language: Language, key: &str) -> Option<Cow<'static, str>> {
    let pattern = BUNDLES[language.0].get_message(key)?.value()?;
    Some(BUNDLES[language.0].format_pattern(pattern, None, &mut Vec::new()))
}

/// The text for a key without variables.
///
/// A missing key is a programming fault: it panics in debug builds. In a release the English text is shown, else the key.
pub(super) fn say(language: Language, key: &str) -> Cow<'static, str> {
    let mut faults = Vec::new();
    for tried in [language, Language::ENGLISH] {
        if let Some(pattern) = BUNDLES[tried.0].get_message(key).and_then(|message| message.value()) {
            let text = BUNDLES[tried.0].format_pattern(pattern, None, &mut faults);
            report(language, key, &faults);
            return text;
        }
        miss(tried, key);
    }
    Cow::Owned(key.to_owned())
}

/// The text for a key with its variables filled in. Missing keys as in [`say`].
pub(super) fn fill(language: Language, key: &str, args: &FluentArgs<'_>) -> String {
    let mut faults = Vec::new();
    for tried in [language, Language::ENGLISH] {
        if let Some(pattern) = BUNDLES[tried.0].get_message(key).and_then(|message| message.value()) {
            let text = BUNDLES[tried.0].format_pattern(pattern, Some(args), &mut faults).into_owned();
            report(language, key, &faults);
            return text;
        }
        miss(tried, key);
    }
    key.to_owned()
}

fn miss(language: Language, key: &str) {
    complain(key, || format!("no text {key:?} in language {:?}", language.code()));
}

fn report(language: Language, key: &str, faults: &[FluentError]) {
    if !faults.is_empty() {
        complain(key, || {
            format!("text {key:?} in language {:?} lacks something: {faults:?}", language.code())
        });
    }
}

/// Stops a debug build; says it once on standard error in a release, because a page must not fall over a text.
fn complain(key: &str, what: impl FnOnce() -> String) {
    static TOLD: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    if cfg!(debug_assertions) {
        panic!("{}", what());
    }
    if TOLD.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned()) {
        eprintln!("{}", what());
    }
}
