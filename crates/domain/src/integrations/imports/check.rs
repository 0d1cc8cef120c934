//! Tries a file without changing anything: how many rows would make something, how many would change something, and all
//! that is wrong with the others.

use super::known::Work;
use super::rows::{Problems, RowProblem};
use super::table::{Cells, MOST_OF_A_ROW, Table};
use super::{ImportKind, clients, jobs, sites};
use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::workspaces::Workspace;

/// What came of trying a file.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Rows in the file.
    pub rows: usize,
    /// Rows that would make something new.
    pub creates: usize,
    /// Rows that would change something, or add to it.
    pub changes: usize,
    /// Rows that cannot be taken.
    pub bad_rows: usize,
    /// All that is wrong with these, by row.
    pub problems: Vec<RowProblem>,
}

/// What is known of the directory when a file is looked at.
#[derive(Clone, Debug)]
pub(super) enum Known {
    Clients(clients::Known),
    Sites(sites::Known),
    Jobs(Box<Work>),
}

/// A row that can be put in.
#[derive(Debug)]
pub(super) enum Row {
    Client(Box<clients::ClientRow>),
    Site(Box<sites::SiteRow>),
    Job(Box<jobs::JobRow>),
}

/// What is known, with the company whose file it is: enough to look at rows without the database.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub(super) known: Known,
    pub(super) house: Workspace,
}

/// Reads what files of a kind name, in a fixed number of statements.
pub async fn prepare<S: Sight<By = Staff>>(
    sight: &S,
    kind: ImportKind,
    house: &Workspace,
) -> Result<Prepared> {
    let known = match kind {
        ImportKind::Clients => Known::Clients(clients::Known::load(sight).await?),
        ImportKind::Sites => Known::Sites(sites::Known::load(sight).await?),
        ImportKind::Jobs => Known::Jobs(Box::new(Work::load(sight).await?)),
    };
    Ok(Prepared { known, house: house.clone() })
}

impl Prepared {
    /// Looks at every row from a place on. Takes a noticeable moment for large files: not for threads that answer pages.
    pub fn check(mut self, table: &Table, from: usize) -> Checked {
        let mut checked = Checked { rows: table.len(), ..Checked::default() };
        for cells in table.rows(from) {
            match self.read(cells) {
                Ok(row) if row.is_new() => checked.creates += 1,
                Ok(_) => checked.changes += 1,
                Err(problems) => {
                    checked.bad_rows += 1;
                    checked.problems.extend(problems);
                }
            }
        }
        checked
    }
    /// Looks at one row.
    pub(super) fn read(&mut self, cells: Cells<'_>) -> Result<Row, Vec<RowProblem>> {
        let mut problems = Problems::of(cells);
        if cells.is_too_long() {
            let most = (MOST_OF_A_ROW / 1024).to_string();
            problems.add_with("", "imports-row-too-long", vec![("most".to_owned(), most)]);
            return Err(problems.into_vec());
        }
        let (given, wanted) = cells.width();
        if given != wanted {
            let details =
                vec![("given".to_owned(), given.to_string()), ("wanted".to_owned(), wanted.to_string())];
            problems.add_with("", "imports-row-width", details);
            return Err(problems.into_vec());
        }
        match &mut self.known {
            Known::Clients(known) => known.read(cells, &self.house).map(|row| Row::Client(Box::new(row))),
            Known::Sites(known) => known.read(cells).map(|row| Row::Site(Box::new(row))),
            Known::Jobs(known) => jobs::read(known, cells, &self.house).map(|row| Row::Job(Box::new(row))),
        }
    }
}

impl Row {
    fn is_new(&self) -> bool {
        match self {
            Self::Client(row) => row.is_new(),
            Self::Site(row) => row.is_new(),
            Self::Job(row) => row.is_new(),
        }
    }
}
