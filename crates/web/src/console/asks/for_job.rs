//! The form of a new job that answers an ask: filled in with what was asked for, and the ask accepted when it is saved.

use portico_domain::access::permissions::ManageJobs;
use portico_domain::access::{Authorized, Staff};
use portico_domain::database::{Sight, UnitOfWork};
use portico_domain::field::asks::{self, Ask};
use portico_domain::field::jobs::Job;
use portico_domain::id::AskId;
use portico_domain::{Error, Result};

/// What the form of a new job is filled in with when it answers the ask of `?ask=`: names of its fields and values. Empty
/// for an ask that is not there.
pub(crate) async fn prefill<S: Sight<By = Staff>>(
    sight: &S,
    ask: &str,
) -> Result<Vec<(&'static str, String)>> {
    let Ok(id) = ask.parse::<AskId>() else { return Ok(Vec::new()) };
    let ask: Ask = match sight.one::<asks::row::Entity>(id).await {
        Ok(ask) => ask,
        Err(Error::NotFound) => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    let id_of = |id: Option<String>| id.unwrap_or_default();
    Ok(vec![
        ("ask", ask.id.to_string()),
        ("account", ask.account_id.to_string()),
        ("contact", ask.contact_id.to_string()),
        ("site", id_of(ask.site_id.map(|id| id.to_string()))),
        ("template", id_of(ask.template_id.map(|id| id.to_string()))),
        ("title", ask.title),
        ("description", ask.wish),
        ("day", ask.wished_on),
    ])
}

/// Accepts the ask of a saved form with the job that was made for it; nothing for a form that answers none.
pub(crate) async fn answers(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageJobs>,
    ask: &str,
    job: &Job,
) -> Result<()> {
    if ask.is_empty() {
        return Ok(());
    }
    let id: AskId = ask.parse().map_err(|_| Error::NotFound)?;
    let ask = work.one::<asks::row::Entity>(id).await?;
    asks::accept(work, by, &ask, ask.version, job, "").await?;
    Ok(())
}
