//! Text messages: how one is queued, what keeps it from leaving (security.md row 88), how many parts it is paid for,
//! and who wrote STOP. The words are composed when it is sent, as a mail's are.

mod alert;
mod hand_over;
mod hindrance;
mod incoming;
mod queue;
mod segments;
pub mod stopped;

pub use alert::tell_paused;
pub use hand_over::{Draft, Leave, forbidden, hand_over};
pub use hindrance::Hindrance;
pub use incoming::{Keyword, keyword, receive, token};
pub(crate) use queue::text;
pub use queue::{NewSms, queue, to};
pub use segments::{Alphabet, Counted, count, plain};

/// What stands in place of an answer from the moment a message is handed to the provider until there is one. Whoever
/// finds it later knows that the process died in between: the message may have arrived, and is not sent again by itself.
pub const HANDED_OVER: &str = "handed-over";

/// The signs of a message at the most, whatever the operator's words and what is put into them come to.
pub const MOST_SIGNS: usize = 1_600;
