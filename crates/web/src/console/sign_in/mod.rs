//! The staff's door: address and password, then the second factor. Between the two only the page of the second factor
//! is open, by a cookie of its own (security.md row 38).

pub(crate) mod factor;
mod finish;
pub(crate) mod invited;
pub(crate) mod link;
pub(crate) mod passkey;
pub(crate) mod password;
pub(crate) mod provider;
pub(crate) mod set_up;

pub(super) use finish::say;

/// The cookie of a sign-in that lacks its second factor.
const HALF_COOKIE: &str = "__Host-half";

/// The cookie of a sign-in that is on its way to a provider and back.
const PROVIDER_COOKIE: &str = "__Host-oidc";
