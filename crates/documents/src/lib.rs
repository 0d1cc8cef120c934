//! Paper: data in, PDF out.
//!
//! What an operator hands to a client as a file: the quote, the itinerary and the invoice. Callers pass texts that are ready to show
//! (money, dates and headings already in the reader's language); this crate only sets them on pages. Nothing here reads a file, the
//! network or the clock, and what a person typed is data, never markup.

mod clean;
mod document;
mod error;
mod invoice;
mod itinerary;
mod leg;
mod logo;
mod money;
mod paper;
mod quote;
mod sheet;
mod world;

pub use document::Document;
pub use error::RenderError;
pub use invoice::{INVOICE_LABELS, InvoiceDocument, Payment};
pub use itinerary::{ITINERARY_LABELS, ItineraryDocument, ItineraryLeg, Person};
pub use leg::Leg;
pub use money::{MoneyLine, Total};
pub use paper::Paper;
pub use quote::{Evidence, QUOTE_LABELS, QuoteDocument, QuoteOption};
pub use sheet::{Company, Detail, Fact, PaperLink, PaperSize, Sheet};

#[cfg(test)]
#[path = "../tests/skyline/mod.rs"]
mod skyline;
#[cfg(test)]
mod tests;
