//! A provider that vouches for people, spoken to over this machine's own network. It is as strict as a real one: a code
//! works once, for whoever set out, with the secret it gave out.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use http::{HeaderMap, StatusCode, header};
use portico_domain::secret;
use portico_domain::time::Instant;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use super::BASE_URL;

/// What it calls this installation.
pub(crate) const CLIENT_ID: &str = "portico";
/// The secret it gave to this installation.
pub(crate) const CLIENT_SECRET: &str = "a secret: with+signs";

/// The provider, until it is dropped.
pub(crate) struct Provider {
    /// What it calls itself.
    pub(crate) issuer: String,
    desk: Arc<Desk>,
    serving: JoinHandle<()>,
}

struct Desk {
    issuer: String,
    key: EcdsaKeyPair,
    promised: Mutex<HashMap<String, Promised>>,
    /// What it says to who holds an access token.
    told: Mutex<HashMap<String, Value>>,
}

/// What a code stands for.
struct Promised {
    challenge: String,
    redirect: String,
    claims: Value,
    elsewhere: Value,
}

impl Provider {
    /// Opens it at a port that is free.
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("a key");
        let desk = Arc::new(Desk {
            issuer: issuer.clone(),
            key,
            promised: Mutex::default(),
            told: Mutex::default(),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(document))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(me))
            .with_state(Arc::clone(&desk));
        let serving = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("it serves");
        });
        Self { issuer, desk, serving }
    }

    /// Somebody who was sent here proves who they are; where they are sent back to. `says` goes over what is usual.
    pub(crate) fn vouches(&self, address: &str, says: Value, now: Instant) -> String {
        let elsewhere = json!({ "sub": says["sub"] });
        self.vouches_in_part(address, says, elsewhere, now)
    }

    /// The same, with a token that says some of it; the rest is said to who asks with the access token.
    pub(crate) fn vouches_in_part(
        &self,
        address: &str,
        says: Value,
        elsewhere: Value,
        now: Instant,
    ) -> String {
        let url = Url::parse(address).expect("an address");
        assert_eq!(format!("{}{}", self.issuer, url.path()), format!("{}/authorize", self.issuer));
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!((asked["response_type"].as_str(), asked["client_id"].as_str()), ("code", CLIENT_ID));
        assert_eq!(asked["code_challenge_method"], "S256");
        assert!(asked["scope"].split(' ').any(|scope| scope == "openid"));
        let seconds = now.0 / 1000;
        let mut claims = json!({
            "iss": self.issuer, "aud": CLIENT_ID, "nonce": asked["nonce"], "iat": seconds, "exp": seconds + 300,
        });
        for (name, value) in says.as_object().expect("claims") {
            claims[name] = value.clone();
        }
        let code = secret::random_token();
        let promised = Promised {
            challenge: asked["code_challenge"].clone(),
            redirect: asked["redirect_uri"].clone(),
            claims,
            elsewhere,
        };
        let back = asked["redirect_uri"].strip_prefix(BASE_URL).expect("back to this installation");
        let back = format!("{back}?code={code}&state={}", asked["state"]);
        self.desk.promised.lock().unwrap_or_else(PoisonError::into_inner).insert(code, promised);
        back
    }

    /// Somebody says no here; where they are sent back to.
    pub(crate) fn refuses(&self, address: &str, why: &str) -> String {
        let url = Url::parse(address).expect("an address");
        let asked: HashMap<String, String> = url.query_pairs().into_owned().collect();
        let back = asked["redirect_uri"].strip_prefix(BASE_URL).expect("back to this installation");
        format!("{back}?error={why}&state={}", asked["state"])
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn document(State(desk): State<Arc<Desk>>) -> Json<Value> {
    let issuer = &desk.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/me"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }))
}

async fn keys(State(desk): State<Arc<Desk>>) -> Json<Value> {
    let point = desk.key.public_key().as_ref();
    let (x, y) = (BASE64URL_NOPAD.encode(&point[1..33]), BASE64URL_NOPAD.encode(&point[33..]));
    Json(json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": "one", "use": "sig", "x": x, "y": y }] }))
}

async fn token(
    State(desk): State<Arc<Desk>>,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let no = |word: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": word })));
    let written = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let expected = BASE64.encode(format!("{}:{}", written(CLIENT_ID), written(CLIENT_SECRET)).as_bytes());
    let said = headers.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok()).unwrap_or_default();
    if said != format!("Basic {expected}") {
        return no("invalid_client");
    }
    let field = |name: &str| form.get(name).cloned().unwrap_or_default();
    let code = field("code");
    let promised = desk.promised.lock().unwrap_or_else(PoisonError::into_inner).remove(&code);
    let Some(promised) = promised else { return no("invalid_grant") };
    let challenge = BASE64URL_NOPAD.encode(digest(&SHA256, field("code_verifier").as_bytes()).as_ref());
    let fits = challenge == promised.challenge && field("redirect_uri") == promised.redirect;
    if !fits || field("grant_type") != "authorization_code" {
        return no("invalid_grant");
    }
    let header = json!({ "alg": "ES256", "kid": "one" }).to_string();
    let signed = format!(
        "{}.{}",
        BASE64URL_NOPAD.encode(header.as_bytes()),
        BASE64URL_NOPAD.encode(promised.claims.to_string().as_bytes())
    );
    let signature = desk.key.sign(&SystemRandom::new(), signed.as_bytes()).expect("signed");
    let token = format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref()));
    let access = secret::random_token();
    desk.told.lock().unwrap_or_else(PoisonError::into_inner).insert(access.clone(), promised.elsewhere);
    (StatusCode::OK, Json(json!({ "access_token": access, "token_type": "Bearer", "id_token": token })))
}

async fn me(State(desk): State<Arc<Desk>>, headers: HeaderMap) -> (StatusCode, Json<Value>) {
    let said = headers.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok()).unwrap_or_default();
    let told = desk.told.lock().unwrap_or_else(PoisonError::into_inner);
    match said.strip_prefix("Bearer ").and_then(|token| told.get(token)) {
        Some(says) => (StatusCode::OK, Json(says.clone())),
        None => (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_token" }))),
    }
}
