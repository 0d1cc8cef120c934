//! People: staff, clients and their accounts, and how each gets in.

pub mod access_requests;
pub mod accounts;
pub mod client_views;
pub mod colleagues;
pub mod contacts;
pub mod identity_providers;
pub mod invitations;
pub mod leads;
pub mod limits;
pub mod memberships;
pub mod passkeys;
pub mod passwords;
pub mod portal_users;
pub mod saved_filters;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod sign_in_rules;
pub mod staff;
pub mod staff_invitations;
