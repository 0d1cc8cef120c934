//! The quote on paper, with the evidence of its signature once it was accepted.

use serde::{Deserialize, Serialize};

use crate::{Detail, Leg, MoneyLine, PaperLink, Sheet, Total};

/// Keys a quote looks up in [`Sheet::labels`]. `page` takes `{page}` and `{pages}`.
pub const QUOTE_LABELS: &[&str] = &[
    "page",
    "for",
    "terms",
    "notes",
    "options",
    "chosen",
    "lines",
    "sign-signature",
    "sign-name",
    "sign-date",
    "evidence",
    "evidence-name",
    "evidence-at",
    "evidence-address",
    "evidence-browser",
    "evidence-hash",
];

/// An offer for one or several flights.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct QuoteDocument {
    /// Sender, recipient, title, facts, conditions, notes.
    pub sheet: Sheet,
    /// The flights offered.
    pub legs: Vec<Leg>,
    /// The aircraft to choose from; left out when empty.
    pub options: Vec<QuoteOption>,
    /// A sentence under the options, such as what the prices include.
    pub options_note: String,
    /// Heading over the lines when it is not `labels["lines"]`, such as the chosen aircraft; may be empty.
    pub lines_heading: String,
    /// What the price is made of.
    pub lines: Vec<MoneyLine>,
    /// Total, deposit, balance.
    pub totals: Vec<Total>,
    /// Sections in two columns: the operator, the cancellation rules.
    pub details: Vec<Detail>,
    /// Lines to sign on by hand; not printed beside an electronic signature.
    pub sign_by_hand: bool,
    /// Where to accept instead of signing on paper.
    pub link: Option<PaperLink>,
    /// Evidence of the electronic signature, once there is one.
    pub signature: Option<Evidence>,
}

/// One aircraft with its price.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct QuoteOption {
    /// Aircraft type.
    pub name: String,
    /// Seats, flight time and the like.
    pub sub: String,
    /// Price with its currency.
    pub price: String,
    /// The option the lines below belong to.
    pub chosen: bool,
}

/// What shows that a person signed: who, when, from where, and over which content.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Name as signed.
    pub name: String,
    /// Instant with zone.
    pub at: String,
    /// Network address the signature came from.
    pub address: String,
    /// Browser it was made with.
    pub browser: String,
    /// Digest of the document that was shown, in hexadecimal.
    pub document_hash: String,
    /// The sentence the signer agreed to.
    pub statement: String,
}
