//! Writes down what happened, and asks for the mails that follow from it.

use sea_orm::ActiveValue::Set;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::row::{ActiveModel, Model};
use super::{Actor, Event};
use crate::Result;
use crate::access::Principal;
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, ActivityId, DealId};
use crate::outbox::Task;

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
        }
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
    /// A value for its sentence.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }
}

pub(crate) async fn record<P: Principal>(work: &mut UnitOfWork<P>, happened: Happened) -> Result<Model> {
    let Actor { kind, id, name } = work.by().actor();
    let Happened { event, object, name: object_name, account, deal, details, for_staff_only } = happened;
    let row = ActiveModel {
        id: Set(ActivityId::new(work.now())),
        at: Set(work.now()),
        event: Set(event),
        actor_kind: Set(kind),
        actor_id: Set(id),
        actor_name: Set(name),
        noun: Set(event.noun()),
        object_id: Set(object),
        object_name: Set(object_name),
        deal_id: Set(deal),
        account_id: Set(account),
        client_visible: Set(event.is_client_visible() && account.is_some() && !for_staff_only),
        details: Set(Value::Object(details)),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    if event.tells_somebody() {
        let task = Task::Notify { activity: row.id };
        work.enqueue(task, &format!("notify:{}", row.id)).await?;
    }
    Ok(row)
}
