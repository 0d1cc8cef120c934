//! Passwords that everybody tries first, from lists of leaked ones (see `data/README.md`).

const STORED: &[u8] = include_bytes!("../../../data/common_passwords.txt.zst");
const ROOM: usize = 1 << 20;

/// Whether a text in lower case is among the 30,000 most used passwords. The list is unpacked for the question and
/// dropped again: passwords are chosen seldom, memory is used always.
pub(super) fn is_common(folded: &str) -> bool {
    let bytes =
        zstd::bulk::decompress(STORED, ROOM).expect("the list in the program unpacks within its room");
    bytes.split(|byte| *byte == b'\n').any(|line| line == folded.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_what_everybody_tries() {
        let bytes = zstd::bulk::decompress(STORED, ROOM).expect("a readable list");
        assert!(bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count() >= 10_000);
        for common in ["password", "123456789", "qwerty", "letmein"] {
            assert!(is_common(common), "{common}");
        }
        assert!(!is_common("correct horse battery staple"));
    }
}
