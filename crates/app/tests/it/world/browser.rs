//! A browser without a screen: keeps cookies, fills in form tokens, follows redirects when told to.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use http::response::Parts;
use http::{HeaderMap, Method, Request};
use http_body_util::BodyExt as _;
use portico_web::app::App;
use tower::ServiceExt as _;

use super::{Page, Stream};

fn is_stream(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream")
}

/// One browser with its cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    app: App,
    cookies: BTreeMap<String, String>,
    form_token: Option<String>,
    /// Headers sent with every request from now on.
    pub(crate) headers: HeaderMap,
    /// Whether it is too old to say where a form stood, and comes from a page that keeps its address to itself.
    pub(crate) is_old: bool,
}

impl Browser {
    pub(super) fn new(router: Router, app: App) -> Self {
        Self {
            router,
            app,
            cookies: BTreeMap::new(),
            form_token: None,
            headers: HeaderMap::new(),
            is_old: false,
        }
    }

    /// Puts a cookie into the jar.
    pub(crate) fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// A cookie out of the jar.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Opens an address.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, &[], None).await
    }

    /// Sends a form, with the token of the last page that had one; a browser that saw none yet gets one.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = match &self.form_token {
            Some(token) => token.clone(),
            None => self.made_token(),
        };
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post_without_token(path, &all).await
    }

    /// Sends exactly these fields.
    pub(crate) async fn post_without_token(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let form: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, form.as_bytes(), Some("application/x-www-form-urlencoded")).await
    }

    /// Sends a form with files (`(field, file name, media type, bytes)`), with the token.
    pub(crate) async fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &str, &[u8])],
    ) -> Page {
        const EDGE: &str = "edge-of-a-part";
        let token = match &self.form_token {
            Some(token) => token.clone(),
            None => self.made_token(),
        };
        let mut body = Vec::new();
        for (name, value) in [("csrf", token.as_str())].iter().chain(fields) {
            body.extend_from_slice(
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        for (name, file, kind, bytes) in files {
            let head = format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\ncontent-type: {kind}\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        self.send(Method::POST, path, &body, Some(&format!("multipart/form-data; boundary={EDGE}"))).await
    }

    /// Opens where a redirect leads, again and again, until a page comes.
    pub(crate) async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            if !page.status.is_redirection() {
                return page;
            }
            let to = page.leads_to().to_owned();
            page = self.get(&to).await;
        }
        panic!("redirects without end: {}", page.leads_to())
    }

    /// Opens an event stream and keeps it open until what is returned is dropped.
    pub(crate) async fn listen(&mut self, path: &str) -> Stream {
        let (parts, body) = self.ask(Method::GET, path, &[], None).await;
        let asked = format!("GET {path}");
        assert!(is_stream(&parts.headers), "{asked} is no stream: {}", parts.status);
        Stream::new(asked, body)
    }

    /// One request as it is, with the jar's cookies and the headers of a page of this installation.
    pub(crate) async fn send(&mut self, method: Method, path: &str, body: &[u8], kind: Option<&str>) -> Page {
        let asked = format!("{method} {path}");
        let (parts, body) = self.ask(method, path, body, kind).await;
        // A stream has no end to wait for.
        let bytes = if is_stream(&parts.headers) {
            Vec::new()
        } else {
            body.collect().await.expect("a whole answer").to_bytes().to_vec()
        };
        let page = Page { asked, status: parts.status, headers: parts.headers, bytes };
        self.keep_cookies(&page);
        if let Some(token) = page.field("csrf") {
            self.form_token = Some(token);
        }
        page
    }

    async fn ask(&mut self, method: Method, path: &str, body: &[u8], kind: Option<&str>) -> (Parts, Body) {
        let slug = path.split(['/', '?']).nth(1).unwrap_or_default();
        // A change made by a verb shows at once; in the product it takes less than a second.
        self.app.forget_standing(slug);
        let base = self.app.setup().base_url.clone();
        let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
        let mut request = Request::builder().method(&method).uri(path).header(HOST, host);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        if method != Method::GET {
            request = if self.is_old {
                request.header(ORIGIN, "null")
            } else {
                request.header(ORIGIN, &base).header("sec-fetch-site", "same-origin")
            };
        }
        if let Some(kind) = kind {
            request = request.header(CONTENT_TYPE, kind);
        }
        let mut request = request.body(Body::from(body.to_vec())).expect("a request");
        for (name, value) in &self.headers {
            request.headers_mut().insert(name, value.clone());
        }
        let response = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        response.into_parts()
    }

    fn keep_cookies(&mut self, page: &Page) {
        for cookie in page.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().expect("a readable cookie");
            let (name, rest) = cookie.split_once('=').expect("a name and a value");
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() || cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
        // A sign-in changes the browser's person, never its secret; so the token stays good.
        debug_assert!(page.headers.get(LOCATION).is_none_or(|to| !to.is_empty()));
    }

    fn made_token(&mut self) -> String {
        const BROWSER: &str = "__Host-browser";
        if !self.cookies.contains_key(BROWSER) {
            self.set_cookie(BROWSER, &portico_domain::secret::random_token());
        }
        self.app.key().keyed_hash("form", self.cookie(BROWSER).unwrap_or_default())
    }
}
