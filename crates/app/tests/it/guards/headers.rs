//! What every answer carries, errors included, and what none may carry.

use portico_web::routes::{Audience, all};

use super::samples::Samples;
use crate::world::{Page, Skyline};

/// Of a document that is shown in a frame.
const IN_A_FRAME: &str = "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'";

fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    let mut want = |fine: bool, what: &str| {
        if !fine {
            faults.push(format!("{} ({}): {what}", page.asked, page.status));
        }
    };
    let has = |name: &str, value: &str| page.header(name).is_some_and(|given| given.contains(value));
    want(has("x-content-type-options", "nosniff"), "nosniff is missing");
    want(page.header("referrer-policy").is_some(), "a referrer policy is missing");
    let secret = page.asked.contains("/sign-in") || page.asked.contains("/invitation/");
    want(!secret || has("referrer-policy", "no-referrer"), "its address may be a secret, and is passed on");
    want(has("cross-origin-opener-policy", "same-origin"), "the opener policy is missing");
    want(has("cross-origin-resource-policy", "same-origin"), "the resource policy is missing");
    // The workers' app alone may ask where its phone is.
    let place = if page.asked.contains("/work") { "geolocation=(self)" } else { "geolocation=()" };
    want(
        has("permissions-policy", place) || has("permissions-policy", "geolocation=()"),
        "the permissions policy is missing",
    );
    want(has("strict-transport-security", "max-age="), "browsers are not told to stay with https");
    want(page.header("x-request-id").is_some(), "a request id is missing");
    want(
        page.header("server").is_none() && page.header("x-powered-by").is_none(),
        "it says what it is made with",
    );
    let policy = page.header("content-security-policy").unwrap_or_default();
    // What an invitation looks like stands in a frame of the page where it is edited: it can do nothing at all.
    if page.asked.ends_with("/portal/invitations/preview") && page.status.is_success() {
        want(policy == IN_A_FRAME, "the content policy of the frame is another");
        return faults;
    }
    // A browser's own viewer of PDFs is an embedded object with styles of its own.
    let whole = ["frame-ancestors 'none'", "default-src 'none'", "base-uri 'none'"];
    let is_pdf = page.header("content-type") == Some("application/pdf");
    for part in &whole[..if is_pdf { 1 } else { 3 }] {
        want(policy.contains(part), &format!("the content policy lacks {part}"));
    }
    want(!policy.contains("unsafe"), "the content policy allows something unsafe");
    if page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        for part in ["form-action 'self'", "object-src 'none'", "script-src 'nonce-", "connect-src 'self'"] {
            want(policy.contains(part), &format!("the content policy lacks {part}"));
        }
        let html = page.html();
        want(!html.contains(" style=\""), "it styles an element in place");
        want(!html.to_lowercase().contains(" onclick="), "it runs a script in place");
        let bare = |tag: &str| {
            html.match_indices(tag)
                .any(|(at, _)| !html[at..].split('>').next().unwrap_or_default().contains("nonce="))
        };
        want(!bare("<style"), "a style block has no nonce");
        want(!bare("<script"), "a script has no nonce");
        want(!html.contains("http-equiv=\"refresh\""), "it moves on by itself");
    }
    for cookie in page.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap_or_default();
        let strict = cookie.starts_with("__Host-")
            && ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"]
                .iter()
                .all(|part| cookie.contains(part));
        want(strict, &format!("a cookie is too open: {}", cookie.split('=').next().unwrap_or_default()));
    }
    faults
}

