//! Mail as people get it: one letter in, an HTML part in the operator's look and a complete text part out.
//!
//! What a letter says is put together elsewhere, already in the reader's language; here it only gets its form.

mod compose;
mod html;
mod letter;
mod text;

pub use compose::Composed;
pub use html::{clean, escaped, plain};
pub use letter::{Action, Company, Leg, Letter, Paragraph, Place};
