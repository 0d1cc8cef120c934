//! Staff's quotes: the list, the builder, sending, and the record of what became of each.

mod begin;
mod checks;
mod edit;
mod form;
mod list;
mod paper;
mod record;
mod send;
mod settle;

pub(crate) use begin::{begin, create};
pub(crate) use edit::{save, show};
pub(crate) use list::list;
pub(crate) use paper::{pdf, preview};
pub(crate) use send::{ask, send};
pub(crate) use settle::{confirm, revise, withdraw};

use portico_domain::charter::quotes::RateWords;
use portico_rendering::languages::Texts;

/// The words of the rate card in the language of the quote.
fn rate_words(t: Texts) -> RateWords {
    let word = |key: &str| t.say(&format!("quotes-rate-{key}")).into_owned();
    RateWords {
        flight_time: word("flight-time"),
        positioning: word("positioning"),
        landing: word("landing"),
        overnight: word("overnight"),
        hour: word("hour"),
        airport: word("airport"),
        night: word("night"),
    }
}
