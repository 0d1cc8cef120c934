//! The client answers a proposal: its legs become the request's, or everything stays as it was.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, IntoActiveModel, QueryFilter};

use super::{
    AlternativeStatus, KnownLeg, Refusal, Request, RequestStatus, alternatives, asked, file, hold, moved,
};
use crate::access::{PortalUser, Principal, Scope};
use crate::activity::Event;
use crate::charter::airports;
use crate::charter::quotes::{self, QuoteStatus};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::time::{self, Zone};
use crate::{Error, Result};

/// Takes a proposal: the request has its legs from now on and is under review; what was quoted for the old ones is over. Needs the
/// scope `requests`.
pub async fn accept_alternative(
    work: &mut UnitOfWork<PortalUser>,
    request: Request,
    alternative: alternatives::Model,
) -> Result<Request> {
    let (quoted, request) = hold::hold(work, &request).await?;
    let alternative = work.one::<alternatives::Entity>(alternative.id).await?;
    must_be_answerable(work, &request, &alternative)?;
    let known = known_legs(&alternative)?;
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return Err(Refusal::NothingProposed.into());
    };
    if first.departs_at <= work.now() {
        return Err(Refusal::AlreadyExpired.into());
    }
    let (departs_at, kind, ends) = (first.departs_at, asked::kind_of(&known), last.departs_at);
    settle(work, alternative, AlternativeStatus::Accepted, "").await?;
    file::replace_legs(work, request.id, &known).await?;
    let request = moved::to(work, request, RequestStatus::UnderReview, |row| {
        row.departs_at = Set(departs_at);
        row.kind = Set(kind);
    })
    .await?;
    let happened =
        moved::happened(Event::AlternativeAccepted, &request).with("route", file::route_of(&known));
    work.record(happened).await?;
    quotes::close_open(work, &quoted, quotes::Told::ByTheCause).await?;
    file::expire_later(work, &request, ends).await?;
    Ok(request)
}

/// Turns a proposal down: the request is quoted still where a quote can be answered, else under review. Needs the scope
/// `requests`.
pub async fn decline_alternative(
    work: &mut UnitOfWork<PortalUser>,
    request: Request,
    alternative: alternatives::Model,
    note: &str,
) -> Result<Request> {
    must_be_answerable(work, &request, &alternative)?;
    let note = note.trim();
    if note.chars().count() > 1_000 {
        return Err(Invalid::field("note", "requests-note-too-long").into());
    }
    settle(work, alternative, AlternativeStatus::Declined, note).await?;
    let status = if has_open_quote(work, &request).await? {
        RequestStatus::Quoted
    } else {
        RequestStatus::UnderReview
    };
    let request = moved::to(work, request, status, |_| ()).await?;
    let mut happened = moved::happened(Event::AlternativeDeclined, &request);
    if !note.is_empty() {
        happened = happened.with("reason", note);
    }
    work.record(happened).await?;
    Ok(request)
}

fn must_be_answerable(
    work: &UnitOfWork<PortalUser>,
    request: &Request,
    alternative: &alternatives::Model,
) -> Result<()> {
    if alternative.request_id != request.id {
        return Err(Error::NotFound);
    }
    if !work.by().may(Scope::Requests, request.account_id) {
        return Err(Error::Forbidden(Scope::Requests.as_str()));
    }
    request.must_be_open()?;
    if alternative.status == AlternativeStatus::Proposed {
        Ok(())
    } else {
        Err(Refusal::NothingProposed.into())
    }
}

async fn settle(
    work: &UnitOfWork<PortalUser>,
    alternative: alternatives::Model,
    status: AlternativeStatus,
    note: &str,
) -> Result<()> {
    let mut row = alternative.into_active_model();
    row.status = Set(status);
    row.answered_at = Set(Some(work.now()));
    row.answered_by = Set(Some(work.by().actor().name));
    row.answer_note = Set(note.to_owned());
    work.update(row).await?;
    Ok(())
}

async fn has_open_quote(work: &UnitOfWork<PortalUser>, request: &Request) -> Result<bool> {
    use quotes::row::{Column as Quote, Entity};
    let open = Quote::Status.eq(QuoteStatus::Sent).or(Quote::Status.eq(QuoteStatus::Viewed));
    let select = work
        .visible::<Entity>()
        .filter(Quote::RequestId.eq(request.id))
        .filter(open)
        .filter(Quote::ValidUntil.gt(work.now()));
    Ok(work.first(select).await?.is_some())
}

fn known_legs(alternative: &alternatives::Model) -> Result<Vec<KnownLeg>> {
    let gone = || Error::Broken("a proposed leg cannot be read".to_owned());
    alternative
        .legs
        .0
        .iter()
        .map(|leg| {
            let from = airports::find(&leg.from).ok_or_else(gone)?;
            let to = airports::find(&leg.to).ok_or_else(gone)?;
            let zone = Zone::named(from.zone).ok_or_else(gone)?;
            let departs_at = match leg.departs_at {
                Some(at) => at,
                None => time::local_moment(&leg.departs_local, &zone).map_err(|_| gone())?,
            };
            Ok(KnownLeg { from, to, departs_local: leg.departs_local.clone(), departs_at })
        })
        .collect()
}
