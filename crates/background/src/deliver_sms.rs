//! One text message on its way: is it still wanted, what does it say, may it leave now, did the provider take it.
//!
//! A message is paid for and wakes people, so it is handed over once: it is marked before the provider is spoken to, and
//! whatever has no answer after that is given up with words that say so. Staff may send it again.

use portico_domain::Result;
use portico_domain::access::Principal;
use portico_domain::conversations::deliveries::{self, Delivery, Ending};
use portico_domain::conversations::sms::{self, Draft, Hindrance, Leave};
use portico_domain::database::Sight;
use portico_domain::field::settings;
use portico_domain::id::DeliveryId;
use portico_domain::outbox::{Claimed, Outcome};
use portico_domain::workspaces::{self, Standing};

use crate::Settings;
use crate::letters::{self, Texted};
use crate::post::Handed;
use crate::sms::Message;
use crate::worker::Worker;

/// What is kept with a message whose fate nobody knows.
const IN_DOUBT: &str = "it was handed over and no answer came; it may have arrived";

/// Sends a text message, if it still should be.
pub(crate) async fn deliver(worker: &Worker, claimed: &Claimed, id: DeliveryId) -> Result<Outcome> {
    let reader = worker.database.reader(claimed.by.clone());
    let delivery = match reader.one::<deliveries::row::Entity>(id).await {
        Err(portico_domain::Error::NotFound) => return Ok(Outcome::Done),
        other => other?,
    };
    if !delivery.can_be_cancelled() {
        return Ok(Outcome::Done);
    }
    if delivery.answer == sms::HANDED_OVER {
        return done(worker, claimed, delivery, Ending::Failed(IN_DOUBT.to_owned())).await;
    }
    if delivery.useless_after.is_some_and(|end| end <= reader.now()) {
        return done(worker, claimed, delivery, Ending::Expired).await;
    }
    let Some(standing) = workspaces::by_id(&worker.database, claimed.by.workspace()).await? else {
        return Ok(Outcome::Done);
    };
    if let Some(hindrance) = deliveries::hindrance(&reader, &standing, &delivery).await? {
        return done(worker, claimed, delivery, Ending::Cancelled(hindrance.word().to_owned())).await;
    }
    if worker.sms.provider.is_none() {
        return never(worker, claimed, delivery, Hindrance::NoProvider).await;
    }
    let settings = Settings {
        base_url: standing.workspace.base_url(&worker.settings.base_url),
        ..worker.settings.clone()
    };
    let Some(texted) = letters::text(&reader, &standing, &settings, &delivery).await? else {
        return done(worker, claimed, delivery, Ending::Expired).await;
    };
    if let Some(morning) = texted.not_before.filter(|_| !delivery.is_sent_by_hand()) {
        return Ok(Outcome::Later(morning, String::new()));
    }
    let from = settings::settings(&reader).await?.sms_sender;
    let from = if from.is_empty() { worker.sms.from.clone() } else { from };
    hand_over(worker, claimed, &standing, delivery, &texted, &from).await
}

async fn hand_over(
    worker: &Worker,
    claimed: &Claimed,
    standing: &Standing,
    delivery: Delivery,
    texted: &Texted,
    from: &str,
) -> Result<Outcome> {
    let segments = i32::try_from(sms::count(&texted.text).segments).unwrap_or(i32::MAX);
    let draft = Draft { subject: texted.subject.clone(), segments };
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    let leave = sms::hand_over(&mut work, &standing.workspace, delivery.clone(), &draft).await?;
    let delivery = match leave {
        Leave::Now(marked) => {
            work.commit().await?;
            *marked
        }
        // What was counted on the way to a no is not kept.
        Leave::At(at) => return Ok(Outcome::Later(at, String::new())),
        Leave::Never(hindrance) => {
            drop(work);
            if hindrance == Hindrance::FewConversions {
                let mut work = worker.database.begin(claimed.by.clone()).await?;
                sms::tell_paused(&mut work, &standing.workspace).await?;
                work.commit().await?;
            }
            return never(worker, claimed, delivery, hindrance).await;
        }
    };
    let Some(provider) = &worker.sms.provider else { return Ok(Outcome::Done) };
    let number = delivery.recipient_phone.clone().unwrap_or_default();
    let message = Message {
        id: claimed.id,
        at: worker.database.clock().now(),
        company: &standing.workspace.name,
        from,
        to: &number,
        to_name: &delivery.recipient_name,
        subject: &draft.subject,
        text: &texted.text,
        segments,
    };
    match provider.send(&message).await {
        Handed::Taken(answer) => done(worker, claimed, delivery, Ending::Sent(answer)).await,
        Handed::Refused(answer) => done(worker, claimed, delivery, Ending::Failed(answer)).await,
        Handed::InDoubt(answer) => {
            let ending = Ending::Failed(format!("{IN_DOUBT}: {answer}"));
            done(worker, claimed, delivery, ending).await
        }
        Handed::NotNow(answer) => match worker.later(claimed, answer.clone()) {
            Outcome::Dead(answer) => {
                end(worker, claimed, delivery, Ending::Failed(answer.clone()), Outcome::Dead(answer)).await
            }
            later => end(worker, claimed, delivery, Ending::Retrying(answer), later).await,
        },
    }
}

async fn never(
    worker: &Worker,
    claimed: &Claimed,
    delivery: Delivery,
    hindrance: Hindrance,
) -> Result<Outcome> {
    done(worker, claimed, delivery, Ending::Cancelled(hindrance.word().to_owned())).await
}

async fn done(worker: &Worker, claimed: &Claimed, delivery: Delivery, ending: Ending) -> Result<Outcome> {
    end(worker, claimed, delivery, ending, Outcome::Done).await
}

async fn end(
    worker: &Worker,
    claimed: &Claimed,
    delivery: Delivery,
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
    metrics::counter!("portico_texts_total", "outcome" => word, "letter" => delivery.event.as_str())
        .increment(1);
    let mut work = worker.database.begin(claimed.by.clone()).await?;
    deliveries::settle(&mut work, delivery, None, claimed.attempt, ending).await?;
    work.commit().await?;
    Ok(outcome)
}
