//! Makes spellings comparable: "São Paulo", "SAO PAULO" and "sao-paulo" are one place to someone searching.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case words without accents or punctuation; apostrophes vanish, everything else parts words.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut take = |character: char| match character {
        'a'..='z' | '0'..='9' => word.push(character),
        'A'..='Z' => word.push(character.to_ascii_lowercase()),
        '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' => {}
        'ß' | 'ẞ' => word.push_str("ss"),
        'æ' | 'Æ' => word.push_str("ae"),
        'œ' | 'Œ' => word.push_str("oe"),
        'ø' | 'Ø' => word.push('o'),
        'ł' | 'Ł' => word.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => word.push('d'),
        'þ' | 'Þ' => word.push_str("th"),
        'ı' => word.push('i'),
        'ə' | 'Ə' => word.push('e'),
        other if is_combining_mark(other) => {}
        other if other.is_alphanumeric() => word.extend(other.to_lowercase()),
        _ if word.is_empty() => {}
        _ => words.push(std::mem::take(&mut word)),
    };
    if text.is_ascii() {
        text.chars().for_each(&mut take);
    } else {
        text.nfkd().for_each(&mut take);
    }
    take(' ');
    words
}

/// The same word with German umlauts written out or taken back ("duesseldorf", "dusseldorf"), if that differs.
pub(super) fn without_written_umlaut(word: &str) -> Option<String> {
    let short = word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    (short != word).then_some(short)
}
