//! Mails and where they stand.
