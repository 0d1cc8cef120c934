//! Headers that keep a page to itself: no foreign script, frame, form target or sensor, and no sniffed types.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, SERVER, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue};

use super::{is_html, kind};
use crate::random;

const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const POWERED_BY: HeaderName = HeaderName::from_static("x-powered-by");
const DENIED: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), \
    xr-spatial-tracking=()";

/// What a script or style element of this answer must carry to be run; in the extensions of every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nonce(pub String);

/// Gives the request a nonce and sets the headers. A handler's own content policy is kept, and its referrer policy
/// except where the address itself is a secret.
pub(super) async fn set(State(https): State<bool>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce(STANDARD.encode(random::bytes::<16>()));
    request.extensions_mut().insert(nonce.clone());
    let secret = is_secret(request.uri().path());
    let on_phone = is_on_phone(request.uri().path());
    let mut response = next.run(request).await;
    let policy = policy(response.headers(), &nonce, on_phone);
    let headers = response.headers_mut();
    if !headers.contains_key(CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&policy)
    {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if secret {
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    }
    headers.entry(REFERRER_POLICY).or_insert(HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(OPENER, HeaderValue::from_static("same-origin"));
    headers.insert(RESOURCE, HeaderValue::from_static("same-origin"));
    headers.insert(PERMISSIONS, permissions(on_phone));
    if https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    headers.remove(SERVER);
    headers.remove(POWERED_BY);
    response
}

/// Whether an address is or may be the secret of a link, or belongs to a door: whatever is answered there, errors
/// included, no other page learns where its visitor came from (row 11).
pub(super) fn is_secret(path: &str) -> bool {
    path.contains("/sign-in") || path.contains("/invitation/") || path.contains("/t/")
}

/// The content policy of a page with this nonce, and with pictures from the places of `pictures` beside its own.
pub(crate) fn of_page(nonce: &str, pictures: &str) -> String {
    let gap = if pictures.is_empty() { "" } else { " " };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data: blob:{gap}{pictures}; connect-src 'self'; font-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    )
}

/// Whether an address belongs to the workers' app, the one part that is installed and says where its phone is.
fn is_on_phone(path: &str) -> bool {
    path.split('/').nth(2) == Some("work")
}

fn permissions(on_phone: bool) -> HeaderValue {
    if !on_phone {
        return HeaderValue::from_static(DENIED);
    }
    HeaderValue::from_str(&DENIED.replace("geolocation=()", "geolocation=(self)"))
        .unwrap_or(HeaderValue::from_static(DENIED))
}

fn policy(headers: &http::HeaderMap, nonce: &Nonce, on_phone: bool) -> String {
    if is_html(headers) {
        let app = if on_phone { "; worker-src 'self'; manifest-src 'self'" } else { "" };
        of_page(&nonce.0, "") + app
    } else if kind(headers).starts_with("application/pdf") {
        // A browser's own viewer is an embedded object with styles of its own.
        "frame-ancestors 'none'".to_owned()
    } else {
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'".to_owned()
    }
}
