//! The queue of requests.
