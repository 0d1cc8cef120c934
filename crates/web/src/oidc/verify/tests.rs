//! What is believed, and everything that is not.

use data_encoding::BASE64URL_NOPAD;
use hmac_of_tests::hs256;
use portico_domain::time::Instant;
use serde_json::{Value, json};

use super::doubles::{ISSUER, Signer, claims};
use super::{Expected, TokenProblem, verify};
use crate::oidc::claims::Claims;
use crate::oidc::keys::{Key, read};

const NOW: Instant = Instant(1_800_000_000_000);

/// What a forger would do who knows the public key alone.
mod hmac_of_tests {
    use aws_lc_rs::hmac;

    pub(super) fn hs256(key: &[u8], text: &[u8]) -> Vec<u8> {
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text).as_ref().to_vec()
    }
}

fn keys(signer: &Signer) -> Vec<Key> {
    read(&signer.set()).expect("a set")
}

fn expected() -> Expected<'static> {
    Expected { issuer: ISSUER, client_id: "portico", nonce: "the nonce", now: NOW }
}

fn believed(signer: &Signer, said: &Value) -> Result<Claims, TokenProblem> {
    verify(&signer.sign(said), &keys(signer), &expected())
}

/// Good claims with one of them otherwise; null takes it away.
fn with(name: &str, value: Value) -> Value {
    let mut said = claims(NOW);
    let all = said.as_object_mut().expect("claims");
    match value {
        Value::Null => all.remove(name),
        value => all.insert(name.to_owned(), value),
    };
    said
}

fn encoded(value: &Value) -> String {
    BASE64URL_NOPAD.encode(value.to_string().as_bytes())
}

#[test]
fn a_good_token_is_believed_however_it_is_signed() {
    for signer in [Signer::rsa("a"), Signer::p256("b"), Signer::ed25519("c")] {
        let said = believed(&signer, &claims(NOW)).expect("believed");
        assert_eq!(said.get("sub").and_then(Value::as_str), Some("248289761001"), "{}", signer.algorithm());
    }
}

#[test]
fn a_changed_word_is_not_believed() {
    let signer = Signer::rsa("a");
    let token = signer.sign(&claims(NOW));
    let parts: Vec<&str> = token.split('.').collect();
    let other = encoded(&with("sub", json!("somebody else")));
    let forged = format!("{}.{other}.{}", parts[0], parts[2]);
    assert_eq!(verify(&forged, &keys(&signer), &expected()), Err(TokenProblem::Signature));
    let cut = format!("{}.{}.", parts[0], parts[1]);
    assert_eq!(verify(&cut, &keys(&signer), &expected()), Err(TokenProblem::Signature));
    for unreadable in ["", ".", "..", "a.b", "a.b.c", "!.!.!"] {
        assert_eq!(verify(unreadable, &keys(&signer), &expected()), Err(TokenProblem::Unreadable));
    }
}

#[test]
fn a_token_that_nobody_signed_is_not_believed() {
    let signer = Signer::rsa("a");
    for alg in ["none", "None", "NONE", "nOnE", ""] {
        let bare = format!("{}.{}.", encoded(&json!({"alg": alg})), encoded(&claims(NOW)));
        assert_eq!(verify(&bare, &keys(&signer), &expected()), Err(TokenProblem::Algorithm), "{alg}");
    }
    let unsaid = signer.sign_under(&json!({"kid": "a"}), &claims(NOW));
    assert_eq!(verify(&unsaid, &keys(&signer), &expected()), Err(TokenProblem::Algorithm));
}

#[test]
fn the_public_key_is_no_shared_secret() {
    let signer = Signer::rsa("a");
    let signed = format!("{}.{}", encoded(&json!({"alg": "HS256", "kid": "a"})), encoded(&claims(NOW)));
    let forged = BASE64URL_NOPAD.encode(&hs256(&signer.set(), signed.as_bytes()));
    let outcome = verify(&format!("{signed}.{forged}"), &keys(&signer), &expected());
    assert_eq!(outcome, Err(TokenProblem::Algorithm));
}

