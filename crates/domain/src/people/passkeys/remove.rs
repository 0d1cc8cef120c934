//! Takes a passkey away; its person is told by mail.

use sea_orm::IntoActiveModel;

use super::end::{Change, tell};
use super::row::Model;
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::conversations::deliveries::Letter;
use crate::database::UnitOfWork;

/// Takes a passkey away: it signs nobody in from now on.
pub async fn remove(work: &mut UnitOfWork<System>, passkey: Model) -> Result<()> {
    work.delete(passkey.clone().into_active_model()).await?;
    work.record(Happened::to(Event::PasskeyRemoved, passkey.id.0, passkey.name.clone())).await?;
    tell(work, &passkey, Change(Letter::PasskeyRemoved, "removed")).await
}
