//! Writes down what happened, and asks for the mails that follow from it.

use sea_orm::ActiveValue::Set;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::row::{ActiveModel, Model};
use super::{Actor, Event};
use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, ActivityId, DealId};
use crate::live::TOLD_OF_MANY;
use crate::outbox::Task;

/// The detail that holds what fields held before and hold after.
pub const CHANGES: &str = "fields";

/// What happened, to be recorded by the verb that did it.
#[derive(Clone, Debug)]
pub struct Happened {
    event: Event,
    object: Uuid,
    name: String,
    account: Option<AccountId>,
    deal: Option<DealId>,
    details: Map<String, Value>,
    for_staff_only: bool,
    /// Where it was done from, when whoever acts has no session yet.
    network: String,
}

impl Happened {
    /// Something happened to the object called `name` (such as `Q-1042`).
    pub fn to(event: Event, object: Uuid, name: impl Into<String>) -> Self {
        Self {
            event,
            object,
            name: name.into(),
            account: None,
            deal: None,
            details: Map::new(),
            for_staff_only: false,
            network: String::new(),
        }
    }
    /// It was done from this network, by somebody who has no session yet.
    pub fn seen_at(mut self, network: &str) -> Self {
        network.clone_into(&mut self.network);
        self
    }
    /// It concerns an account.
    pub fn account(mut self, account: AccountId) -> Self {
        self.account = Some(account);
        self
    }
    /// It belongs to a deal.
    pub fn deal(mut self, deal: Option<DealId>) -> Self {
        self.deal = deal;
        self
    }
    /// Clients are not to know of it, whatever they know of such things otherwise.
    pub const fn for_staff_only(mut self) -> Self {
        self.for_staff_only = true;
        self
    }
    const fn is_client_visible(&self) -> bool {
        self.event.is_client_visible() && self.account.is_some() && !self.for_staff_only
    }
    /// A value for its sentence.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }
    /// What a field held and what it holds from now on, for the audit; nothing when they are the same. Never a secret.
    pub fn changed(mut self, field: &str, before: impl ToString, after: impl ToString) -> Self {
        let (before, after) = (before.to_string(), after.to_string());
        if before != after {
            let changes = self.details.entry(CHANGES).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(changes) = changes {
                changes.push(json!({ "field": field, "before": before, "after": after }));
            }
        }
        self
    }
}

pub(crate) async fn record<P: Principal>(work: &mut UnitOfWork<P>, happened: Happened) -> Result<Model> {
    let tells_somebody = happened.event.tells_somebody();
    let row = row_of(work, ActivityId::new(work.now()), happened);
    let row = work.insert(row).await?;
    if tells_somebody {
        let task = Task::Notify { activity: row.id };
        work.enqueue(task, &format!("notify:{}", row.id)).await?;
    }
    Ok(row)
}

/// The same for many, in as few statements as fit; open pages are told of the first of them.
pub(crate) async fn record_all<P: Principal>(
    work: &mut UnitOfWork<P>,
    happened: Vec<Happened>,
) -> Result<()> {
    let mut rows = Vec::with_capacity(happened.len());
    let mut tasks = Vec::new();
    for (at, one) in happened.into_iter().enumerate() {
        if at < TOLD_OF_MANY {
            work.announce(one.event.noun(), one.object, one.account.filter(|_| one.is_client_visible()));
        }
        let id = ActivityId::new(work.now());
        if one.event.tells_somebody() {
            tasks.push((Task::Notify { activity: id }, format!("notify:{id}")));
        }
        rows.push(row_of(work, id, one));
    }
    work.insert_all(rows).await?;
    work.enqueue_all(&tasks).await
}

fn row_of<P: Principal>(work: &UnitOfWork<P>, id: ActivityId, happened: Happened) -> ActiveModel {
    let client_visible = happened.is_client_visible();
    let Actor { kind, id: actor, name, network } = work.by().actor();
    let Happened { event, object, name: object_name, account, deal, details, network: seen_at, .. } =
        happened;
    ActiveModel {
        id: Set(id),
        at: Set(work.now()),
        event: Set(event),
        actor_kind: Set(kind),
        actor_id: Set(actor),
        actor_name: Set(name),
        noun: Set(event.noun()),
        object_id: Set(object),
        object_name: Set(object_name),
        deal_id: Set(deal),
        account_id: Set(account),
        client_visible: Set(client_visible),
        details: Set(Value::Object(details)),
        network: Set(if seen_at.is_empty() { network } else { seen_at }),
        ..Default::default()
    }
}
