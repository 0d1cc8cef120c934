//! Finds airports from what a person types: a code, a town, a name, with accents or slips of the finger.

use super::index::{CodeKind, INDEX, Index, Posting, place};
use super::{Airport, all, fold, typo};

/// Nobody needs more to name an airport, and it bounds the work a request can ask for.
const MOST_LETTERS: usize = 64;
const MOST_WORDS: usize = 6;
/// Alone, a shorter whole word such as an initial says no more than the beginning of a longer one.
const TELLING_LETTERS: usize = 3;

/// How well an airport answers, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Code(CodeKind),
    Town,
    CodeBegins,
    WholeWords,
    TownBegins,
    NameBegins,
    Words,
    Region,
    Slips(u8),
}

impl Match {
    fn rank(self) -> u64 {
        match self {
            Self::Code(kind) => kind as u64,
            Self::Town => 8,
            Self::CodeBegins => 9,
            Self::WholeWords => 10,
            Self::TownBegins => 11,
            Self::NameBegins => 12,
            Self::Words => 13,
            Self::Region => 14,
            Self::Slips(cost) => 16 + u64::from(cost),
        }
    }
}

/// At most `limit` airports, best first: exact code, town by whole words, beginning of a code, whole words in any
/// order, beginning of a town, of a name, of words anywhere, then words with slips. Among equals those with
/// an IATA code come first. Empty when the query holds no letter or digit.
pub fn search(query: &str, limit: usize) -> Vec<&'static Airport> {
    let typed: String = query.chars().take(MOST_LETTERS).collect();
    let mut words = fold::words(&typed);
    words.truncate(MOST_WORDS);
    if words.is_empty() || limit == 0 {
        return Vec::new();
    }
    let mut found = Found { index: &INDEX, keys: Vec::new() };
    found.by_code(&words);
    let coded = !found.keys.is_empty();
    let exact = found.keys.iter().any(|key| key >> 48 < Match::Town.rank());
    let before = found.keys.len();
    found.by_words(&words);
    if found.keys.len() == before && !(coded && exact) {
        found.by_slips(&words);
    }
    found.best(limit)
}

struct Found<'a> {
    index: &'a Index,
    /// Rank, weight and number of each match packed so that the smallest is the best.
    keys: Vec<u64>,
}

impl Found<'_> {
    fn add(&mut self, airport: u32, how: Match) {
        let weight = u64::from(self.index.weight[airport as usize]);
        self.keys.push(how.rank() << 48 | weight << 32 | u64::from(airport));
    }

    fn by_code(&mut self, words: &[String]) {
        let [word] = words else { return };
        let index = self.index;
        for code in index.codes_beginning(word) {
            let whole = word.len() == 4 || code.text[word.len()] == 0;
            match code.kind {
                kind if whole => self.add(code.airport, Match::Code(kind)),
                CodeKind::Other | CodeKind::Metro => {}
                _ if word.len() >= 2 => self.add(code.airport, Match::CodeBegins),
                _ => {}
            }
        }
    }

    fn by_words(&mut self, words: &[String]) {
        let count = self.index.weight.len();
        let mut agreed = vec![u8::MAX; count];
        let mut here = vec![0_u8; count];
        let mut touched: Vec<u32> = Vec::new();
        for (position, word) in words.iter().enumerate() {
            here.fill(0);
            touched.clear();
            let last = position + 1 == words.len();
            for known in self.index.words_beginning(word) {
                let whole = known.text.len() == word.len();
                let telling = whole && (word.len() >= TELLING_LETTERS || words.len() > 1);
                for posting in &known.postings {
                    let slot = &mut here[posting.airport as usize];
                    if *slot == 0 {
                        touched.push(posting.airport);
                    }
                    *slot |= standing(posting, position, whole, telling, last);
                }
            }
            for (sum, one) in agreed.iter_mut().zip(&here) {
                *sum &= one;
            }
        }
        for airport in touched {
            let how = match agreed[airport as usize] {
                0 => continue,
                bits if bits & IS_TOWN != 0 => Match::Town,
                bits if bits & WHOLE != 0 => Match::WholeWords,
                bits if bits & BEGINS_TOWN != 0 => Match::TownBegins,
                bits if bits & BEGINS_NAME != 0 => Match::NameBegins,
                bits if bits & NAMED != 0 => Match::Words,
                _ => Match::Region,
            };
            self.add(airport, how);
        }
    }

    fn by_slips(&mut self, words: &[String]) {
        let count = self.index.weight.len();
        let mut total = vec![0_u8; count];
        for word in words {
            let mut least = vec![u8::MAX; count];
            let mut take = |postings: &[Posting], cost: u8| {
                for posting in postings {
                    let named = u8::from(posting.places & (place::CITY | place::NAME) == 0);
                    let slot = &mut least[posting.airport as usize];
                    *slot = (*slot).min(cost + named);
                }
            };
            self.index.words_beginning(word).for_each(|known| take(&known.postings, 0));
            if let Some(allowed) = typo::allowance(word.len()) {
                let letters = typo::letters(word);
                for known in &self.index.words {
                    if (letters & !known.letters).count_ones() <= u32::from(allowed)
                        && let Some(cost) = typo::cost(word.as_bytes(), known.text.as_bytes(), allowed)
                    {
                        take(&known.postings, cost);
                    }
                }
            }
            for (sum, one) in total.iter_mut().zip(&least) {
                *sum = sum.saturating_add(*one);
            }
        }
        for (airport, cost) in (0_u32..).zip(total) {
            if cost < u8::MAX {
                self.add(airport, Match::Slips(cost));
            }
        }
    }

    fn best(mut self, limit: usize) -> Vec<&'static Airport> {
        // An airport may have matched in several ways, at most once for each of its codes and once by name.
        let enough = limit.saturating_mul(8);
        if self.keys.len() > enough {
            self.keys.select_nth_unstable(enough);
            self.keys.truncate(enough);
        }
        self.keys.sort_unstable();
        let mut numbers: Vec<usize> = Vec::with_capacity(limit);
        for key in self.keys {
            let number = (key & u64::from(u32::MAX)) as usize;
            if !numbers.contains(&number) {
                numbers.push(number);
            }
            if numbers.len() == limit {
                break;
            }
        }
        numbers.into_iter().map(|number| &all()[number]).collect()
    }
}

const IS_TOWN: u8 = 1;
const BEGINS_TOWN: u8 = 2;
const BEGINS_NAME: u8 = 4;
const NAMED: u8 = 8;
const WHOLE: u8 = 16;
const ANYWHERE: u8 = 32;

/// What a typed word at `position` says about the airport of this posting; all words must agree on a bit.
fn standing(posting: &Posting, position: usize, whole: bool, telling: bool, last: bool) -> u8 {
    let in_place = usize::from(posting.position) == position && (whole || last);
    let (town, name) = (posting.places & place::CITY != 0, posting.places & place::NAME != 0);
    let mut bits = ANYWHERE;
    for (bit, set) in [
        (NAMED, town || name),
        (WHOLE, telling && (town || name)),
        (BEGINS_TOWN, town && in_place),
        (IS_TOWN, town && in_place && telling),
        (BEGINS_NAME, name && in_place),
    ] {
        if set {
            bits |= bit;
        }
    }
    bits
}
