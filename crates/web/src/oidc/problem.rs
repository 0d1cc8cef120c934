//! Why a provider could not be asked, or its answer is not believed.

use portico_domain::Refusal;
use portico_domain::error::RefusalKind;

use super::verify::TokenProblem;

/// Why it did not work out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OidcProblem {
    /// Its address is one that this installation does not ask.
    Address,
    /// It did not answer, not in time, or at too great length.
    Silent,
    /// It answered with this status instead of an answer.
    Status(u16),
    /// What it answered cannot be read.
    Unreadable,
    /// It calls itself otherwise than it was set up.
    OtherIssuer(String),
    /// The person, or the provider for them, said no.
    Denied,
    /// It gave another reason, in its own word.
    Said(String),
    /// It took the person at an earlier word, though it was asked to have them prove it again.
    NotAnew,
    /// Its word about the person is not believed.
    Token(TokenProblem),
}

impl Refusal for OidcProblem {
    fn key(&self) -> &'static str {
        match self {
            Self::Address => "identity-providers-not-asked",
            Self::Silent => "identity-providers-silent",
            Self::Status(_) => "identity-providers-status",
            Self::Unreadable => "identity-providers-unreadable",
            Self::OtherIssuer(_) => "identity-providers-other-issuer",
            Self::Denied => "identity-providers-denied",
            Self::Said(_) => "identity-providers-said",
            Self::NotAnew => "identity-providers-not-anew",
            Self::Token(_) => "identity-providers-token",
        }
    }
    fn details(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Status(status) => vec![("status", status.to_string())],
            Self::OtherIssuer(issuer) => vec![("issuer", issuer.chars().take(200).collect())],
            Self::Said(word) => vec![("word", word.clone())],
            _ => Vec::new(),
        }
    }
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}
