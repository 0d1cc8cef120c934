//! A file as rows under named columns. What cannot be a file of its kind is refused as a whole, before any row is looked
//! at; nothing is unpacked, and no row is longer than it may be.

use csv::{ReaderBuilder, StringRecord};

use super::{ImportKind, columns};
use crate::error::Invalid;
use crate::integrations::csv_cells::plain;
use crate::search_text::folded;

/// Bytes of a file at the most (10 MiB).
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Rows of a file at the most.
pub const MOST_ROWS: usize = 50_000;
/// Bytes of one row at the most.
pub(super) const MOST_OF_A_ROW: usize = 64 * 1024;
/// Columns that would give people rights: nobody gets one from a file.
const RIGHTS: [&str; 8] =
    ["role", "roles", "permission", "permissions", "scope", "is_admin", "contact_role", "portal_access"];

/// What the name of a column begins with that fills a field of the job's template.
pub(super) const FIELD: &str = "field:";

/// A file's rows.
#[derive(Clone, Debug)]
pub struct Table {
    kind: ImportKind,
    /// Where each known column stands; fields of templates are columns called `field:` and their folded label.
    places: Vec<(String, usize)>,
    width: usize,
    rows: Vec<(u64, StringRecord)>,
}

/// One row with the names of its columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells<'a> {
    table: &'a Table,
    record: &'a StringRecord,
    /// Its number as a spreadsheet shows it; the first row holds the names.
    pub row: u64,
}

impl Table {
    /// Reads a file. Takes a noticeable moment for large ones: not for threads that answer pages.
    pub fn read(kind: ImportKind, bytes: &[u8]) -> Result<Self, Invalid> {
        if bytes.len() > MOST_BYTES {
            return Err(refused("imports-file-too-large"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| refused("imports-file-not-utf8"))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter(text))
            .flexible(true)
            .has_headers(true)
            .from_reader(text.as_bytes());
        let head = reader.headers().map_err(|_| refused("imports-file-not-utf8"))?.clone();
        if head.iter().all(|name| name.trim().is_empty()) {
            return Err(refused("imports-file-empty"));
        }
        let places = places(kind, &head)?;
        let mut table = Self { kind, places, width: head.len(), rows: Vec::new() };
        // The names are row 1. A cell of several lines is one row in a spreadsheet, and so it is here.
        let mut row = 1;
        for record in reader.into_records() {
            let record = record.map_err(|_| refused("imports-file-not-utf8"))?;
            row += 1;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if table.rows.len() == MOST_ROWS {
                return Err(refused("imports-file-too-many-rows"));
            }
            table.rows.push((row, record));
        }
        if table.rows.is_empty() {
            return Err(refused("imports-file-empty"));
        }
        Ok(table)
    }
    /// What it holds.
    pub const fn kind(&self) -> ImportKind {
        self.kind
    }
    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    /// Whether it has none; never, once it was read.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    /// The columns that are fields of templates.
    pub(super) fn fields(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|(name, _)| name.as_str()).filter(|name| name.starts_with(FIELD))
    }
    /// Its rows from a place on.
    pub(super) fn rows(&self, from: usize) -> impl Iterator<Item = Cells<'_>> {
        self.rows.iter().skip(from).map(|(row, record)| Cells { table: self, record, row: *row })
    }
}

impl<'a> Cells<'a> {
    /// What stands under a column, trimmed; empty when there is no such column.
    pub(super) fn get(&self, column: &str) -> &'a str {
        let place = self.table.places.iter().find(|(name, _)| name == column).map(|(_, place)| *place);
        place.and_then(|place| self.record.get(place)).map_or("", |cell| plain(cell.trim()))
    }
    /// The columns that are fields of templates, and what stands in each that is not empty.
    pub(super) fn fields(&self) -> impl Iterator<Item = &'a str> {
        let own = *self;
        self.table.fields().filter(move |column| !own.get(column).is_empty())
    }
    /// How many cells it has, and how many it should have.
    pub(super) fn width(&self) -> (usize, usize) {
        (self.record.len(), self.table.width)
    }
    /// Whether it is longer than a row may be.
    pub(super) fn is_too_long(&self) -> bool {
        self.record.as_slice().len() > MOST_OF_A_ROW
    }
}

fn refused(key: &'static str) -> Invalid {
    Invalid::field("file", key)
}

