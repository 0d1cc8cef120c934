//! Staff propose something else: other times, other airports, in the client's hands to accept or decline.

use sea_orm::ActiveValue::Set;

use super::{
    AlternativeStatus, AskedLeg, ProposedLeg, ProposedLegs, Request, RequestStatus, alternatives, asked,
    moved,
};
use crate::Result;
use crate::access::permissions::ManageRequests;
use crate::access::{Authorized, Staff};
use crate::activity::Event;
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::AlternativeId;

/// Proposes other legs, in the place of an earlier proposal that the client has not answered.
pub async fn propose_alternative(
    work: &mut UnitOfWork<Staff>,
    by: &Authorized<ManageRequests>,
    request: Request,
    legs: &[AskedLeg],
    note: &str,
) -> Result<(Request, alternatives::Model)> {
    request.must_be_open()?;
    let note = note.trim();
    let mut invalid = Invalid::default();
    let known = asked::read_legs(legs, work.now(), &mut invalid);
    if note.is_empty() {
        invalid.add("note", "requests-alternative-note-missing");
    } else if note.chars().count() > 2_000 {
        invalid.add("note", "requests-note-too-long");
    }
    invalid.check()?;
    alternatives::replace_open(work, request.id).await?;
    let proposed = known
        .iter()
        .map(|leg| ProposedLeg {
            from: leg.from.ident.to_owned(),
            to: leg.to.ident.to_owned(),
            departs_local: leg.departs_local.clone(),
            departs_at: Some(leg.departs_at),
        })
        .collect();
    let alternative = work
        .insert(alternatives::ActiveModel {
            id: Set(AlternativeId::new(work.now())),
            request_id: Set(request.id),
            status: Set(AlternativeStatus::Proposed),
            note: Set(note.to_owned()),
            legs: Set(ProposedLegs(proposed)),
            proposed_by: Set(by.id()),
            proposed_at: Set(work.now()),
            answered_at: Set(None),
            answered_by: Set(None),
            answer_note: Set(String::new()),
            ..Default::default()
        })
        .await?;
    let assignee = request.assignee_id.unwrap_or(by.id());
    let request = moved::to(work, request, RequestStatus::AlternativeProposed, |row| {
        row.assignee_id = Set(Some(assignee))
    })
    .await?;
    let route = super::file::route_of(&known);
    work.record(
        moved::happened(Event::AlternativeProposed, &request).with("note", note).with("route", route),
    )
    .await?;
    Ok((request, alternative))
}
