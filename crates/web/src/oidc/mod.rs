//! Sign-in by somebody else who knows the person (OpenID Connect Core 1.0, authorization code flow with PKCE): what is
//! said to a provider, and what of its answers is believed. What they mean is for `domain::people::identity_providers`.
//!
//! An ID token is the word that counts. It comes straight from the provider, is signed with a key of the provider's, and
//! says for whom, until when and in answer to which question it was given. What it leaves out of an address and of
//! groups is asked for with the access token that came with it.

mod begin;
mod claims;
mod complete;
mod discover;
mod exchange;
mod keys;
mod line;
mod problem;
mod reach;
mod verify;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use portico_domain::people::identity_providers::{Asked, Proven};
use portico_domain::time::Instant;

pub(crate) use begin::address;
use discover::Document;
use keys::Key;
use line::{Internet, Line};
pub(crate) use problem::OidcProblem;
pub use reach::Reach;
use verify::{Expected, TokenProblem, verify};

/// Minutes for which a provider's document and keys are remembered.
const REMEMBERED_MINUTES: i64 = 60;
/// Providers that are remembered at the most; beyond them all are asked anew.
const MOST_REMEMBERED: usize = 500;

/// What is known of providers, and the line to them.
pub(crate) struct Oidc {
    line: Box<dyn Line>,
    reach: Reach,
    documents: Remembered<Document>,
    keys: Remembered<Vec<Key>>,
}

/// By address, with the moment at which it was fetched.
struct Remembered<T>(Mutex<HashMap<String, (Instant, Arc<T>)>>);

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Remembered<T> {
    fn map(&self) -> MutexGuard<'_, HashMap<String, (Instant, Arc<T>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn get(&self, address: &str, now: Instant) -> Option<Arc<T>> {
        let good = |at: Instant| at <= now && now < at.plus_minutes(REMEMBERED_MINUTES);
        self.map().get(address).filter(|(at, _)| good(*at)).map(|(_, known)| Arc::clone(known))
    }
    fn keep(&self, address: &str, now: Instant, fetched: T) -> Arc<T> {
        let fetched = Arc::new(fetched);
        let mut map = self.map();
        if map.len() >= MOST_REMEMBERED {
            map.clear();
        }
        map.insert(address.to_owned(), (now, Arc::clone(&fetched)));
        fetched
    }
}

/// The reason that a provider gives, in its own word.
pub(crate) fn reason(text: &str) -> OidcProblem {
    line::word(text).map_or(OidcProblem::Unreadable, OidcProblem::Said)
}

/// How this installation is known to a provider: its secret, if it has one, and where people are sent back to.
pub(crate) struct Own<'a> {
    /// The secret.
    pub secret: Option<&'a str>,
    /// The address that people come back to.
    pub redirect: &'a str,
}

impl Oidc {
    /// Over the network, to the machines that may be asked.
    pub(crate) fn reaching(reach: Reach) -> Self {
        Self::over(Box::new(Internet::new(reach)), reach)
    }

    fn over(line: Box<dyn Line>, reach: Reach) -> Self {
        Self { line, reach, documents: Remembered::default(), keys: Remembered::default() }
    }

    /// Who somebody is who came back with this code, from whom it says (RFC 9207; empty when it does not).
    pub(crate) async fn ask(
        &self,
        asked: &Asked,
        own: &Own<'_>,
        (code, from): (&str, &str),
        now: Instant,
    ) -> Result<Proven, OidcProblem> {
        let provider = &asked.provider;
        let document = self.discover(&provider.issuer, now).await?;
        let says = document.authorization_response_iss_parameter_supported || !from.is_empty();
        if says && from != provider.issuer {
            return Err(OidcProblem::OtherIssuer(from.to_owned()));
        }
        let answer = self.exchange(&document, provider, own, (code, &asked.verifier)).await?;
        let expected =
            Expected { issuer: &provider.issuer, client_id: &provider.client_id, nonce: &asked.nonce, now };
        let mut claims = self.believe(&document, &answer.id_token, &expected).await?;
        self.complete(&document, provider, &answer.access_token, &mut claims).await?;
        Ok(claims::person(&claims, &provider.groups_claim))
    }

    /// What a token says, if it is to be believed. A key that is not known is asked for once: providers change theirs.
    async fn believe(
        &self,
        document: &Document,
        token: &str,
        expected: &Expected<'_>,
    ) -> Result<claims::Claims, OidcProblem> {
        if let Some(known) = self.keys.get(&document.jwks_uri, expected.now) {
            match verify(token, &known, expected) {
                Err(TokenProblem::Key) => {}
                outcome => return outcome.map_err(OidcProblem::Token),
            }
        }
        let fetched = self.fetch_keys(&document.jwks_uri, expected.now).await?;
        verify(token, &fetched, expected).map_err(OidcProblem::Token)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::line::Answering;
    use super::verify::doubles::{ISSUER, Signer, claims};
    use super::*;

    /// A provider that has two sets of keys, the second from the second question on.
    struct Turning {
        asked: Arc<AtomicUsize>,
        sets: [Vec<u8>; 2],
    }

    impl Line for Turning {
        fn get<'a>(&'a self, _: &'a str, _: Option<String>) -> Answering<'a> {
            let turn = self.asked.fetch_add(1, Ordering::Relaxed).min(1);
            Box::pin(async move { Ok(self.sets[turn].clone()) })
        }
        fn post<'a>(&'a self, _: &'a str, _: String, _: Option<String>) -> Answering<'a> {
            Box::pin(async { Err(OidcProblem::Silent) })
        }
    }

    #[tokio::test]
    async fn a_key_that_is_not_known_is_asked_for_once() {
        let (old, new) = (Signer::p256("old"), Signer::p256("new"));
        let asked = Arc::new(AtomicUsize::new(0));
        let line = Turning { asked: Arc::clone(&asked), sets: [old.set(), new.set()] };
        let oidc = Oidc::over(Box::new(line), Reach::Public);
        let document = Document::at(ISSUER);
        let now = Instant(1_800_000_000_000);
        let expected = Expected { issuer: ISSUER, client_id: "portico", nonce: "the nonce", now };
        let believed = async |signer: &Signer| {
            oidc.believe(&document, &signer.sign(&claims(now)), &expected).await.is_ok()
        };
        assert!(believed(&old).await);
        assert!(believed(&old).await);
        assert_eq!(asked.load(Ordering::Relaxed), 1);
        assert!(believed(&new).await);
        assert_eq!(asked.load(Ordering::Relaxed), 2);
        assert!(!believed(&Signer::p256("never given")).await);
        assert_eq!(asked.load(Ordering::Relaxed), 3);
    }
}
