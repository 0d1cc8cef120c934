//! Of how many parts a text message consists; each part is paid for. The alphabet is that of 3GPP TS 23.038: section
//! 6.2.1 (one septet a sign) and its extension table 6.2.1.1 (two septets, the first of which is the escape). Anything
//! else makes the whole message UCS-2 (section 6.2.3). A message that does not fit one part loses, in each part, the
//! six octets of the header that joins them (3GPP TS 23.040, section 9.2.3.24.1): 160 septets become 153, 70 units 67.

/// The basic alphabet beside the letters and digits of ASCII.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// Signs of the extension table.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// How the signs of a message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Seven bits a sign.
    Gsm7,
    /// Sixteen bits a sign: one sign outside the seven-bit alphabet is enough.
    Ucs2,
}

/// What a message comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How its signs are written.
    pub alphabet: Alphabet,
    /// Septets, or units of sixteen bits.
    pub units: usize,
    /// Parts that are paid for.
    pub segments: usize,
}

/// Counts a message.
pub fn count(text: &str) -> Counted {
    let (alphabet, sizes): (Alphabet, Vec<usize>) = match text.chars().map(septets).collect() {
        Some(sizes) => (Alphabet::Gsm7, sizes),
        None => (Alphabet::Ucs2, text.chars().map(char::len_utf16).collect()),
    };
    let (alone, joined) = match alphabet {
        Alphabet::Gsm7 => (160, 153),
        Alphabet::Ucs2 => (70, 67),
    };
    let units = sizes.iter().sum();
    let segments = if units <= alone { usize::from(units > 0) } else { parts(&sizes, joined) };
    Counted { alphabet, units, segments }
}

/// Parts of `room` units each; a sign of two units is never torn apart.
fn parts(sizes: &[usize], room: usize) -> usize {
    let (mut parts, mut left) = (0, 0);
    for size in sizes {
        if *size > left {
            parts += 1;
            left = room;
        }
        left -= size;
    }
    parts
}

fn septets(sign: char) -> Option<usize> {
    if sign.is_ascii_alphanumeric() || BASIC.contains(sign) {
        Some(1)
    } else if EXTENDED.contains(sign) {
        Some(2)
    } else {
        None
    }
}

/// The same words with the marks that only print needs written as a phone's keys write them: one dash alone would make
/// a message cost twice as much.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\u{2018}' | '\u{2019}' | '\u{201a}' => plain.push('\''),
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '…' => plain.push_str("..."),
            '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => plain.push(' '),
            sign => plain.push(sign),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segments(text: &str) -> usize {
        count(text).segments
    }

    #[test]
    fn seven_bits_hold_160_signs_alone_and_153_joined() {
        assert_eq!(segments(""), 0);
        assert_eq!(segments(&"a".repeat(160)), 1);
        assert_eq!(segments(&"a".repeat(161)), 2);
        assert_eq!(segments(&"a".repeat(306)), 2);
        assert_eq!(segments(&"a".repeat(307)), 3);
    }

    #[test]
    fn one_sign_outside_the_alphabet_makes_parts_of_70_and_67() {
        assert_eq!(count("técnico").alphabet, Alphabet::Gsm7, "é is in the alphabet");
        assert_eq!(count("está").alphabet, Alphabet::Ucs2, "á is not");
        assert_eq!(segments(&format!("á{}", "a".repeat(69))), 1);
        assert_eq!(segments(&format!("á{}", "a".repeat(70))), 2);
        assert_eq!(segments(&format!("á{}", "a".repeat(133))), 2);
        assert_eq!(segments(&format!("á{}", "a".repeat(134))), 3);
    }

    #[test]
    fn signs_of_the_extension_table_count_two_and_are_never_torn() {
        let counted = count(&"€".repeat(80));
        assert_eq!((counted.alphabet, counted.units, counted.segments), (Alphabet::Gsm7, 160, 1));
        // 76 fit into 153 septets, and the last one stays empty.
        assert_eq!(segments(&"€".repeat(152)), 2);
        assert_eq!(segments(&"€".repeat(153)), 3);
    }

    #[test]
    fn a_sign_of_two_units_is_never_torn() {
        assert_eq!(count("🚚").units, 2);
        assert_eq!(segments(&"🚚".repeat(35)), 1);
        assert_eq!(segments(&"🚚".repeat(66)), 2, "33 to a part of 67");
        assert_eq!(segments(&"🚚".repeat(67)), 3);
    }

    #[test]
    fn marks_of_print_are_written_plainly() {
        let words = plain("“14:00\u{202f}–\u{202f}16:00”… it’s");
        assert_eq!(words, "\"14:00 - 16:00\"... it's");
        assert_eq!(count(&words).alphabet, Alphabet::Gsm7);
    }
}
