//! The tables a search looks things up in, built once from the list.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Airport, all, fold, other_names, typo};

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(all()));

/// What kind of code matched; the order is the order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CodeKind {
    Icao,
    Iata,
    Local,
    Other,
    /// The code of a city with several airports; it names none of them.
    Metro,
}

/// Where in an airport's names a word stands, as bits.
pub(super) mod place {
    /// In the town.
    pub(in super::super) const CITY: u8 = 1;
    /// In the airport's name.
    pub(in super::super) const NAME: u8 = 2;
    /// In the state or region.
    pub(in super::super) const SUBDIVISION: u8 = 4;
}

/// One word in one airport's names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    pub(super) airport: u32,
    /// Bits of [`place`].
    pub(super) places: u8,
    /// Which word of that name it is, from 0.
    pub(super) position: u8,
}

/// One distinct word of all names.
pub(super) struct Word {
    pub(super) text: Box<str>,
    pub(super) letters: u64,
    pub(super) postings: Box<[Posting]>,
}

pub(super) struct Code {
    pub(super) text: [u8; 4],
    pub(super) kind: CodeKind,
    pub(super) airport: u32,
}

pub(super) struct Index {
    /// Ordered by text, then kind.
    pub(super) codes: Vec<Code>,
    /// Ordered by text.
    pub(super) words: Vec<Word>,
    /// For each airport, smaller for those more people fly to.
    pub(super) weight: Vec<u8>,
}

impl Index {
    fn build(airports: &[Airport]) -> Self {
        let mut codes = Vec::with_capacity(airports.len() * 2);
        let mut words: HashMap<String, Vec<Posting>> = HashMap::with_capacity(32_768);
        for (airport, number) in airports.iter().zip(0_u32..) {
            let mut code = |text: &str, kind| codes.push(Code { text: packed(text), kind, airport: number });
            airport.icao.iter().for_each(|text| code(text, CodeKind::Icao));
            airport.iata.iter().for_each(|text| code(text, CodeKind::Iata));
            airport.local.iter().for_each(|text| code(text, CodeKind::Local));
            airport.other_codes().for_each(|text| code(text, CodeKind::Other));
            if !airport.metro.is_empty() {
                code(airport.metro, CodeKind::Metro);
            }
            add_names(airport, number, &mut words);
        }
        codes.sort_unstable_by_key(|code| (code.text, code.kind, code.airport));
        let mut words: Vec<Word> = words
            .into_iter()
            .map(|(text, postings)| Word {
                letters: typo::letters(&text),
                text: text.into_boxed_str(),
                postings: postings.into_boxed_slice(),
            })
            .collect();
        words.sort_unstable_by(|a, b| a.text.cmp(&b.text));
        Self { codes, words, weight: airports.iter().map(weight).collect() }
    }

    /// Number of the airport with this code, in any letter case.
    pub(super) fn find(&self, code: &str) -> Option<usize> {
        let best = self.codes_beginning(code).find(|found| found.text == packed(code))?;
        (best.kind != CodeKind::Metro).then_some(best.airport as usize)
    }

    /// Codes that begin with this text; none when it cannot begin a code.
    pub(super) fn codes_beginning(&self, text: &str) -> impl Iterator<Item = &Code> {
        let possible = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let wanted = if possible { packed(text) } else { [u8::MAX; 4] };
        let length = text.len().min(4);
        let start = self.codes.partition_point(|code| code.text < wanted);
        self.codes[start..].iter().take_while(move |code| possible && code.text[..length] == wanted[..length])
    }

    /// Words that begin with this folded text.
    pub(super) fn words_beginning(&self, text: &str) -> impl Iterator<Item = &Word> {
        let start = self.words.partition_point(|word| *word.text < *text);
        self.words[start..].iter().take_while(move |word| word.text.starts_with(text))
    }
}

fn packed(code: &str) -> [u8; 4] {
    let mut bytes = [0; 4];
    for (slot, byte) in bytes.iter_mut().zip(code.bytes()) {
        *slot = byte.to_ascii_lowercase();
    }
    bytes
}

fn add_names(airport: &Airport, number: u32, words: &mut HashMap<String, Vec<Posting>>) {
    let mut add = |word: &str, places, position: usize| {
        let posting = Posting { airport: number, places, position: position.min(255) as u8 };
        if let Some(postings) = words.get_mut(word) {
            postings.push(posting);
        } else {
            words.insert(word.to_owned(), vec![posting]);
        }
    };
    let town = fold::words(airport.city);
    for (position, word) in town.iter().enumerate() {
        add(word, place::CITY, position);
        if let Some(short) = fold::without_written_umlaut(word) {
            add(&short, place::CITY, position);
        }
        if let Some(other) = other_names::of_word(word) {
            add(other, place::CITY, position);
        }
    }
    for name in other_names::of_town(airport.country, &town.join(" ")) {
        for (position, word) in name.split(' ').enumerate() {
            add(word, place::CITY, position);
        }
    }
    for (position, word) in fold::words(airport.name).iter().enumerate() {
        add(word, place::NAME, position);
        if let Some(other) = other_names::of_word(word) {
            add(other, place::NAME, position);
        }
    }
    for (position, word) in fold::words(airport.subdivision).iter().enumerate() {
        add(word, place::SUBDIVISION, position);
    }
}

/// Airline codes, a shared city code and "international" in the name all say that many people go there.
fn weight(airport: &Airport) -> u8 {
    let known = if airport.iata.is_some() { 0 } else { 8 };
    let coded = if airport.icao.is_some() { 0 } else { 4 };
    let metro = if airport.metro.is_empty() { 2 } else { 0 };
    let international = if airport.name.contains("International") { 0 } else { 1 };
    known + coded + metro + international
}
