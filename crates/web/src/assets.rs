//! The stylesheet, scripts, icons and fonts, built into the program and cached by browsers for a year: their names carry
//! the hash of their content, so that a new version is a new address.

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use http::{HeaderMap, HeaderValue, StatusCode};

struct Asset {
    plain: &'static str,
    hashed: &'static str,
    url: &'static str,
    etag: &'static str,
    mime: &'static str,
    bytes: &'static [u8],
    br: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of an asset by its plain name, as in `url("app.css")`. An unknown name is a mistake in a template and
/// gives an address that is not found.
pub fn url(plain: &str) -> &'static str {
    find(plain).map_or("/assets/missing", |asset| asset.url)
}

/// Bytes a browser loads for an asset when it accepts Brotli; nothing for an unknown name.
pub fn transfer_size(plain: &str) -> Option<usize> {
    find(plain).map(|asset| asset.br.unwrap_or(asset.bytes).len())
}

/// The addresses of all assets whose plain name begins so.
pub fn urls_beginning(prefix: &'static str) -> impl Iterator<Item = &'static str> {
    ASSETS.iter().filter(move |asset| asset.plain.starts_with(prefix)).map(|asset| asset.url)
}

fn find(plain: &str) -> Option<&'static Asset> {
    ASSETS.binary_search_by(|asset| asset.plain.cmp(plain)).ok().map(|at| &ASSETS[at])
}

/// `GET /assets/{name}` for every built-in file.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(serve))
}

async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|asset| asset.hashed == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut answer = HeaderMap::new();
    answer.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    answer.insert(ETAG, HeaderValue::from_static(asset.etag));
    answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known == "*" || known.split(',').any(|tag| tag.trim() == asset.etag)) {
        return (StatusCode::NOT_MODIFIED, answer).into_response();
    }
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    let (encoding, body) = choose(asset, &headers);
    if let Some(encoding) = encoding {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    (answer, body).into_response()
}

fn choose(asset: &'static Asset, headers: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts = |coding: &str| {
        accepted.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            let refused = |word: &str| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
            words.next() == Some(coding) && !words.any(refused)
        })
    };
    match (asset.br, asset.gzip) {
        (Some(bytes), _) if accepts("br") => (Some("br"), bytes),
        (_, Some(bytes)) if accepts("gzip") => (Some("gzip"), bytes),
        _ => (None, asset.bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stylesheet_and_script_has_a_name_with_its_hash() {
        for plain in ["app.css", "app.js", "icons.svg", "inter-latin.woff2"] {
            let url = url(plain);
            let (stem, ending) = plain.split_once('.').expect("a name with an ending");
            assert!(url.starts_with(&format!("/assets/{stem}.")) && url.ends_with(ending), "{url}");
            assert_eq!(url.split('.').nth(1).map(str::len), Some(16), "{url}");
        }
    }

    #[test]
    fn the_stylesheet_asks_for_fonts_by_their_hashed_names() {
        let css = find("app.css").expect("there is a stylesheet").bytes;
        let css = std::str::from_utf8(css).expect("a stylesheet is text");
        assert!(css.contains(find("inter-latin.woff2").expect("there is a font").hashed));
        assert!(!css.contains("fonts/"));
    }

    #[test]
    fn scripts_import_each_other_by_hashed_names_only() {
        for asset in ASSETS.iter().filter(|asset| asset.plain.ends_with(".js")) {
            let source = std::str::from_utf8(asset.bytes).expect("a script is text");
            for other in ASSETS.iter().filter(|other| other.plain.ends_with(".js")) {
                assert!(
                    !source.contains(&format!("\"./{}\"", other.plain)),
                    "{} in {}",
                    other.plain,
                    asset.plain
                );
            }
        }
    }

    #[test]
    fn what_every_page_loads_leaves_room_for_the_page_within_100_kilobytes() {
        let size: usize = ["app.css", "app.js", "icons.svg", "inter-latin.woff2"]
            .iter()
            .map(|plain| transfer_size(plain).expect("the asset is there"))
            .sum();
        assert!(size < 75_000, "{size} bytes");
    }
}
