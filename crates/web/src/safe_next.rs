//! Where somebody goes after signing in: back to where they came from, and never anywhere else (security.md row 20).

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::app::App;

/// Where somebody wanted to go before they were asked to sign in, as the address says; empty when it does not say.
#[derive(Clone, Debug)]
pub(crate) struct Wanted(pub String);

impl FromRequestParts<App> for Wanted {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let fields: Vec<(String, String)> =
            serde_urlencoded::from_str(parts.uri.query().unwrap_or_default()).unwrap_or_default();
        Ok(Self(
            fields.into_iter().find(|(name, _)| name == "next").map(|(_, next)| next).unwrap_or_default(),
        ))
    }
}

/// The path, if it stays below `home` (such as `/skyline/portal`); nothing for anything that a browser could read as
/// another place.
pub(crate) fn safe_next(next: &str, home: &str) -> Option<String> {
    let lower = next.to_ascii_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let below = next.strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    let strange = next.len() > 2000
        || next.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\')
        || !next.is_ascii()
        || path.contains("//")
        || path.split('/').any(|part| part == ".." || part == ".")
        || ["%2f", "%5c", "%2e", "%0", "%1", "%25"].iter().any(|bad| path.contains(bad))
        || path.starts_with(&format!("{}/sign-", home.to_ascii_lowercase()));
    (below && !strange).then(|| next.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_in_the_portal() {
        for good in ["/sky/portal", "/sky/portal/trips", "/sky/portal/quotes/0199?open=1&x=%2F"] {
            assert_eq!(safe_next(good, "/sky/portal").as_deref(), Some(good));
        }
        for bad in [
            "",
            "/",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/sky/portal",
            "/sky/portal//evil.example",
            "/sky/portal/..//evil",
            "/sky/portal/%2f%2fevil.example",
            "/sky/portal/%2F%2Fevil",
            "/sky/portal\\evil",
            "/sky/portal/%5cevil",
            "/sky/portal\r\nSet-Cookie: a=b",
            "/sky/portal%0d%0aX: y",
            "/sky/portalevil",
            "/sky/portal@evil.example",
            "/sky/portal/\tx",
            "javascript:alert(1)",
            "/sky/portal/%252f%252fevil",
            "/other/portal",
            "/sky/console",
            "/sky/portal/../console",
            "/sky/portal/sign-in",
            "/sky/portal/ü",
        ] {
            assert_eq!(safe_next(bad, "/sky/portal"), None, "{bad}");
        }
    }
}
