//! What every answer carries and what no page takes, through the layers and, where it matters, over a real connection.

use axum::Router;
use axum::body::Body;
use axum::routing::{get, post};
use http::{Request, Response, StatusCode};
use http_body_util::BodyExt as _;
use portico_web::error_page::Refused;
use portico_web::layers::{Settings, wrap};
use portico_web::{assets, layers};
use tower::ServiceExt as _;

async fn fall() -> &'static str {
    panic!("planted")
}

fn site() -> Router {
    let secret = Router::new()
        .route("/sign-in/link/{secret}", get(|| async { axum::response::Html("<p>one button</p>") }))
        .layer(axum::middleware::from_fn(layers::no_referrer));
    let router = Router::new()
        .route("/", get(|| async { axum::response::Html("<p>home</p>".repeat(200)) }))
        .route("/fall", get(fall))
        .route("/text", post(|text: String| async move { text }))
        .route(
            "/logo",
            post(|body: axum::body::Bytes| async move { body.len().to_string() })
                .layer(layers::upload_limit()),
        )
        .route(
            "/form",
            get(|| async {
                (StatusCode::UNPROCESSABLE_ENTITY, axum::response::Html("<p>what you typed</p>"))
            }),
        )
        .route("/slow-down", get(|| async { Refused::new(StatusCode::TOO_MANY_REQUESTS).retry_after(60) }))
        .merge(secret)
        .merge(assets::routes());
    wrap(router, Settings { https: true, ..Settings::default() })
}

async fn ask(request: http::request::Builder, body: impl Into<Body>) -> Response<Body> {
    let request: Request<Body> = request.body(body.into()).expect("a request");
    site().oneshot(request).await.expect("an answer")
}

async fn fetch(path: &str) -> Response<Body> {
    ask(Request::get(path), "").await
}

async fn text(response: Response<Body>) -> String {
    let bytes = response.into_body().collect().await.expect("a body").to_bytes();
    String::from_utf8(bytes.into()).expect("text")
}

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().expect("readable"))
}

