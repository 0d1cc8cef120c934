//! How far a typed word is from a known one, counted in slips of the finger.

/// How many slips a word of this length may hold: short words with one wrong letter are simply other words.
pub(super) fn allowance(letters: usize) -> Option<u8> {
    match letters {
        0..=3 => None,
        4..=6 => Some(1),
        _ => Some(2),
    }
}

/// One bit for each letter or digit that occurs, a cheap first test before counting slips.
pub(super) fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| {
        bits | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            _ => 1 << 36,
        }
    })
}

/// Slips (letter missing, added, wrong or two swapped) that turn `typed` into `known`, doubled; one more when
/// `typed` only begins `known` and one more for a different first letter. None when over the allowance.
pub(super) fn cost(typed: &[u8], known: &[u8], allowed: u8) -> Option<u8> {
    const LONGEST: usize = 32;
    let allowed_length = usize::from(allowed);
    if typed.len() + allowed_length >= LONGEST || known.len() + allowed_length < typed.len() {
        return None;
    }
    let unfinished = typed.len() >= 5;
    if !unfinished && known.len() > typed.len() + allowed_length {
        return None;
    }
    let width = known.len().min(typed.len() + allowed_length);
    let mut before = [0_u8; LONGEST + 1];
    let mut above = [0_u8; LONGEST + 1];
    for (column, value) in above.iter_mut().enumerate().take(width + 1) {
        *value = column as u8;
    }
    for (row, &letter) in typed.iter().enumerate() {
        let mut line = [0_u8; LONGEST + 1];
        line[0] = row as u8 + 1;
        let mut least = line[0];
        for column in 1..=width {
            let other = known[column - 1];
            let mut value = (above[column - 1] + u8::from(letter != other))
                .min(above[column] + 1)
                .min(line[column - 1] + 1);
            if row > 0 && column > 1 && letter == known[column - 2] && typed[row - 1] == other {
                value = value.min(before[column - 2] + 1);
            }
            line[column] = value;
            least = least.min(value);
        }
        if least > allowed {
            return None;
        }
        before = above;
        above = line;
    }
    let whole = (width == known.len() && above[width] <= allowed).then_some(above[width] * 2);
    let begun =
        above[..=width].iter().min().filter(|least| unfinished && **least <= allowed).map(|n| n * 2 + 1);
    let first = u8::from(typed.first() != known.first());
    whole.into_iter().chain(begun).min().map(|slips| slips + first)
}
