//! What each task means. A task that nobody thought of here does not compile.

use portico_domain::Result;
use portico_domain::conversations::notifications;
use portico_domain::outbox::{Claimed, Outcome, Task};

use crate::worker::Worker;

/// Performs one task. An error is tried again later.
pub(crate) async fn perform(worker: &Worker, claimed: &Claimed) -> Result<Outcome> {
    let Some(task) = &claimed.task else {
        // A newer build wrote it, or an older one left it: whoever knows it may take it.
        return Ok(worker.later(claimed, "this build does not know the task".to_owned()));
    };
    match task {
        Task::Notify { activity } => {
            notifications::notify(&worker.database, claimed.by.clone(), *activity).await?;
            Ok(Outcome::Done)
        }
        Task::Deliver { delivery } => crate::deliver::deliver(worker, claimed, *delivery).await,
        Task::DeliverSms { delivery } => crate::deliver_sms::deliver(worker, claimed, *delivery).await,
        Task::RemindOfInvitation { invitation } => {
            crate::timed::remind_of_invitation(worker, claimed, *invitation).await
        }
        Task::RemindOfJob { job, day } => crate::timed::remind_of_job(worker, claimed, *job, day).await,
        Task::RemindOfQuote { quote } => crate::timed::remind_of_quote(worker, claimed, *quote).await,
        Task::ExpireQuote { quote } => crate::timed::expire_quote(worker, claimed, *quote).await,
        Task::RemindOfInvoice { invoice } => crate::timed::remind_of_invoice(worker, claimed, *invoice).await,
        Task::RemindOfOverdueInvoice { invoice } => {
            crate::timed::remind_of_overdue_invoice(worker, claimed, *invoice).await
        }
        Task::ExpireRequest { request } => crate::timed::expire_request(worker, claimed, *request).await,
        Task::LoseForgottenDeal { deal } => crate::timed::lose_forgotten_deal(worker, claimed, *deal).await,
    }
}
