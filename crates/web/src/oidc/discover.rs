//! What a provider says about itself (OpenID Connect Discovery 1.0, section 4).

use std::sync::Arc;

use portico_domain::time::Instant;
use reqwest::Url;
use serde::Deserialize;

use super::{Oidc, OidcProblem};

/// The parts of a provider's document that matter here.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Document {
    /// What it calls itself.
    pub issuer: String,
    /// Where people are sent.
    pub authorization_endpoint: String,
    /// Where the answer is fetched.
    pub token_endpoint: String,
    /// Where its keys are.
    pub jwks_uri: String,
    /// Where it says more of a person than its token holds; empty when nowhere.
    #[serde(default)]
    pub userinfo_endpoint: String,
    /// How it wants to be told who asks; by the `Authorization` header when it does not say.
    #[serde(default)]
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// Whether it says who it is when it sends somebody back (RFC 9207).
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl Oidc {
    /// A provider's document, remembered for an hour.
    pub(crate) async fn discover(&self, issuer: &str, now: Instant) -> Result<Arc<Document>, OidcProblem> {
        match self.documents.get(issuer, now) {
            Some(known) => Ok(known),
            None => self.discover_anew(issuer, now).await,
        }
    }

    /// A provider's document as it is now, and its keys with it: whether the provider can be used.
    pub(crate) async fn try_out(&self, issuer: &str, now: Instant) -> Result<(), OidcProblem> {
        let document = self.discover_anew(issuer, now).await?;
        self.fetch_keys(&document.jwks_uri, now).await.map(|_| ())
    }

    async fn discover_anew(&self, issuer: &str, now: Instant) -> Result<Arc<Document>, OidcProblem> {
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let body = self.line.get(&address, None).await?;
        let document: Document = serde_json::from_slice(&body).map_err(|_| OidcProblem::Unreadable)?;
        // A document that speaks for somebody else would have that one's people believed here.
        if document.issuer != issuer {
            return Err(OidcProblem::OtherIssuer(document.issuer));
        }
        let sent = Url::parse(&document.authorization_endpoint).map_err(|_| OidcProblem::Unreadable)?;
        if !self.reach.allows(&sent) {
            return Err(OidcProblem::Address);
        }
        Ok(self.documents.keep(issuer, now, document))
    }
}

#[cfg(test)]
impl Document {
    /// The document of a provider that has everything in its usual place.
    pub(super) fn at(issuer: &str) -> Self {
        Self {
            issuer: issuer.to_owned(),
            authorization_endpoint: format!("{issuer}/authorize"),
            token_endpoint: format!("{issuer}/token"),
            jwks_uri: format!("{issuer}/keys"),
            userinfo_endpoint: format!("{issuer}/me"),
            token_endpoint_auth_methods_supported: Vec::new(),
            authorization_response_iss_parameter_supported: false,
        }
    }
}