#[tokio::test]
async fn every_answer_keeps_the_page_to_itself() {
    for path in ["/", "/fall", "/nothing-here", "/form", "/assets/missing", assets::url("app.css")] {
        let response = fetch(path).await;
        assert_eq!(header(&response, "x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header(&response, "cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(header(&response, "cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(header(&response, "referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        assert_eq!(header(&response, "strict-transport-security"), "max-age=31536000", "{path}");
        assert!(header(&response, "permissions-policy").contains("geolocation=()"), "{path}");
        assert!(header(&response, "content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert_eq!(header(&response, "x-request-id").len(), 11, "{path}");
        assert_eq!(header(&response, "server"), "", "{path}");
    }
}

#[tokio::test]
async fn a_page_allows_only_scripts_with_its_own_nonce() {
    let policies = [fetch("/").await, fetch("/").await];
    let nonces = policies.each_ref().map(|response| {
        let policy = header(response, "content-security-policy");
        assert!(policy.contains("'strict-dynamic'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned()
    });
    assert_ne!(nonces[0], nonces[1]);
    assert_eq!(nonces[0].len(), 24);
}

#[tokio::test]
async fn pages_are_kept_by_nobody_and_secret_addresses_are_told_to_nobody() {
    assert_eq!(header(&fetch("/").await, "cache-control"), "private, no-store");
    let link = fetch("/sign-in/link/abc").await;
    assert_eq!(header(&link, "referrer-policy"), "no-referrer");
    assert_eq!(header(&link, "cache-control"), "private, no-store");
}

#[tokio::test]
async fn the_request_id_is_ours_whatever_was_sent() {
    let response = ask(Request::get("/").header("x-request-id", "mine"), "").await;
    assert_ne!(header(&response, "x-request-id"), "mine");
}

#[tokio::test]
async fn an_asset_is_cached_for_a_year_and_sent_compressed() {
    let url = assets::url("app.css");
    let response = ask(Request::get(url).header("accept-encoding", "gzip, br"), "").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, "cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(header(&response, "content-encoding"), "br");
    let tag = header(&response, "etag").to_owned();
    let again = ask(Request::get(url).header("if-none-match", &tag), "").await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let plain = ask(Request::get(url).header("accept-encoding", "br;q=0"), "").await;
    assert_eq!(header(&plain, "content-encoding"), "");
}

#[tokio::test]
async fn an_old_or_unknown_asset_is_not_found_and_not_cached() {
    for path in ["/assets/app.0000000000000000.css", "/assets/app.css", "/assets/..%2fCargo.toml"] {
        let response = fetch(path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&response, "cache-control"), "private, no-store", "{path}");
    }
}

#[tokio::test]
async fn a_long_page_is_compressed() {
    let response = ask(Request::get("/").header("accept-encoding", "br"), "").await;
    assert_eq!(header(&response, "content-encoding"), "br");
}

#[tokio::test]
async fn a_panic_is_one_failed_request_with_an_id_to_tell() {
    let response = fetch("/fall").await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let id = header(&response, "x-request-id").to_owned();
    let page = text(response).await;
    assert!(page.contains(&id) && page.contains("<h1>"), "{page}");
    assert!(!page.contains("planted"), "{page}");
}

#[tokio::test]
async fn an_error_speaks_the_language_and_form_of_the_asker() {
    let spanish = text(ask(Request::get("/none").header("accept-language", "es-MX"), "").await).await;
    assert!(spanish.contains("<html lang=\"es\""), "{spanish}");
    let problem = ask(Request::get("/none").header("accept", "application/json"), "").await;
    assert_eq!(header(&problem, "content-type"), "application/problem+json");
    let id = header(&problem, "x-request-id").to_owned();
    let problem: serde_json::Value = serde_json::from_str(&text(problem).await).expect("JSON");
    assert_eq!(problem["status"], 404);
    assert_eq!(problem["request_id"], id);
    let api = ask(Request::get("/api/none"), "").await;
    assert_eq!(header(&api, "content-type"), "application/problem+json");
    let fragment = text(ask(Request::get("/none").header("x-fragment", "1"), "").await).await;
    assert!(fragment.contains("role=\"alert\"") && !fragment.contains("<html"), "{fragment}");
}

#[tokio::test]
async fn a_form_shown_again_is_left_as_it_is() {
    let response = fetch("/form").await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(text(response).await, "<p>what you typed</p>");
}

#[tokio::test]
async fn a_refusal_says_when_to_come_back() {
    let response = fetch("/slow-down").await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(&response, "retry-after"), "60");
    assert!(text(response).await.contains("Try again in 1"));
}

#[tokio::test]
async fn every_status_that_people_meet_has_its_page_in_every_language() {
    for status in
        [400, 401, 403, 404, 405, 408, 409, 410, 413, 414, 415, 421, 422, 429, 431, 500, 502, 503, 507]
    {
        for language in ["en", "es"] {
            let status = StatusCode::from_u16(status).expect("a status");
            let router = Router::new().route("/", get(move || async move { Refused::new(status) }));
            let request = Request::get("/").header("accept-language", language).body(Body::empty());
            let answer = wrap(router, Settings::default()).oneshot(request.expect("a request")).await;
            let answer = answer.expect("an answer");
            assert_eq!(answer.status(), status);
            let page = text(answer).await;
            assert!(page.contains(&format!("data-status=\"{}\"", status.as_u16())), "{page}");
        }
    }
}

#[tokio::test]
async fn what_is_too_long_or_of_no_known_kind_is_refused() {
    let long = format!("/?{}", "a".repeat(9000));
    assert_eq!(fetch(&long).await.status(), StatusCode::URI_TOO_LONG);
    let heavy = Request::get("/").header("cookie", "a".repeat(17 * 1024));
    assert_eq!(ask(heavy, "").await.status(), StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert_eq!(
        ask(Request::builder().method("TRACE").uri("/"), "").await.status(),
        StatusCode::METHOD_NOT_ALLOWED
    );
    assert_eq!(ask(Request::post("/"), "").await.status(), StatusCode::METHOD_NOT_ALLOWED);
    let squeezed = Request::post("/text").header("content-encoding", "gzip");
    assert_eq!(ask(squeezed, "x").await.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_body_is_limited_to_what_its_page_needs() {
    let size = |bytes: usize| vec![b'x'; bytes];
    assert_eq!(ask(Request::post("/text"), size(layers::BODY_LIMIT)).await.status(), StatusCode::OK);
    let large = ask(Request::post("/text"), size(layers::BODY_LIMIT + 1)).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(ask(Request::post("/logo"), size(layers::BODY_LIMIT + 1)).await.status(), StatusCode::OK);
    let huge = Request::post("/logo").header("content-length", "1000000000000");
    assert_eq!(ask(huge, "").await.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let post = || Request::post("/text").header("host", "sky.test");
    let foreign =
        ask(post().header("sec-fetch-site", "cross-site").header("origin", "https://evil.test"), "x").await;
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
    assert!(text(foreign).await.contains("<h1>"));
    let old = ask(post().header("origin", "https://evil.test"), "x").await;
    assert_eq!(old.status(), StatusCode::FORBIDDEN);
    let own =
        ask(post().header("sec-fetch-site", "same-origin").header("origin", "https://sky.test"), "x").await;
    assert_eq!(own.status(), StatusCode::OK);
}
