//! Every language says the same things, and the code asks for nothing that nobody wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use portico_rendering::languages::{self, Language};

/// Key (with its attribute, if any) to the variables it uses.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, sorted; none when there is no such folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn ends_with(path: &Path, endings: &[&str]) -> bool {
    path.extension().and_then(|end| end.to_str()).is_some_and(|end| endings.contains(&end))
}

fn texts_of(language: Language) -> Texts {
    let mut texts = Texts::new();
    for file in files_below(&here().join("locales").join(language.code())) {
        let source = fs::read_to_string(&file).expect("a readable file");
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{} does not parse: {faults:?}", file.display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            if let Some(value) = &message.value {
                texts.insert(key.to_owned(), variables(value));
            }
            for attribute in &message.attributes {
                texts.insert(format!("{key}.{}", attribute.id.name), variables(&attribute.value));
            }
        }
    }
    texts
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                collect_inline(inline, found)
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                collect_inline(selector, found);
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, found));
        }
        _ => {}
    }
}

#[test]
fn every_language_says_everything_that_english_says() {
    let english = texts_of(Language::ENGLISH);
    let mut faults = Vec::new();
    for language in Language::all().skip(1) {
        let code = language.code();
        let texts = texts_of(language);
        for (key, variables) in &english {
            match texts.get(key) {
                None => faults.push(format!("{code} lacks {key}")),
                Some(theirs) if theirs != variables => {
                    faults.push(format!("{code} {key}: variables {theirs:?}, in English {variables:?}"));
                }
                Some(_) => {}
            }
        }
        faults.extend(
            texts.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{code} adds {key}")),
        );
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Two words for one thing read as two things: in Spanish a quote is a `presupuesto`, and nothing is `cotizado`.
#[test]
fn spanish_has_one_word_for_a_quote() {
    let mut faults = Vec::new();
    for file in files_below(&here().join("locales/es")) {
        let source = fs::read_to_string(&file).expect("a readable file");
        let other = source.lines().filter(|line| line.to_lowercase().contains("cotiza"));
        faults.extend(other.map(|line| format!("{}: {line}", file.display())));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_text_stands_in_the_file_of_its_noun() {
    for file in files_below(&here().join("locales")) {
        let noun = file.file_stem().and_then(|stem| stem.to_str()).expect("a file name").replace('_', "-");
        for line in fs::read_to_string(&file).expect("a readable file").lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if key.starts_with(|first: char| first.is_ascii_alphabetic()) {
                assert!(key.starts_with(&format!("{noun}-")), "{}: {key}", file.display());
            }
        }
    }
}

#[test]
fn the_list_of_keys_is_what_english_says() {
    let parsed: BTreeSet<String> =
        texts_of(Language::ENGLISH).into_keys().filter(|key| !key.contains('.')).collect();
    let listed: BTreeSet<String> = languages::keys().iter().map(|key| (*key).to_owned()).collect();
    assert_eq!(listed, parsed);
}

/// The templates and sources of all crates, without their tests: path and content.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = here().parent().expect("the folder of all crates").to_path_buf();
    let mut files = files_below(&crates.join("web/templates"));
    for entry in fs::read_dir(&crates).expect("a readable folder") {
        files.extend(files_below(&entry.expect("a readable folder").path().join("src")));
    }
    files.retain(|file| ends_with(file, &["html", "rs", "txt"]));
    files.into_iter().filter_map(|file| fs::read_to_string(&file).ok().map(|text| (file, text))).collect()
}

/// The literals that stand as the first argument of a call that looks a text up.
fn keys_asked_for(source: &str) -> Vec<&str> {
    const CALLS: [&str; 5] = ["say(", "with(", "with2(", "with3(", "fill("];
    let mut keys = Vec::new();
    for call in CALLS {
        for (at, _) in source.match_indices(call) {
            // `.say(` only: `starts_with("…")` and the like look up nothing.
            if !source[..at].ends_with('.') {
                continue;
            }
            let rest = source[at + call.len()..].trim_start().trim_start_matches('&');
            let Some(literal) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            keys.push(literal);
        }
    }
    keys
}

/// The literals inside functions that name the text of an error or a state: `fn key(…)` and `fn …_key(…)`.
fn keys_named(source: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    for (at, found) in source.match_indices("key(") {
        let start = source[..at].rfind("fn ");
        let name = start.map(|start| &source[start + 3..at + found.len() - 1]);
        if !name.is_some_and(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_')) {
            continue;
        }
        let Some(open) = source[at..].find('{') else { continue };
        // Only what answers with a text that is there from the start.
        if !source[at..at + open].contains("&'static str") {
            continue;
        }
        keys.extend(literals(block(&source[at + open..])).filter(|literal| is_key(literal)));
    }
    keys
}

/// From an opening brace to the one that closes it.
fn block(source: &str) -> &str {
    let mut depth = 0_usize;
    for (at, sign) in source.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 1 => return &source[..at],
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    source
}

/// Every second piece between quotes.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2)
}

fn is_key(literal: &str) -> bool {
    literal.contains('-')
        && literal.starts_with(|first: char| first.is_ascii_lowercase())
        && literal.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
}

#[test]
fn every_text_that_the_code_asks_for_exists() {
    let known: BTreeSet<&str> = languages::keys().iter().copied().collect();
    let mut missing = BTreeSet::new();
    for (file, source) in sources() {
        // Tests may ask for texts that are not there, to see what happens.
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let is_rust = ends_with(&file, &["rs"]);
        let named = if is_rust { keys_named(source) } else { Vec::new() };
        for key in keys_asked_for(source).into_iter().chain(named).filter(|key| is_key(key)) {
            if !known.contains(key) {
                missing.insert(format!("{key}  ({})", file.display()));
            }
        }
    }
    let missing: Vec<String> = missing.into_iter().collect();
    assert!(missing.is_empty(), "{} texts are missing:\n{}", missing.len(), missing.join("\n"));
}

/// Only tells: a text may be asked for by a key that is put together.
#[test]
fn no_text_is_left_over() {
    let sources = sources();
    let left: Vec<&str> = languages::keys()
        .iter()
        .copied()
        .filter(|key| !key.starts_with("formats-"))
        .filter(|key| !sources.iter().any(|(_, source)| source.contains(&format!("\"{key}\""))))
        .collect();
    if !left.is_empty() {
        println!("{} texts that nothing asks for by name:\n{}", left.len(), left.join("\n"));
    }
}

#[test]
fn the_search_finds_keys_however_they_are_written() {
    let page = r#"{{ t.say("trips-a") }} {% if x.starts_with("no-key") %} {{ t.with(  "trips-b", "n", 1) }}"#;
    assert_eq!(keys_asked_for(page), ["trips-a", "trips-b"]);
    let code = "fn key(&self) -> &'static str { match self { A => \"trips-c\", B { .. } => \"trips-d\" } } fn sort_key(x: &str) {\"no-key\"}";
    assert_eq!(keys_named(code), ["trips-c", "trips-d"]);
}
