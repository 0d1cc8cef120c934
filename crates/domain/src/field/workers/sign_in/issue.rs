//! Makes a link with its code and queues the message that brings it.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::LINK;
use crate::Result;
use crate::access::Principal;
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::conversations::sms::{self, NewSms};
use crate::database::{Sight, UnitOfWork};
use crate::field::workers::sign_ins::{ActiveModel, Column, Entity};
use crate::field::workers::{Channel, WorkerRow};
use crate::id::{WorkerId, WorkerSignInId};
use crate::secret::{self, ServerKey};
use crate::time::Instant;

/// A link to be made.
#[derive(Clone, Debug)]
pub(in crate::field::workers) struct Issue {
    /// Hash of the browser that the code is good in.
    pub(in crate::field::workers) browser_hash: String,
    /// When both end.
    pub(in crate::field::workers) ends_at: Instant,
    /// By what way it goes.
    pub(in crate::field::workers) by: Channel,
}

/// Makes the link; the earlier one of the same browser is good no more (row 21).
pub(in crate::field::workers) async fn issue<P: Principal>(
    work: &mut UnitOfWork<P>,
    key: &ServerKey,
    worker: &WorkerRow,
    new: Issue,
) -> Result<()> {
    burn_of_browser(work, worker.id, &new.browser_hash).await?;
    let nonce = secret::random_token();
    let row = ActiveModel {
        id: Set(WorkerSignInId::new(work.now())),
        worker_id: Set(worker.id),
        browser_hash: Set(new.browser_hash),
        token_hash: Set(secret::hash(&key.token(LINK, &nonce))),
        nonce: Set(nonce),
        wrong_codes: Set(0),
        issued_at: Set(work.now()),
        expires_at: Set(new.ends_at),
        used_at: Set(None),
        burned_at: Set(None),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    let unique_key = format!("worker-sign-in:{}", row.id);
    match (new.by, worker.phone.clone(), worker.email.clone()) {
        (Channel::Sms, Some(to_phone), _) => {
            let message = NewSms {
                unique_key,
                to_phone,
                to_name: worker.name.clone(),
                language: worker.language.clone(),
                noun: Noun::Worker,
                object: row.id.0,
                activity: None,
                kind: Letter::WorkerLink,
                useless_after: Some(new.ends_at),
            };
            sms::queue(work, message).await?;
        }
        (_, _, Some(email)) => {
            // One of the company's own people: their mail goes out whether or not the portal is open to clients.
            let to = Recipient {
                name: worker.name.clone(),
                email,
                language: worker.language.clone(),
                staff: true,
                portal_user: None,
            };
            let mail = NewDelivery {
                letter: Letter::WorkerLink,
                unique_key,
                to,
                noun: Noun::Worker,
                object: row.id.0,
                activity: None,
                useless_after: Some(new.ends_at),
            };
            deliveries::queue(work, mail).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn burn_of_browser<P: Principal>(
    work: &UnitOfWork<P>,
    worker: WorkerId,
    browser_hash: &str,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::BurnedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::WorkerId.eq(worker))
        .filter(Column::BrowserHash.eq(browser_hash))
        .filter(Column::UsedAt.is_null())
        .filter(Column::BurnedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(())
}
