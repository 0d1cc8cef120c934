//! What an ID token says of a person (OpenID Connect Core 1.0, section 5.1).

use portico_domain::people::identity_providers::Proven;
use portico_domain::time::Instant;
use serde_json::{Map, Value};

/// What a believed token says.
pub(super) type Claims = Map<String, Value>;

/// Ways of proving oneself that need a second thing (RFC 8176, section 2).
const SECOND_FACTORS: [&str; 3] = ["mfa", "otp", "hwk"];
/// Groups of one person that are looked at.
const MOST_GROUPS: usize = 1_000;

/// The person; `groups_claim` is where their groups stand.
pub(super) fn person(claims: &Claims, groups_claim: &str) -> Proven {
    let amr = claims.get("amr").map(words).unwrap_or_default();
    Proven {
        subject: text(claims, "sub"),
        email: text(claims, "email"),
        email_verified: match claims.get("email_verified") {
            Some(Value::Bool(verified)) => *verified,
            // Some providers write it between quotes.
            Some(Value::String(word)) => word == "true",
            _ => false,
        },
        name: name(claims),
        groups: at(claims, groups_claim).map(words).unwrap_or_default(),
        groups_left_out: left_out(claims, groups_claim),
        proved_at: claims.get("auth_time").and_then(Value::as_i64).map(|at| Instant(at.saturating_mul(1000))),
        second_factor: amr.iter().any(|way| SECOND_FACTORS.contains(&way.as_str())),
        language: String::new(),
    }
}

/// Whether they leave out what a sign-in here goes by: an address, or the groups where groups mean something.
pub(super) fn lack(claims: &Claims, groups_claim: Option<&str>) -> bool {
    text(claims, "email").is_empty() || groups_claim.is_some_and(|claim| at(claims, claim).is_none())
}

/// Whether the groups are elsewhere, since there are too many (OpenID Connect Core 1.0, section 5.6.2; Microsoft Entra does so
/// beyond 200, and says `hasgroups` where not even a place is named).
fn left_out(claims: &Claims, groups_claim: &str) -> bool {
    let elsewhere = claims.get("_claim_names").and_then(|names| names.get(groups_claim)).is_some();
    let hinted = groups_claim == "groups" && claims.get("hasgroups").is_some();
    at(claims, groups_claim).is_none() && (elsewhere || hinted)
}

fn text(claims: &Claims, name: &str) -> String {
    claims.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn name(claims: &Claims) -> String {
    let whole = text(claims, "name");
    if !whole.trim().is_empty() {
        return whole;
    }
    format!("{} {}", text(claims, "given_name"), text(claims, "family_name")).trim().to_owned()
}

/// A claim by its name, or, one dot between two, within others: `realm_access.roles`. A name may hold dots itself.
fn at<'a>(claims: &'a Claims, path: &str) -> Option<&'a Value> {
    if let Some(found) = claims.get(path) {
        return Some(found);
    }
    let mut parts = path.split('.');
    let first = claims.get(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part))
}

/// A list of words, or one.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.clone()],
        Value::Array(words) => {
            words.iter().take(MOST_GROUPS).filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(claims: Value, groups: &str) -> Proven {
        person(claims.as_object().expect("claims"), groups)
    }

    #[test]
    fn groups_are_found_wherever_a_provider_keeps_them() {
        let claims = serde_json::json!({
            "groups": ["desk", 7, "heads"],
            "realm_access": { "roles": ["staff"] },
            "https://skyline.example/roles": "pilots",
        });
        assert_eq!(said(claims.clone(), "groups").groups, ["desk", "heads"]);
        assert_eq!(said(claims.clone(), "realm_access.roles").groups, ["staff"]);
        assert_eq!(said(claims.clone(), "https://skyline.example/roles").groups, ["pilots"]);
        assert!(said(claims, "realm_access.nothing").groups.is_empty());
    }

    #[test]
    fn an_address_is_theirs_and_a_second_factor_was_asked_only_when_it_says_so() {
        let one = said(serde_json::json!({"email": "a@b.example", "amr": ["pwd"]}), "groups");
        assert!(!one.email_verified && !one.second_factor);
        let other = said(serde_json::json!({"email_verified": "true", "amr": ["pwd", "otp"]}), "groups");
        assert!(other.email_verified && other.second_factor);
        let named = said(serde_json::json!({"given_name": "Nora", "family_name": "Novak"}), "groups");
        assert_eq!(named.name, "Nora Novak");
    }
}
