//! A provider as it is typed, and as it is read.

use super::{EVERYBODY, GroupRole, GroupRoles};
use crate::typed::Typed;

/// Groups that can mean something.
pub const MOST_GROUPS: usize = 40;
/// Scopes that are asked for when none are typed.
const USUAL_SCOPES: &str = "openid email profile";

/// A provider as it is typed.
#[derive(Clone, Debug, Default)]
pub struct ProviderForm {
    /// `name`, as on the button.
    pub name: String,
    /// `issuer`, the provider's address.
    pub issuer: String,
    /// `client_id`.
    pub client_id: String,
    /// `client_secret`; empty leaves what is kept.
    pub client_secret: String,
    /// `forget_secret`: whether the kept secret is thrown away.
    pub forget_secret: bool,
    /// `scopes`, one blank between two.
    pub scopes: String,
    /// `groups_claim`; empty for `groups`.
    pub groups_claim: String,
    /// `email_domain`; empty for any.
    pub email_domain: String,
    /// `groups.0.group` with `groups.0.role`; a row without a group is left out.
    pub groups: Vec<(usize, String, String)>,
    /// `creates_people`.
    pub creates_people: bool,
    /// `asks_second_factor`.
    pub asks_second_factor: bool,
    /// `active`.
    pub active: bool,
}

/// A provider as it was understood.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    pub scopes: String,
    pub groups_claim: String,
    pub email_domain: String,
    pub roles: GroupRoles,
}

impl ProviderForm {
    /// Reads the form; every mistake is noted.
    pub(super) fn read(&self, typed: &mut Typed) -> Read {
        let name = typed.needed("name", &self.name, 60);
        let issuer = typed.needed("issuer", &self.issuer, 300);
        if !issuer.is_empty() && !is_issuer(&issuer) {
            typed.wrong("issuer", "identity-providers-issuer-invalid");
        }
        let client_id = typed.needed("client_id", &self.client_id, 300);
        let client_secret = typed.line("client_secret", &self.client_secret, 500);
        let email_domain = self.read_domain(typed);
        let roles = self.read_groups(typed);
        if self.creates_people && roles.is_empty() {
            typed.wrong("creates_people", "identity-providers-creates-without-groups");
        }
        if self.creates_people && roles.takes_everybody() && email_domain.is_empty() {
            typed.wrong("email_domain", "identity-providers-everybody-of-where");
        }
        Read {
            name,
            issuer,
            client_id,
            client_secret,
            scopes: self.read_scopes(typed),
            groups_claim: self.read_claim(typed),
            email_domain,
            roles,
        }
    }

    /// `openid` is always among them: without it the answer says nothing about a person.
    fn read_scopes(&self, typed: &mut Typed) -> String {
        let line = typed.line("scopes", &self.scopes, 300);
        let given = if line.is_empty() { USUAL_SCOPES } else { line.as_str() };
        let mut scopes = vec!["openid"];
        for scope in given.split_whitespace() {
            if !scope.bytes().all(|sign| sign.is_ascii_graphic() && sign != b'"' && sign != b'\\') {
                typed.wrong("scopes", "identity-providers-scopes-invalid");
                break;
            }
            if !scopes.contains(&scope) {
                scopes.push(scope);
            }
        }
        scopes.join(" ")
    }

    fn read_claim(&self, typed: &mut Typed) -> String {
        let claim = typed.line("groups_claim", &self.groups_claim, 120);
        if claim.is_empty() { "groups".to_owned() } else { claim }
    }