/// A client must not be able to tell whose program this is.
fn names_the_maker(page: &Page) -> bool {
    let headers = format!("{:?}", page.headers).to_lowercase();
    headers.contains("portico") || page.html().to_lowercase().contains("portico")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_guarded_and_names_no_maker_to_clients() {
    let sky = Skyline::open().await;
    let samples = Samples::make(&sky, 1).await;
    let (mut claire, mut maya) = (sky.signed_in(&sky.claire).await, sky.signed_in(&sky.maya).await);
    let mut found = Vec::new();
    for route in all() {
        let path = samples.path(route, "skyline");
        let mut pages = vec![(true, sky.browser().get(&path).await)];
        if route.method == "GET" {
            pages.push((true, claire.get(&path).await));
            pages.push((!matches!(route.audience, Audience::Staff(_)), maya.get(&path).await));
        }
        for (for_clients, page) in pages {
            found.extend(faults(&page));
            if for_clients && names_the_maker(&page) {
                found.push(format!("{} names the maker", page.asked));
            }
        }
    }
    for path in ["/nowhere", "/skyline/nowhere", "/skyline/portal/nowhere", "/.git/config", "/metrics"] {
        let page = sky.browser().get(path).await;
        page.is(404);
        found.extend(faults(&page));
        assert!(!names_the_maker(&page), "{path}");
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn an_error_page_does_not_pass_on_the_secret_in_its_address() {
    let sky = Skyline::open().await;
    let secret = "q".repeat(43);
    for path in [
        format!("/skyline/portal/sign-in/link/{secret}"),
        format!("/skyline/portal/invitation/{secret}"),
        format!("/skyline/console/sign-in/link/{secret}"),
    ] {
        let pages = [
            sky.browser().get(&path).await,
            sky.browser().post_without_token(&path, &[("switch", "yes")]).await,
            sky.browser().send(http::Method::POST, &path, b"{}", Some("application/json")).await,
            sky.browser().send(http::Method::DELETE, &path, b"", None).await,
        ];
        for (page, status) in pages.iter().zip([410, 403, 415, 405]) {
            page.is(status);
            assert_eq!(page.header("referrer-policy"), Some("no-referrer"), "{}", page.asked);
        }
    }
}

#[tokio::test]
async fn a_form_of_another_site_or_without_its_token_changes_nothing() {
    let sky = Skyline::open().await;
    let mut claire = sky.signed_in(&sky.claire).await;
    claire.get("/skyline/portal").await.is(200);
    claire.post_without_token("/skyline/portal/account", &[("account", "x")]).await.is(403);
    claire
        .post_without_token("/skyline/portal/account", &[("csrf", "guessed"), ("account", "x")])
        .await
        .is(403);
    claire.headers.insert("sec-fetch-site", "cross-site".parse().expect("a header"));
    claire.headers.insert("origin", "https://evil.example".parse().expect("a header"));
    claire.post("/skyline/portal/account", &[("account", "x")]).await.is(403);
}

#[tokio::test]
async fn a_browser_that_does_not_say_where_a_form_stood_gets_in_with_the_forms_token_and_not_without() {
    let sky = Skyline::open().await;
    let door = "/skyline/portal/sign-in";
    let email = ("email", sky.claire.email.as_str());
    let old = || {
        let mut browser = sky.browser();
        browser.is_old = true;
        browser
    };
    let mut claire = old();
    claire.get(door).await.is(200);
    claire.post(door, &[email]).await.is(303);
    let others = old().get(door).await.field("csrf").expect("a token");
    for token in ["", "guessed", others.as_str()] {
        claire.post_without_token(door, &[("csrf", token), email]).await.is(403);
    }
    old().post_without_token(door, &[("csrf", others.as_str()), email]).await.is(403);
    let is_door = |path: &str| path.contains("/sign-in") || path.contains("/invitation/");
    for route in all().filter(|route| route.method == "POST" && is_door(route.path)) {
        let path = route.path.replace("{workspace}", "skyline").replace("{token}", &"q".repeat(43));
        let path = path.replace("{id}", &"0".repeat(32));
        let page = claire.post_without_token(&path, &[]).await;
        // A door that a script opens reads no form at all.
        assert!(matches!(page.status.as_u16(), 403 | 415), "{} answers {}", page.asked, page.status);
    }
    // Inside, where pages say where they are, and for whoever says that it was another site, all stays as it is.
    let mut inside = sky.signed_in(&sky.claire).await;
    inside.get("/skyline/portal").await.is(200);
    inside.is_old = true;
    inside.post("/skyline/portal/account", &[("account", &sky.claire.account().to_string())]).await.is(403);
    let mut elsewhere = sky.browser();
    elsewhere.get(door).await.is(200);
    elsewhere.headers.insert("sec-fetch-site", "cross-site".parse().expect("a header"));
    elsewhere.headers.insert("origin", "null".parse().expect("a header"));
    elsewhere.post(door, &[email]).await.is(403);
}
