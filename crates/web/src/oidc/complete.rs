//! Asks for what an ID token leaves out (OpenID Connect Core 1.0, section 5.3). Many providers keep their tokens small, and
//! say addresses and groups only to who asks.

use portico_domain::people::identity_providers::IdentityProvider;

use super::claims::{self, Claims};
use super::{Document, Oidc, OidcProblem, TokenProblem};

impl Oidc {
    /// Adds what the provider says to who holds the access token. What was signed stays as it is.
    pub(super) async fn complete(
        &self,
        document: &Document,
        provider: &IdentityProvider,
        access_token: &str,
        claims: &mut Claims,
    ) -> Result<(), OidcProblem> {
        let groups = (!provider.roles.is_empty()).then_some(provider.groups_claim.as_str());
        if document.userinfo_endpoint.is_empty() || access_token.is_empty() || !claims::lack(claims, groups) {
            return Ok(());
        }
        let body = self.line.get(&document.userinfo_endpoint, Some(format!("Bearer {access_token}"))).await?;
        let more: Claims = serde_json::from_slice(&body).map_err(|_| OidcProblem::Unreadable)?;
        // Somebody else's token could have been put in place of this one (section 5.3.2).
        if more.get("sub") != claims.get("sub") {
            return Err(OidcProblem::Token(TokenProblem::Subject));
        }
        // An address counts together with whether it was verified: neither half comes from elsewhere.
        let addressed = claims.contains_key("email");
        if !addressed {
            claims.remove("email_verified");
        }
        for (name, value) in more {
            // How somebody proved who they are is believed only when it is signed.
            let stays =
                ["amr", "auth_time"].contains(&name.as_str()) || (addressed && name == "email_verified");
            if !stays {
                claims.entry(name).or_insert(value);
            }
        }
        Ok(())
    }
}
