//! Cells of CSV files. What a spreadsheet would take for a formula is marked on the way out, and the mark is taken off on
//! the way in.

/// A cell as it is written: a text that a spreadsheet would work out instead of show gets a leading apostrophe. Numbers
/// stay numbers.
pub fn guarded(text: &str) -> String {
    if acts(text) { format!("'{text}") } else { text.to_owned() }
}

/// A cell as it was meant: the apostrophe of [`guarded`] is taken off.
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| acts(rest)).unwrap_or(cell)
}

/// Rows as a file, each cell guarded and quoted where it must be (RFC 4180), with the mark that tells spreadsheets that
/// it is UTF-8.
pub fn file(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, head.iter().copied());
    for row in rows {
        line(&mut text, row.iter().map(String::as_str));
    }
    text
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        let cell = guarded(cell);
        // A semicolon parts cells where the comma is the decimal mark.
        if cell.contains(['"', ',', ';', '\n', '\r', '\t']) || cell.starts_with('\'') {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// Whether a spreadsheet might act on it, or it is such a text already marked.
fn acts(text: &str) -> bool {
    if is_number(text) {
        return false;
    }
    let begins = |text: &str| {
        text.starts_with([
            '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ])
    };
    begins(text) || begins(text.trim_start()) || text.strip_prefix('\'').is_some_and(acts)
}

/// A plain decimal number such as `-12.50`; a telephone number with its `+` is none.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What people who attack spreadsheets write.
    const PAYLOADS: [&str; 30] = [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"https://evil.example\",\"here\")",
        "+1+1",
        "+cmd|' /C calc'!A0",
        "-1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\u{ff1d}1+1",
        "\u{ff0b}1+1",
        "\u{ff0d}1+1",
        "\u{ff20}SUM(1)",
        " =1+1",
        "  @SUM(1)",
        "\u{a0}=1+1",
        "=IMPORTXML(\"https://evil.example\")",
        "=WEBSERVICE(\"https://evil.example\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")",
        "=1;=2",
        "=\"a\"\"b\"",
        "'=1+1",
        "''=1+1",
        "--1",
        "-1e5",
        "+12015550142",
        "-",
    ];

    #[test]
    fn nothing_that_acts_begins_a_cell_and_reading_gives_it_back() {
        for payload in PAYLOADS {
            let cell = guarded(payload);
            assert!(cell.starts_with('\''), "{payload:?} became {cell:?}");
            assert_eq!(plain(&cell), payload);
        }
    }

    #[test]
    fn numbers_names_and_apostrophes_stay_as_they_are() {
        for text in ["-12.50", "0", "7900.00", "O'Hara", "'tis", "", "Harbor Point", "a=b", "x@y.example"] {
            assert_eq!(guarded(text), text);
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn a_file_can_be_read_back() {
        let rows = vec![vec!["=1".to_owned(), "two\nlines, \"quoted\"".to_owned()]];
        let text = file(&["a", "b"], rows);
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(read.len(), 1);
        assert_eq!((plain(&read[0][0]), &read[0][1]), ("=1", "two\nlines, \"quoted\""));
    }
}
