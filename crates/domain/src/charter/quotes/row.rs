//! The table `quotes`.

use sea_orm::entity::prelude::*;

use super::{Evidence, QuoteStatus};
use crate::access::{Staff, System, workspace_rows};
use crate::id::{AccountId, BlobId, ContactId, DealId, OptionId, QuoteId, RequestId, StaffId, WorkspaceId};
use crate::money::Currency;
use crate::time::Instant;

/// One revision of a quote.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "quotes")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuoteId,
    /// Its workspace.
    pub workspace_id: WorkspaceId,
    /// Its number within the workspace.
    pub number: i64,
    /// Revision, from 1.
    pub revision: i32,
    /// The deal it belongs to.
    pub deal_id: DealId,
    /// The request it answers.
    pub request_id: Option<RequestId>,
    /// The account.
    pub account_id: AccountId,
    /// The contact.
    pub contact_id: ContactId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub status: QuoteStatus,
    /// The currency of all its amounts.
    pub currency: Currency,
    /// How many fly.
    pub passenger_count: i32,
    /// Words above the quote.
    pub intro: String,
    /// The terms.
    pub terms: String,
    /// The operating carrier, with its certificate.
    pub carrier: String,
    /// The last moment it can be accepted.
    pub valid_until: Instant,
    /// The lowest total of its options, in minor units.
    pub from_total_minor: i64,
    /// The moment of departure.
    pub departs_at: Instant,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// Who sent it.
    pub sent_by: Option<StaffId>,
    /// When the client first opened it.
    pub viewed_at: Option<Instant>,
    /// When it was answered.
    pub answered_at: Option<Instant>,
    /// Who answered, by name.
    pub answered_by: Option<String>,
    /// What they said.
    pub answer_note: String,
    /// The option accepted.
    pub chosen_option_id: Option<OptionId>,
    /// The total accepted, in minor units.
    pub accepted_total_minor: Option<i64>,
    /// Name, time, address and browser of the signature.
    pub evidence: Option<Evidence>,
    /// The document as issued.
    pub document_id: Option<BlobId>,
    /// SHA-256 of the document as issued, in hex.
    pub document_hash: Option<String>,
    /// The revision that replaced it.
    pub replaced_by: Option<QuoteId>,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();
workspace_rows!(Staff, System);
