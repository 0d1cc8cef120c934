//! One mail on its way: is it still wanted, what does it say, did the server take it.

use portico_domain::Result;
use portico_domain::access::Principal;
use portico_domain::conversations::deliveries::{self, Delivery, Ending, Letter};
use portico_domain::database::Sight;
use portico_domain::id::DeliveryId;
use portico_domain::outbox::{Claimed, Outcome};
use portico_domain::workspaces;

use crate::Settings;
use crate::letters::{self, Written};
use crate::post::{Handed, Parcel};
use crate::worker::Worker;

/// How long to wait before a mail is handed over a second time after the server fell silent: long enough that most
/// servers have made up their minds. A sign-in link is of no use that late.
const DOUBT_MINUTES: i64 = 10;

/// Sends a mail, if it still should be.
pub(crate) async fn deliver(worker: &Worker, claimed: &Claimed, id: DeliveryId) -> Result<Outcome> {
    let reader = worker.database.reader(claimed.by.clone());
    let delivery = match reader.one::<deliveries::row::Entity>(id).await {
        Err(portico_domain::Error::NotFound) => return Ok(Outcome::Done),
        other => other?,
    };
    if !delivery.can_be_cancelled() {
        return Ok(Outcome::Done);
    }
    if delivery.useless_after.is_some_and(|end| end <= reader.now()) {
        return end(worker, claimed, delivery, None, Ending::Expired, Outcome::Done).await;
    }
    // Claims that never came to an end: each may have been a mail handed over. A third copy is never risked.
    if claimed.attempt - 1 - delivery.attempts >= 2 {
        let ending =
            Ending::Failed("it was handed over twice and no answer came; it may have arrived".to_owned());
        return end(worker, claimed, delivery, None, ending, Outcome::Done).await;
    }
    let Some(standing) = workspaces::by_id(&worker.database, claimed.by.workspace()).await? else {
        return Ok(Outcome::Done);
    };
    if let Some(hindrance) = deliveries::hindrance(&reader, &standing, &delivery).await? {
        return end(
            worker,
            claimed,
            delivery,
            None,
            Ending::Cancelled(hindrance.word().to_owned()),
            Outcome::Done,
        )
        .await;
    }
    // A company with a host of its own writes from there.
    let settings = Settings {
        base_url: standing.workspace.base_url(&worker.settings.base_url),
        ..worker.settings.clone()
    };
    let Some(written) = letters::write(&reader, &standing, &settings, &delivery).await? else {
        return end(worker, claimed, delivery, None, Ending::Expired, Outcome::Done).await;
    };
    let handed = worker.post.hand_over(&parcel(claimed, &standing, &delivery, &written, reader.now())).await;
    conclude(worker, claimed, delivery, &written.subject, handed).await
}

fn parcel<'a>(
    claimed: &Claimed,
    standing: &'a workspaces::Standing,
    delivery: &'a Delivery,
    written: &'a Written,
    now: portico_domain::time::Instant,
) -> Parcel<'a> {
    Parcel {
        id: claimed.id,
        at: now,
        company: &standing.workspace.name,
        reply_to: standing.workspace.support_email.as_deref(),
        to_name: &delivery.recipient_name,
        to: &delivery.recipient_email,
        subject: &written.subject,
        body: written.letter.compose(),
    }
}

async fn conclude(
    worker: &Worker,
    claimed: &Claimed,
    delivery: Delivery,
    subject: &str,
    handed: Handed,
) -> Result<Outcome> {
    let (ending, outcome) = match handed {
        Handed::Taken(answer) => (Ending::Sent(answer), Outcome::Done),
        Handed::Refused(answer) => (Ending::Failed(answer), Outcome::Done),
        Handed::NotNow(answer) => match worker.later(claimed, answer.clone()) {
            Outcome::Dead(answer) => (Ending::Failed(answer.clone()), Outcome::Dead(answer)),
            later => (Ending::Retrying(answer), later),
        },
        Handed::InDoubt(answer) => {
            let now = worker.database.clock().now();
            let is_urgent = matches!(delivery.event, Letter::SignInLink | Letter::PasswordReset);
            let again = if is_urgent { now.plus_seconds(30) } else { now.plus_minutes(DOUBT_MINUTES) };
            (Ending::InDoubt(answer.clone()), Outcome::Later(again, answer))
        }
    };
    end(worker, claimed, delivery, Some(subject), ending, outcome).await
}

async fn end(
    worker: &Worker,
    claimed: &Claimed,
    delivery: Delivery,
    subject: Option<&str>,
    ending: Ending,
    outcome: Outcome,
) -> Result<Outcome> {
    let word = match &ending {
        Ending::Sent(_) => "sent",
        Ending::Retrying(_) => "retrying",
        Ending::InDoubt(_) => "in-doubt",
        Ending::Failed(_) => "failed",
        Ending::Expired => "expired",
        Ending::Cancelled(_) => "cancelled",
    };
    metrics::counter!("portico_mails_total", "outcome" => word, "letter" => delivery.event.as_str())
        .increment(1);
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    deliveries::settle(&mut work, delivery, subject, claimed.attempt, ending).await?;
    work.commit().await?;
    Ok(outcome)
}
