//! Conversations with clients.
