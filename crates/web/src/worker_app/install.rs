//! What makes the app one that installs: its manifest, its icon, and the script that keeps its pages on the phone.

use askama::Template;
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderName, HeaderValue};
use portico_domain::portal::{FIRST_BRAND, app_icon};
use portico_rendering::brand::Brand;
use serde_json::json;

use crate::answer::page;
use crate::assets;
use crate::door::{texts, work_door};
use crate::error::Answer;
use crate::extract::{Place, Visitor};
use crate::shell::DoorShell;

/// The scope of the script is wider than its folder: the day itself has no slash at its end.
const SCOPE: HeaderName = HeaderName::from_static("service-worker-allowed");
/// What every page of the app needs and can be kept for good.
const KEPT: [&str; 8] =
    ["app.css", "app.js", "work.js", "page.js", "once.js", "small.js", "icons.svg", "inter-latin.woff2"];

fn brand(place: &Place) -> Brand {
    let chosen = place.portal().and_then(|portal| Brand::parse(&portal.brand).ok());
    chosen.unwrap_or_else(|| Brand::parse(FIRST_BRAND).expect("the first brand is a colour"))
}

/// The manifest (W3C Application Manifest).
pub(crate) async fn manifest(place: Place, visitor: Visitor) -> Answer {
    place.require_field()?;
    let t = texts(&place, &visitor);
    let roles = brand(&place).light();
    let home = place.here.work("");
    let name = &place.workspace().name;
    let icon = |size: u32| {
        let src = place.here.work(format_args!("icon-{size}.png"));
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" })
    };
    let manifest = json!({
        "id": home,
        "name": t.with("worker-app-name", "company", name),
        "short_name": name,
        "lang": t.language().code(),
        "dir": t.language().direction(),
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "background_color": roles.surface.to_string(),
        "theme_color": roles.surface.to_string(),
        "icons": [icon(192), icon(512)],
    });
    let kind = [
        (CONTENT_TYPE, HeaderValue::from_static("application/manifest+json")),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600")),
    ];
    Ok((kind, Json(manifest).into_response().into_body()).into_response())
}

#[derive(Template)]
#[template(path = "worker_app/worker.js", escape = "none")]
struct Script {
    home: String,
    kept: String,
    version: String,
}

/// The service worker. Its own policy lets it fetch from this host and nothing else.
pub(crate) async fn script(place: Place) -> Answer {
    place.require_field()?;
    let home = place.here.work("");
    let mut kept: Vec<String> = KEPT.iter().map(|plain| assets::url(plain).to_owned()).collect();
    kept.extend(assets::urls_beginning("work-").map(str::to_owned));
    kept.extend(place.brand_css_url());
    kept.extend(place.logo_url());
    kept.extend([place.here.work("icon-192.png"), place.here.work("offline")]);
    let version = portico_domain::secret::hash(&kept.join(" "))[..16].to_owned();
    let list =
        serde_json::to_string(&kept).map_err(|error| portico_domain::Error::Broken(error.to_string()))?;
    let body = Script { home: home.clone(), kept: list, version }.render()?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(
                "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
            ),
        ),
        (SCOPE, HeaderValue::from_str(&home).unwrap_or(HeaderValue::from_static("/"))),
    ];
    Ok((headers, body).into_response())
}

#[derive(Template)]
#[template(path = "worker_app/offline.html")]
struct Offline {
    shell: DoorShell,
    home_href: String,
}

/// The page shown where there is neither a signal nor a kept page.
pub(crate) async fn offline(place: Place, visitor: Visitor) -> Answer {
    place.require_field()?;
    let home_href = place.here.work("");
    page(&Offline { shell: DoorShell { flash: None, ..work_door(&place, &visitor) }, home_href })
}

/// The icon on the phone's home screen.
pub(crate) async fn icon_small(place: Place) -> Answer {
    icon(&place, 192)
}

/// The same, larger.
pub(crate) async fn icon_large(place: Place) -> Answer {
    icon(&place, 512)
}

fn icon(place: &Place, side: u32) -> Result<Response, crate::error::Failure> {
    place.require_field()?;
    let roles = brand(place).light();
    let png = app_icon(side, channels(&roles.brand_fill.to_string()), channels(&roles.on_brand.to_string()));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400")),
    ];
    Ok((headers, png).into_response())
}

/// Red, green and blue of `#0b4f6c`.
fn channels(hex: &str) -> [u8; 3] {
    let at = |from: usize| hex.get(from..from + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    [at(1), at(3), at(5)].map(Option::unwrap_or_default)
}
