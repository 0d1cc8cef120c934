//! Sends a browser to a provider: what it carries there and back, none of which is kept but as a hash.

use std::net::IpAddr;

use data_encoding::BASE64URL_NOPAD;
use sea_orm::ActiveValue::Set;
use sha2::{Digest, Sha256};

use super::row::Model;
use super::sign_ins::ActiveModel;
use super::{IdentityRefusal, MINUTES};
use crate::Result;
use crate::access::System;
use crate::database::{Sight, UnitOfWork};
use crate::id::ProviderSignInId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::secret::{self, ServerKey};

/// Sign-ins that set out from one network, whichever company's door it stands at.
const PER_ADDRESS: Limit = Limit { count: 30, seconds: 60 };

/// What a sign-in sets out with.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Comes back in the address (RFC 6749, section 4.1.1).
    pub state: String,
    /// Comes back in the ID token (OpenID Connect Core 1.0, section 3.1.2.1).
    pub nonce: String,
    /// The hash by which the provider knows who may fetch the answer (RFC 7636, section 4.2).
    pub challenge: String,
    /// The cookie that stays with the browser.
    pub browser: String,
}

/// Begins a sign-in at a provider, for a browser from this network. `next` is where it wanted to go.
pub async fn begin(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    provider: &Model,
    next: &str,
    from: IpAddr,
) -> Result<Begun> {
    let network = Key::Everywhere(format!("provider-from:{from}"));
    if let Allowed::After(seconds) = limits::allow(work, &network, &[PER_ADDRESS]).await? {
        return Err(IdentityRefusal::TooMany(seconds).into());
    }
    let (state, browser) = (secret::random_token(), secret::random_token());
    let row = ActiveModel {
        id: Set(ProviderSignInId::new(work.now())),
        provider_id: Set(provider.id),
        state_hash: Set(secret::hash(&state)),
        browser_hash: Set(secret::hash(&browser)),
        next_path: Set(next.chars().take(2000).collect()),
        created_at: Set(work.now()),
        expires_at: Set(work.now().plus_minutes(MINUTES)),
        used_at: Set(None),
        ..Default::default()
    };
    work.insert(row).await?;
    let nonce = nonce(key, &state, &browser);
    let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(verifier(key, &state, &browser).as_bytes()));
    Ok(Begun { state, nonce, challenge, browser })
}

/// What the ID token must say, known only to who has the key and both halves.
pub(super) fn nonce(key: &ServerKey, state: &str, browser: &str) -> String {
    key.token("provider-nonce", &format!("{state}.{browser}"))
}

/// What proves to the provider that whoever set out fetches the answer (RFC 7636, section 4.1: 43 signs).
pub(super) fn verifier(key: &ServerKey, state: &str, browser: &str) -> String {
    key.token("provider-verifier", &format!("{state}.{browser}"))
}