fn refused_naming(key: &'static str, name: &str) -> Invalid {
    let mut invalid = Invalid::default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    invalid.add_with("file", key, vec![("column", name)]);
    invalid
}

/// The column that fills a field of this label.
pub(super) fn field_column(label: &str) -> String {
    format!("{FIELD}{}", folded([label]))
}

/// Whether a column would give people rights, by its name in small letters.
pub(crate) fn gives_rights(column: &str) -> bool {
    RIGHTS.contains(&column)
}

/// Where the kind's columns stand under the names of the first row; unknown, doubled and missing ones are refused.
fn places(kind: ImportKind, head: &StringRecord) -> Result<Vec<(String, usize)>, Invalid> {
    let mut places: Vec<(String, usize)> = Vec::new();
    for (place, given) in head.iter().enumerate() {
        let name = given.trim().to_lowercase().replace([' ', '-'], "_");
        if name.is_empty() {
            continue;
        }
        if gives_rights(&name) {
            return Err(refused_naming("imports-file-role-column", given));
        }
        let field =
            given.trim().split_once(':').filter(|(word, _)| word.trim().eq_ignore_ascii_case("field"));
        let name = match field {
            Some((_, label)) if kind == ImportKind::Jobs => field_column(label),
            _ if columns(kind).iter().any(|column| column.name == name) => name,
            _ => return Err(refused_naming("imports-file-unknown-column", given)),
        };
        if places.iter().any(|(known, _)| *known == name) {
            return Err(refused_naming("imports-file-doubled-column", given));
        }
        places.push((name, place));
    }
    for column in columns(kind).iter().filter(|column| column.needed) {
        if !places.iter().any(|(known, _)| known == column.name) {
            return Err(refused_naming("imports-file-missing-column", column.name));
        }
    }
    Ok(places)
}

/// What parts the cells of the first line: spreadsheets write what their country is used to.
pub(crate) fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    // The last of equals is chosen: a comma, where nothing speaks for another.
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(file: &[u8]) -> &'static str {
        let refused = Table::read(ImportKind::Sites, file).expect_err("refused");
        refused.problems[0].key
    }

    #[test]
    fn columns_are_found_by_name_in_any_order_and_with_any_usual_mark() {
        for mark in [",", ";", "\t"] {
            let text = format!(
                "\u{feff}Address{mark}name{mark}Client\n\"1 Main\nStreet\"{mark}A{mark}B\n{mark}{mark}\n2{mark}C{mark}'=D\n"
            );
            let table = Table::read(ImportKind::Sites, text.as_bytes()).expect("a table");
            let rows: Vec<_> =
                table.rows(0).map(|cells| (cells.row, cells.get("name"), cells.get("client"))).collect();
            // The row of two lines counts once, an empty one as well.
            assert_eq!(rows, [(2, "A", "B"), (4, "C", "=D")]);
        }
    }

    #[test]
    fn what_is_no_file_of_its_kind_is_refused_whole() {
        assert_eq!(key(b""), "imports-file-empty");
        assert_eq!(key(b"client,name,address\n"), "imports-file-empty");
        assert_eq!(key(b"client,name,address\n,,\n"), "imports-file-empty");
        assert_eq!(key(b"client,name\na,b\n"), "imports-file-missing-column");
        assert_eq!(key(b"client,name,address,role\na,b,c,owner\n"), "imports-file-role-column");
        assert_eq!(key(b"client,name,address,colour\na,b,c,d\n"), "imports-file-unknown-column");
        assert_eq!(key(b"client,name,address,name\na,b,c,d\n"), "imports-file-doubled-column");
        assert_eq!(key(b"client,name,address\n\xff\xfe,b,c\n"), "imports-file-not-utf8");
        assert_eq!(key(&vec![b'a'; MOST_BYTES + 1]), "imports-file-too-large");
        let many = format!("client,name,address\n{}", "a,b,c\n".repeat(MOST_ROWS + 1));
        assert_eq!(key(many.as_bytes()), "imports-file-too-many-rows");
    }

    #[test]
    fn one_row_of_ten_megabytes_is_one_long_row() {
        let text = format!("client,name,address\n\"{}", "a".repeat(MOST_BYTES - 100));
        let table = Table::read(ImportKind::Sites, text.as_bytes()).expect("a table");
        assert_eq!(table.len(), 1);
        assert!(table.rows(0).all(|cells| cells.is_too_long()));
    }
}
