//! What is wrong with a row: its number, the column, what stands there, and the sentence.

use serde::{Deserialize, Serialize};

use super::table::Cells;
use crate::Error;
use crate::error::Invalid;

/// Letters of a cell that are shown again.
const SHOWN: usize = 60;

/// One thing that is wrong with one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// The row's number as a spreadsheet shows it; the first row holds the names of the columns.
    pub row: u64,
    /// The column; empty when the row as a whole is meant.
    pub column: String,
    /// What stands there, the first of it.
    pub value: String,
    /// The key of the sentence that says what is wrong and how to mend it.
    pub key: String,
    /// Named values of that sentence.
    pub details: Vec<(String, String)>,
}

/// Collects what is wrong with one row.
pub(super) struct Problems<'a> {
    cells: Cells<'a>,
    found: Vec<RowProblem>,
}

impl<'a> Problems<'a> {
    pub(super) const fn of(cells: Cells<'a>) -> Self {
        Self { cells, found: Vec::new() }
    }
    /// Notes a mistake under a column.
    pub(super) fn add(&mut self, column: &str, key: &str) {
        self.add_with(column, key, Vec::new());
    }
    /// Notes a mistake with the values of its sentence.
    pub(super) fn add_with(&mut self, column: &str, key: &str, details: Vec<(String, String)>) {
        let value = self.cells.get(column).chars().filter(|c| !c.is_control()).take(SHOWN).collect();
        self.found.push(RowProblem {
            row: self.cells.row,
            column: column.to_owned(),
            value,
            key: key.to_owned(),
            details,
        });
    }
    /// Notes what a form said, its fields by the names of columns.
    pub(super) fn take(&mut self, said: crate::Result<()>, column_of: impl Fn(&str) -> String) {
        match said {
            Ok(()) => {}
            Err(Error::Invalid(invalid)) => self.invalid(invalid, column_of),
            // A form whose word was not among its choices, once more.
            Err(Error::NotFound) => self.add("", "imports-row-unfit"),
            Err(other) => {
                self.add_with("", "imports-row-refused", vec![("why".to_owned(), other.to_string())])
            }
        }
    }
    fn invalid(&mut self, invalid: Invalid, column_of: impl Fn(&str) -> String) {
        for problem in invalid.problems {
            let details = problem.details.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            self.add_with(&column_of(&problem.field), problem.key, details);
        }
    }
    /// Whether anything was noted.
    pub(super) const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
    /// Everything noted.
    pub(super) fn into_vec(self) -> Vec<RowProblem> {
        self.found
    }
}

/// What a verb said against a row, where the row can be blamed; anything else is passed on.
pub(super) fn blamed(
    error: Error,
    cells: Cells<'_>,
    column_of: impl Fn(&str) -> String,
) -> Result<RowProblem, Error> {
    let mut problems = Problems::of(cells);
    match error {
        Error::Invalid(invalid) => problems.invalid(invalid, column_of),
        Error::Refused(refusal) => {
            let details =
                refusal.details().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            problems.add_with("", refusal.key(), details);
        }
        Error::NotFound | Error::Stale => problems.add("", "imports-row-gone"),
        other if other.is_duplicate() => problems.add("external_id", "imports-external-id-taken"),
        other => return Err(other),
    }
    problems.into_vec().into_iter().next().ok_or_else(|| Error::Broken("a refusal without a reason".into()))
}

/// `yes` or `no` in the words people write; `usual` for an empty cell.
pub(super) fn yes_or_no(cells: &Cells<'_>, column: &str, usual: bool, problems: &mut Problems<'_>) -> bool {
    match cells.get(column).to_lowercase().as_str() {
        "" => usual,
        "yes" | "y" | "true" | "1" | "x" | "sí" | "si" => true,
        "no" | "n" | "false" | "0" => false,
        _ => {
            problems.add(column, "imports-yes-or-no");
            usual
        }
    }
}
