//! The languages that people read Portico in: which there are, which one a person wants, and every text in each.
//!
//! A language is a folder of Fluent files in `locales`; nothing else names it. Texts are parsed once.

mod bundle;
mod dates;
mod durations;
mod facts;
mod given;
mod language;
mod money;
mod numbers;
mod texts;

pub use bundle::{keys, warm_up};
pub use given::{Given, TextValue};
pub use language::Language;
pub use money::minor_digits;
pub use texts::Texts;
