//! The kinds of document the product can print.

use serde::{Deserialize, Serialize};

use crate::{InvoiceDocument, ItineraryDocument, QuoteDocument, Sheet};

/// One document with everything that stands on it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Document {
    /// An offer, before or after its acceptance.
    Quote(QuoteDocument),
    /// Where to be when, for the people on board.
    Itinerary(ItineraryDocument),
    /// What is owed and what was paid.
    Invoice(InvoiceDocument),
}

impl Document {
    /// What all kinds share: sender, recipient, title, texts at the end.
    pub fn sheet(&self) -> &Sheet {
        match self {
            Self::Quote(quote) => &quote.sheet,
            Self::Itinerary(itinerary) => &itinerary.sheet,
            Self::Invoice(invoice) => &invoice.sheet,
        }
    }

    pub(crate) fn template(&self) -> &'static str {
        match self {
            Self::Quote(_) => "/quote.typ",
            Self::Itinerary(_) => "/itinerary.typ",
            Self::Invoice(_) => "/invoice.typ",
        }
    }
}