#[test]
fn one_way_of_signing_is_not_taken_for_another() {
    let (rsa, p256) = (Signer::rsa("a"), Signer::p256("a"));
    let crossed = rsa.sign_under(&json!({"alg": "ES256", "kid": "a"}), &claims(NOW));
    assert_eq!(verify(&crossed, &keys(&rsa), &expected()), Err(TokenProblem::Key));
    assert_eq!(verify(&crossed, &keys(&p256), &expected()), Err(TokenProblem::Signature));
    let critical = rsa.sign_under(&json!({"alg": "RS256", "kid": "a", "crit": ["b64"]}), &claims(NOW));
    assert_eq!(verify(&critical, &keys(&rsa), &expected()), Err(TokenProblem::Algorithm));
}

#[test]
fn only_the_providers_own_keys_count() {
    let (own, other) = (Signer::p256("own"), Signer::p256("other"));
    assert_eq!(verify(&other.sign(&claims(NOW)), &keys(&own), &expected()), Err(TokenProblem::Key));
    let same_name = Signer::p256("own");
    assert_eq!(verify(&same_name.sign(&claims(NOW)), &keys(&own), &expected()), Err(TokenProblem::Signature));
    // A token that names no key may be of any of them.
    let unnamed = own.sign_under(&json!({"alg": "ES256"}), &claims(NOW));
    assert!(verify(&unnamed, &keys(&own), &expected()).is_ok());
}

#[test]
fn whoever_else_speaks_or_is_spoken_to_is_not_meant() {
    let signer = Signer::p256("a");
    for issuer in [json!("https://id.example/realm/"), json!("https://evil.example"), Value::Null] {
        assert_eq!(believed(&signer, &with("iss", issuer)), Err(TokenProblem::Issuer));
    }
    for audience in [json!("another"), json!(["another"]), json!([]), json!(7), Value::Null] {
        assert_eq!(believed(&signer, &with("aud", audience)), Err(TokenProblem::Audience));
    }
    assert!(believed(&signer, &with("aud", json!(["portico"]))).is_ok());
    // For two: only when it says to which of them it was given.
    let mut both = with("aud", json!(["another", "portico"]));
    assert_eq!(believed(&signer, &both), Err(TokenProblem::Audience));
    both["azp"] = json!("portico");
    assert!(believed(&signer, &both).is_ok());
    both["azp"] = json!("another");
    assert_eq!(believed(&signer, &both), Err(TokenProblem::Audience));
    assert_eq!(believed(&signer, &with("azp", json!("another"))), Err(TokenProblem::Audience));
}

#[test]
fn a_token_of_another_time_is_not_believed() {
    let signer = Signer::p256("a");
    let now = NOW.0 / 1000;
    assert!(believed(&signer, &with("exp", json!(now - 59))).is_ok());
    for over in [json!(now - 60), json!(now - 3600), json!("soon"), Value::Null] {
        assert_eq!(believed(&signer, &with("exp", over)), Err(TokenProblem::Expired));
    }
    assert!(believed(&signer, &with("iat", json!(now + 60))).is_ok());
    for time in [json!(now + 61), json!("now"), Value::Null] {
        assert_eq!(believed(&signer, &with("iat", time)), Err(TokenProblem::Time));
    }
    assert_eq!(believed(&signer, &with("nbf", json!(now + 120))), Err(TokenProblem::Time));
}

#[test]
fn an_answer_to_another_question_is_not_believed() {
    let signer = Signer::p256("a");
    for nonce in [json!("another nonce"), json!(""), Value::Null] {
        assert_eq!(believed(&signer, &with("nonce", nonce)), Err(TokenProblem::Nonce));
    }
    let nothing_asked = Expected { nonce: "", ..expected() };
    let token = signer.sign(&with("nonce", json!("")));
    assert_eq!(verify(&token, &keys(&signer), &nothing_asked), Err(TokenProblem::Nonce));
}

#[test]
fn a_token_names_somebody() {
    let signer = Signer::p256("a");
    for subject in [json!(""), json!(7), json!("x".repeat(256)), Value::Null] {
        assert_eq!(believed(&signer, &with("sub", subject)), Err(TokenProblem::Subject));
    }
}
