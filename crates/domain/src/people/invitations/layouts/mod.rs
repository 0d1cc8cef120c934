//! Layouts of invitations: the operator's own words for the mail and the text message, by language. What is not written
//! is said in the usual words.

mod find;
mod names;
pub mod row;
mod save;
mod test;

pub use find::{find, list, version_of};
pub use names::Name;
pub use row::Model as Layout;
pub use save::{BODY_SIGNS, LayoutForm, SUBJECT_SIGNS, forget, save};
pub use test::{IN_KEY, send_test, send_test_text};
