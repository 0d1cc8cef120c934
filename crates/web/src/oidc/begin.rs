//! The address that a person is sent to (OpenID Connect Core 1.0, section 3.1.2.1).

use portico_domain::people::identity_providers::{Begun, IdentityProvider};
use portico_domain::time::Instant;
use reqwest::Url;

use super::{Oidc, OidcProblem};

/// Where a browser goes that sets out with `begun`. `language` is what its person reads; `anew` asks that they prove who they
/// are again, though the provider knows them still.
pub(crate) async fn address(
    oidc: &Oidc,
    provider: &IdentityProvider,
    begun: &Begun,
    redirect: &str,
    (language, now, anew): (&str, Instant, bool),
) -> Result<String, OidcProblem> {
    let document = oidc.discover(&provider.issuer, now).await?;
    let mut url = Url::parse(&document.authorization_endpoint).map_err(|_| OidcProblem::Unreadable)?;
    {
        let mut query = url.query_pairs_mut();
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &provider.client_id)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", &provider.scopes)
            .append_pair("state", &begun.state)
            .append_pair("nonce", &begun.nonce)
            .append_pair("code_challenge", &begun.challenge)
            .append_pair("code_challenge_method", "S256")
            .append_pair("ui_locales", language);
        if anew {
            query.append_pair("prompt", "login").append_pair("max_age", "0");
        }
        if !provider.email_domain.is_empty() {
            // Two names for one wish, each known to some providers; the others pass over it.
            query
                .append_pair("domain_hint", &provider.email_domain)
                .append_pair("hd", &provider.email_domain);
        }
    }
    Ok(url.into())
}
