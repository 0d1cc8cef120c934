//! Fetches the answer behind a code (OpenID Connect Core 1.0, section 3.1.3).

use data_encoding::BASE64;
use portico_domain::people::identity_providers::IdentityProvider;
use serde::Deserialize;

use super::{Document, Oidc, OidcProblem, Own};

/// What is behind a code.
#[derive(Deserialize)]
pub(super) struct Answer {
    /// Who somebody is, signed.
    pub id_token: String,
    /// With what more can be asked of them.
    #[serde(default)]
    pub access_token: String,
}

impl Oidc {
    /// The tokens behind a code, fetched with what only this sign-in knows.
    pub(super) async fn exchange(
        &self,
        document: &Document,
        provider: &IdentityProvider,
        own: &Own<'_>,
        (code, verifier): (&str, &str),
    ) -> Result<Answer, OidcProblem> {
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", own.redirect),
            ("code_verifier", verifier),
        ];
        let authorization = match own.secret {
            Some(secret) if takes_header(document) => Some(basic(&provider.client_id, secret)),
            Some(secret) => {
                form.extend([("client_id", provider.client_id.as_str()), ("client_secret", secret)]);
                None
            }
            None => {
                form.push(("client_id", &provider.client_id));
                None
            }
        };
        let form = serde_urlencoded::to_string(form).map_err(|_| OidcProblem::Unreadable)?;
        let body = self.line.post(&document.token_endpoint, form, authorization).await?;
        serde_json::from_slice(&body).map_err(|_| OidcProblem::Unreadable)
    }
}

/// By header, unless the provider names only other ways (its document's default is the header).
fn takes_header(document: &Document) -> bool {
    let ways = &document.token_endpoint_auth_methods_supported;
    let has = |way: &str| ways.iter().any(|known| known == way);
    ways.is_empty() || has("client_secret_basic") || !has("client_secret_post")
}

/// Both halves are written as in a form before they are joined (RFC 6749, section 2.3.1).
fn basic(client_id: &str, secret: &str) -> String {
    format!("Basic {}", BASE64.encode(format!("{}:{}", written(client_id), written(secret)).as_bytes()))
}

fn written(text: &str) -> String {
    let pair = serde_urlencoded::to_string([("", text)]).unwrap_or_default();
    pair.trim_start_matches('=').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_may_hold_any_sign() {
        assert_eq!(basic("portico", "a:b+c d"), format!("Basic {}", BASE64.encode(b"portico:a%3Ab%2Bc+d")));
    }

    #[test]
    fn the_header_is_used_unless_only_the_form_is_taken() {
        let mut document = Document::at("https://id.example");
        assert!(takes_header(&document));
        document.token_endpoint_auth_methods_supported = vec!["client_secret_post".to_owned()];
        assert!(!takes_header(&document));
        document.token_endpoint_auth_methods_supported.push("client_secret_basic".to_owned());
        assert!(takes_header(&document));
    }
}
