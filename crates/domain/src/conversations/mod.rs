//! Conversations with clients, and the mails that tell both sides what happened.

pub mod deliveries;
pub mod notifications;
pub mod sms;
pub mod threads;
