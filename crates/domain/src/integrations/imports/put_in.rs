//! Puts a tried file in, a batch of rows in each change. How far it is stands in the same change, so that whoever goes on,
//! after a break or beside somebody else, begins where it stands.

use sea_orm::ActiveValue::{Set, Unchanged};

use super::bring::forget_file;
use super::check::{Known, Prepared, Row};
use super::row::{ActiveModel, Model};
use super::rows::{RowProblem, blamed};
use super::table::{Cells, Table};
use super::{ImportState, clients, jobs, sites};
use crate::access::permissions::{ManageClients, ManageJobs};
use crate::access::{Authorized, Staff};
use crate::database::{Sight, UnitOfWork};
use crate::{Error, Result};

/// Which column of the file a field of a form came from.
type ColumnOf = Box<dyn Fn(&str) -> String + Send>;

/// Rows of one change: nobody waits for the writer long.
pub const BATCH: usize = 500;

/// What whoever imports must be allowed.
#[derive(Clone, Debug)]
pub struct Hands {
    /// For clients and people.
    pub clients: Authorized<ManageClients>,
    /// For sites and jobs.
    pub jobs: Authorized<ManageJobs>,
}

impl Hands {
    /// Those of a member of staff, if they are allowed.
    pub fn of(staff: &Staff) -> Result<Self> {
        Ok(Self { clients: staff.clone().authorize()?, jobs: staff.clone().authorize()? })
    }
}

/// What a row did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Something is new.
    Created,
    /// Something is otherwise, or has something more.
    Changed,
    /// All was so already.
    Same,
}

impl Effect {
    /// The same, or a change where something was added beside.
    pub(super) const fn or_changed(self, added: bool) -> Self {
        match self {
            Self::Same if added => Self::Changed,
            other => other,
        }
    }
}

/// Puts the next batch in. A row that cannot be taken is answered as such: then nothing of this change may be committed.
/// `prepared` was read in this same change.
pub async fn put_in(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    import: Model,
    table: &Table,
    mut prepared: Prepared,
) -> Result<Result<Model, RowProblem>> {
    if import.state == ImportState::Done {
        return Ok(Ok(import));
    }
    let done = usize::try_from(import.done_rows).unwrap_or_default();
    let (mut taken, mut created, mut changed) = (0_i32, 0_i32, 0_i32);
    for cells in table.rows(done).take(BATCH) {
        match one(work, by, &mut prepared, cells).await? {
            Ok(Effect::Created) => created += 1,
            Ok(Effect::Changed) => changed += 1,
            Ok(Effect::Same) => {}
            Err(problem) => return Ok(Err(problem)),
        }
        taken += 1;
    }
    let done_rows = import.done_rows + taken;
    let is_done = done_rows >= import.row_count || taken == 0;
    let row = ActiveModel {
        id: Unchanged(import.id),
        state: Set(if is_done { ImportState::Done } else { ImportState::Running }),
        blob_id: Set(if is_done { None } else { import.blob_id }),
        done_rows: Set(done_rows),
        created_rows: Set(import.created_rows + created),
        changed_rows: Set(import.changed_rows + changed),
        failure: Set(None),
        ended_at: Set(is_done.then(|| work.now())),
        ..Default::default()
    };
    let updated = work.update(row).await?;
    if is_done {
        forget_file(work, import.blob_id).await?;
    }
    Ok(Ok(updated))
}

async fn one(
    work: &mut UnitOfWork<Staff>,
    by: &Hands,
    prepared: &mut Prepared,
    cells: Cells<'_>,
) -> Result<Result<Effect, RowProblem>> {
    let row = match prepared.read(cells) {
        Ok(row) => row,
        Err(problems) => return first(problems).map(Err),
    };
    let house = prepared.house.clone();
    let (put, column_of): (_, ColumnOf) = match (&mut prepared.known, row) {
        (Known::Clients(known), Row::Client(row)) => {
            (clients::put(work, by, known, cells, *row, &house).await, Box::new(clients::column_of))
        }
        (Known::Sites(known), Row::Site(row)) => {
            (sites::put(work, by, known, cells, *row).await, Box::new(sites::column_of))
        }
        (Known::Jobs(known), Row::Job(row)) => {
            let fields = row.fields().to_vec();
            let column_of = move |field: &str| jobs::column_of(field, &fields);
            (jobs::put(work, by, known, cells, *row, &house).await, Box::new(column_of))
        }
        _ => return Err(Error::Broken("a row of another kind than its file".to_owned())),
    };
    match put {
        Ok(effect) => Ok(Ok(effect)),
        Err(error) => Ok(Err(blamed(error, cells, column_of)?)),
    }
}

fn first(problems: Vec<RowProblem>) -> Result<RowProblem> {
    problems.into_iter().next().ok_or_else(|| Error::Broken("a bad row without a reason".to_owned()))
}

/// Writes down at which row it stopped; rows of earlier batches are in.
pub async fn stop(work: &mut UnitOfWork<Staff>, import: Model, problem: &RowProblem) -> Result<Model> {
    if import.state == ImportState::Done {
        return Ok(import);
    }
    let failure = serde_json::to_value(problem).map_err(|error| Error::Broken(error.to_string()))?;
    let row = ActiveModel {
        id: Unchanged(import.id),
        state: Set(ImportState::Stopped),
        failure: Set(Some(failure)),
        ..Default::default()
    };
    work.update(row).await
}

impl Model {
    /// The row it stopped at, and why.
    pub fn stopped_at(&self) -> Option<RowProblem> {
        serde_json::from_value(self.failure.clone()?).ok()
    }
}
