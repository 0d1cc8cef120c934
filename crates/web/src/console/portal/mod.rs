//! Settings of the portal.
