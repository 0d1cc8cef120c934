//! Where members of staff sign in with an account that they have elsewhere (OpenID Connect Core 1.0): at whom, who of
//! theirs is who of ours, and what their groups mean here.
//!
//! What is said over the network is the web's; here is what it means.

mod begin;
mod change;
mod create;
mod enter;
mod error;
mod form;
pub mod identities;
mod list;
mod recognise;
mod remove;
mod roles;
pub mod row;
pub mod sign_ins;
mod take;
mod unlink;

pub use begin::{Begun, begin};
pub use change::change;
pub use create::create;
pub use enter::{Entered, enter};
pub use error::IdentityRefusal;
pub use form::{MOST_GROUPS, ProviderForm};
pub(in crate::people) use list::active_for_update;
pub use list::{LinkedPerson, active, linked, list};
pub use recognise::Proven;
pub use remove::remove;
pub use roles::{EVERYBODY, GroupRole, GroupRoles};
pub use row::Model as IdentityProvider;
pub use take::{Asked, take};
pub use unlink::unlink;

use crate::id::IdentityProviderId;
use crate::secret::ServerKey;

/// Minutes in which somebody comes back from a provider.
pub const MINUTES: i64 = 10;

/// What the sealed secret of a provider is bound to.
fn purpose(id: IdentityProviderId) -> String {
    format!("identity-provider:{id}")
}

impl IdentityProvider {
    /// The secret that the provider gave this installation; nothing for an application without one, and for one that
    /// was sealed with another key.
    pub fn secret(&self, key: &ServerKey) -> Option<String> {
        String::from_utf8(key.open(&purpose(self.id), self.secret_sealed.as_deref()?)?).ok()
    }
}
