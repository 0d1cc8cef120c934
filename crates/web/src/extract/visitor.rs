//! The browser behind a request, known or not: its address, its language, its form token and its cookies.

use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE, USER_AGENT};
use http::request::Parts;
use http::{HeaderName, HeaderValue};
use portico_domain::access::System;
use portico_domain::id::WorkspaceId;
use portico_domain::outbox::system_in;
use portico_domain::people::sessions::Browser;
use portico_domain::secret;
use portico_rendering::languages::Language;

use crate::app::App;
use crate::error::Failure;
use crate::layers::Nonce;
use crate::server::{ClientAddress, limit_key};

/// The cookie that tells browsers apart, before and after sign-in; no session hangs on it.
const BROWSER: &str = "__Host-browser";
/// The cookie that carries one sentence to the next page.
pub(crate) const FLASH: &str = "__Host-flash";

/// The headers in which browsers say that nobody looks yet (Fetch standard, `Sec-Purpose`; the others are older).
const PREFETCHING: [&str; 3] = ["sec-purpose", "purpose", "x-moz"];

/// A browser at the door or inside.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// What scripts and styles of the answer must carry.
    pub nonce: String,
    /// The token that every form of this browser carries.
    pub csrf: String,
    /// The browser's own secret, for what is bound to the asking browser.
    pub browser: String,
    /// The language its header asks for.
    pub language: Option<Language>,
    /// Its address, as limits count it: IPv4 or IPv6 /64.
    pub address: std::net::IpAddr,
    /// Its full address, as kept with a signature.
    pub full_address: std::net::IpAddr,
    /// How it names itself.
    pub user_agent: String,
    /// Whether the page asks by itself, because something changed: nobody need be sitting before it.
    pub is_away: bool,
    /// Whether it only fetches ahead what somebody may open next: nobody looks at the page yet.
    pub is_prefetching: bool,
    /// The moment at which it began to ask, for the stream of the page that it gets.
    pub moment: String,
    /// A sentence brought from the page before.
    pub flash: Option<super::super::answer::Flash>,
    cookies: String,
}

impl Visitor {
    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        cookie(&self.cookies, name)
    }

    /// The browser as a session remembers it.
    pub fn as_browser(&self) -> Browser {
        Browser { user_agent: self.user_agent.clone(), network: self.network() }
    }

    /// Where the browser is, as far as it is remembered: `203.0.113.0/24`.
    pub fn network(&self) -> String {
        network(self.full_address)
    }

    /// The product at work in a workspace for whoever sits at this browser.
    pub fn system_in(&self, workspace: WorkspaceId) -> System {
        system_in(workspace).seen_at(self.network())
    }
}

/// IPv4 /24 or IPv6 /48: enough for a person to know it again, too little to find them.
fn network(address: std::net::IpAddr) -> String {
    match address {
        std::net::IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        std::net::IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

/// One cookie's value out of a Cookie header.
pub(crate) fn cookie<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// A cookie for this host only, out of reach of scripts, for `seconds` (the browser's session when none).
pub(crate) fn fresh_cookie(name: &str, value: &str, seconds: Option<i64>) -> HeaderValue {
    let age = seconds.map(|seconds| format!("; Max-Age={}", seconds.max(0))).unwrap_or_default();
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{age}"))
        .unwrap_or(HeaderValue::from_static(""))
}

/// Takes a cookie away again.
pub(crate) fn expired_cookie(name: &str) -> HeaderValue {
    fresh_cookie(name, "", Some(0))
}

#[derive(Clone)]
struct BrowserSecret(String);

/// Layer: a browser without its telling-apart cookie gets one; a sentence that was shown is taken away.
pub(crate) async fn give_browser(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let header = request.headers().get(COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = cookie(header, BROWSER).filter(|value| value.len() == 43).map(str::to_owned);
    // A page that is fetched in the background, to be followed, leaves the sentence to the page that it was meant for.
    let had_flash = cookie(header, FLASH).is_some() && !request.headers().contains_key("x-live");
    let fresh = known.is_none();
    let browser = known.unwrap_or_else(secret::random_token);
    request.extensions_mut().insert(BrowserSecret(browser.clone()));
    let address = client_address(&app, &request);
    request.extensions_mut().insert(address);
    let mut response = next.run(request).await;
    let is_page = crate::layers::kind(response.headers()).starts_with("text/html");
    if fresh && (is_page || response.status().is_redirection()) {
        response.headers_mut().append(SET_COOKIE, fresh_cookie(BROWSER, &browser, Some(400 * 24 * 3600)));
    }
    if had_flash && is_page && response.status().is_success() {
        response.headers_mut().append(SET_COOKIE, expired_cookie(FLASH));
    }
    response
}

fn client_address(app: &App, request: &Request) -> ClientAddress {
    let peer = request
        .extensions()
        .get()
        .copied()
        .unwrap_or(crate::server::PeerAddress(std::net::Ipv4Addr::LOCALHOST.into()));
    crate::server::client_address(peer, request.headers(), &app.setup().trusted_proxies)
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let text = |name| {
            parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default()
        };
        let cookies = text(COOKIE).to_owned();
        let browser =
            parts.extensions.get::<BrowserSecret>().map(|secret| secret.0.clone()).unwrap_or_default();
        let is_away = parts.headers.contains_key("x-live");
        let full_address =
            parts.extensions.get::<ClientAddress>().map_or(std::net::Ipv4Addr::LOCALHOST.into(), |a| a.0);
        Ok(Self {
            nonce: parts.extensions.get::<Nonce>().map(|nonce| nonce.0.clone()).unwrap_or_default(),
            csrf: app.key().keyed_hash("form", &browser),
            language: Language::asked_for(text(ACCEPT_LANGUAGE)),
            address: limit_key(full_address),
            full_address,
            is_prefetching: PREFETCHING
                .into_iter()
                .any(|name| text(HeaderName::from_static(name)).starts_with("prefetch")),
            user_agent: text(USER_AGENT).chars().take(300).collect(),
            is_away,
            moment: app.database().live().moment(),
            flash: cookie(&cookies, FLASH).filter(|_| !is_away).and_then(crate::answer::Flash::from_cookie),
            browser,
            cookies,
        })
    }
}
