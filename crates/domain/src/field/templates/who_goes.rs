//! Whom a template can name as the ones who usually go.

use sea_orm::{QueryOrder, QuerySelect};

use crate::Result;
use crate::access::Staff;
use crate::database::Sight;
use crate::field::workers::{self, Team, WorkerRow, teams};

/// Workers and teams in a choice at the most.
const MOST: u64 = 500;

/// Workers and teams by name; workers who have left are among them, for templates that still name one.
pub async fn who_goes<S: Sight<By = Staff>>(sight: &S) -> Result<(Vec<WorkerRow>, Vec<Team>)> {
    let by_name =
        sight.visible::<workers::row::Entity>().order_by_asc(workers::row::Column::Name).limit(MOST);
    let workers = sight.all(by_name).await?;
    let by_name = sight.visible::<teams::Entity>().order_by_asc(teams::Column::Name).limit(MOST);
    Ok((workers, sight.all(by_name).await?))
}