    fn read_domain(&self, typed: &mut Typed) -> String {
        let line = typed.line("email_domain", &self.email_domain, 200);
        let domain = line.trim_start_matches('@').to_ascii_lowercase();
        let fine = domain.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'.'));
        if !domain.is_empty() && (!fine || !domain.contains('.')) {
            typed.wrong("email_domain", "identity-providers-domain-invalid");
        }
        domain
    }

    fn read_groups(&self, typed: &mut Typed) -> GroupRoles {
        let mut roles: Vec<GroupRole> = Vec::new();
        for (row, group, role) in &self.groups {
            let field = format!("groups.{row}.group");
            let group = typed.line(&field, group, 200);
            if group.is_empty() {
                continue;
            }
            let Some(role) = typed.word(&format!("groups.{row}.role"), role) else { continue };
            if roles.iter().any(|known| known.group == group) {
                typed.wrong(&field, "identity-providers-group-twice");
            }
            roles.push(GroupRole { group, role });
        }
        if roles.len() > MOST_GROUPS {
            typed.wrong("groups", "identity-providers-too-many-groups");
        }
        // Whoever is in a group that is named is meant by it, wherever everybody stands.
        roles.sort_by_key(|rule| rule.group == EVERYBODY);
        GroupRoles(roles)
    }
}

/// Whether a text is the address of a provider: `https`, a host, perhaps a port and a path, and nothing else (OpenID
/// Connect Discovery 1.0, section 3). Addresses of this machine may be without encryption; whether they are asked is
/// the installation's to say.
fn is_issuer(text: &str) -> bool {
    let rest = match text.strip_prefix("https://") {
        Some(rest) => rest,
        None => match text.strip_prefix("http://") {
            Some(rest) if ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| is_at(rest, own)) => rest,
            _ => return false,
        },
    };
    let host = rest.split('/').next().unwrap_or_default();
    let fine = |sign: u8| {
        sign.is_ascii_graphic() && !matches!(sign, b'?' | b'#' | b'@' | b'\\' | b'"' | b'<' | b'>')
    };
    !host.is_empty() && !host.starts_with(':') && text.bytes().all(fine) && !rest.contains("/../")
}

fn is_at(rest: &str, host: &str) -> bool {
    rest.strip_prefix(host).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_has_an_encrypted_address_and_nothing_beside_it() {
        for good in [
            "https://id.example.com",
            "https://login.example.com/tenant/v2.0",
            "https://id.example.com:8443/realms/staff/",
            "http://127.0.0.1:9000",
            "http://localhost/realms/a",
        ] {
            assert!(is_issuer(good), "{good}");
        }
        for bad in [
            "",
            "https://",
            "https://:443",
            "http://id.example.com",
            "http://localhost.example.com",
            "https://me@id.example.com",
            "https://id.example.com?a=b",
            "https://id.example.com#a",
            "https://id.example.com\\a",
            "javascript:alert(1)",
        ] {
            assert!(!is_issuer(bad), "{bad}");
        }
    }

    #[test]
    fn everybody_is_meant_last_and_a_group_once() {
        let form = ProviderForm {
            groups: vec![
                (0, "*".to_owned(), "viewer".to_owned()),
                (1, "heads".to_owned(), "admin".to_owned()),
                (2, String::new(), String::new()),
            ],
            ..ProviderForm::default()
        };
        let mut typed = Typed::default();
        let groups: Vec<String> = form.read_groups(&mut typed).0.into_iter().map(|rule| rule.group).collect();
        assert_eq!(groups, ["heads", "*"]);
        assert!(typed.check().is_ok());
        let twice = ProviderForm {
            groups: vec![
                (0, "heads".to_owned(), "viewer".to_owned()),
                (1, "heads".to_owned(), "admin".to_owned()),
            ],
            ..ProviderForm::default()
        };
        let mut typed = Typed::default();
        twice.read_groups(&mut typed);
        assert!(typed.check().is_err());
    }

    #[test]
    fn what_is_asked_for_begins_with_who_they_are() {
        let scopes = |text: &str| {
            let form = ProviderForm { scopes: text.to_owned(), ..ProviderForm::default() };
            form.read_scopes(&mut Typed::default())
        };
        assert_eq!(scopes(""), "openid email profile");
        assert_eq!(scopes("email groups  email"), "openid email groups");
    }
}
