//! Imports: a file of another system is brought, tried with every bad row named, and put in.

mod apply;
mod bring;
mod files;
mod show;

pub(crate) use apply::{apply, discard};
pub(crate) use bring::{bring, choose};
pub(crate) use files::{problems, template};
pub(crate) use show::show;

use std::sync::Arc;

use portico_domain::Error;
use portico_domain::integrations::imports::{Checked, ImportKind, Prepared, RowProblem, Table};
use portico_rendering::languages::{self, TextValue, Texts};

/// Reads a kept file off the threads that answer pages.
async fn table_of(kind: ImportKind, bytes: Vec<u8>) -> Result<Arc<Table>, Error> {
    let read = tokio::task::spawn_blocking(move || Table::read(kind, &bytes)).await;
    let table = read.map_err(|error| Error::Broken(error.to_string()))?;
    table.map(Arc::new).map_err(Error::from)
}

/// Looks at every row off the threads that answer pages.
async fn checked(prepared: Prepared, table: &Arc<Table>, from: usize) -> Result<Checked, Error> {
    let table = Arc::clone(table);
    let looked = tokio::task::spawn_blocking(move || prepared.check(&table, from)).await;
    looked.map_err(|error| Error::Broken(error.to_string()))
}

/// What is wrong with a row, in words.
fn said(t: Texts, problem: &RowProblem) -> String {
    // A sentence kept from an earlier version of the product may be gone.
    if languages::keys().binary_search(&problem.key.as_str()).is_err() {
        return t.say("imports-row-unfit").into_owned();
    }
    let details: Vec<(&str, &dyn TextValue)> =
        problem.details.iter().map(|(name, value)| (name.as_str(), value as &dyn TextValue)).collect();
    t.fill(&problem.key, &details)
}
