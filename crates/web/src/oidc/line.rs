//! The line to a provider: encrypted, to a machine that may be asked, without redirects, for ten seconds and one
//! megabyte at the most.

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Url};

use super::{OidcProblem, Reach};

/// Time for an answer, from the first word to the last.
const PATIENCE: Duration = Duration::from_secs(10);
/// Time for the call to be taken.
const CONNECT: Duration = Duration::from_secs(5);
/// Bytes of an answer that are read.
const MOST_BYTES: usize = 1024 * 1024;

/// An answer that is still to come.
pub(super) type Answering<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, OidcProblem>> + Send + 'a>>;

/// How providers are spoken to; a test has its own.
pub(super) trait Line: Send + Sync {
    /// Fetches what is at an address, with what is said as authorization.
    fn get<'a>(&'a self, address: &'a str, authorization: Option<String>) -> Answering<'a>;
    /// Sends a form, with what is said as authorization.
    fn post<'a>(&'a self, address: &'a str, form: String, authorization: Option<String>) -> Answering<'a>;
}

/// The line over the network.
pub(super) struct Internet {
    reach: Reach,
    client: OnceLock<Option<Client>>,
}

impl Internet {
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach, client: OnceLock::new() }
    }

    fn client(&self) -> Result<&Client, OidcProblem> {
        self.client.get_or_init(|| client(self.reach)).as_ref().ok_or(OidcProblem::Silent)
    }

    fn url(&self, address: &str) -> Result<Url, OidcProblem> {
        Url::parse(address).ok().filter(|url| self.reach.allows(url)).ok_or(OidcProblem::Address)
    }
}

impl Line for Internet {
    fn get<'a>(&'a self, address: &'a str, authorization: Option<String>) -> Answering<'a> {
        Box::pin(async move { answer(self.client()?.get(self.url(address)?), authorization).await })
    }

    fn post<'a>(&'a self, address: &'a str, form: String, authorization: Option<String>) -> Answering<'a> {
        Box::pin(async move {
            let request = self
                .client()?
                .post(self.url(address)?)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form);
            answer(request, authorization).await
        })
    }
}

async fn answer(mut request: RequestBuilder, authorization: Option<String>) -> Result<Vec<u8>, OidcProblem> {
    if let Some(authorization) = authorization {
        request = request.header(AUTHORIZATION, authorization);
    }
    let silent = |error: reqwest::Error| {
        tracing::warn!(error = %error.without_url(), "an identity provider did not answer");
        OidcProblem::Silent
    };
    let mut response = request.header(ACCEPT, "application/json").send().await.map_err(silent)?;
    let status = response.status();
    let mut body = Vec::new();
    while let Some(some) = response.chunk().await.map_err(silent)? {
        body.extend_from_slice(&some);
        if body.len() > MOST_BYTES {
            return Err(OidcProblem::Silent);
        }
    }
    match status.is_success() {
        true => Ok(body),
        false => Err(said(&body).unwrap_or(OidcProblem::Status(status.as_u16()))),
    }
}

/// The word in which a provider says why not, such as `invalid_grant` (RFC 6749, section 5.2).
fn said(body: &[u8]) -> Option<OidcProblem> {
    let answer: serde_json::Value = serde_json::from_slice(body).ok()?;
    word(answer.get("error")?.as_str()?).map(OidcProblem::Said)
}

/// A reason as it can be shown: one of the words that providers use, not whatever somebody writes.
pub(super) fn word(text: &str) -> Option<String> {
    let fine = text.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
    (fine && !text.is_empty() && text.len() <= 60).then(|| text.to_owned())
}

fn client(reach: Reach) -> Option<Client> {
    let client = Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(CONNECT)
        .redirect(Policy::none())
        .no_proxy()
        .dns_resolver(Arc::new(Careful(reach)))
        .build();
    client.inspect_err(|error| tracing::error!(%error, "no encrypted line can be made")).ok()
}

/// Resolves names, and refuses one that leads anywhere it must not; what was looked at is what is called.
struct Careful(Reach);

impl Resolve for Careful {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if found.iter().any(|address| !reach.allows_ip(address.ip())) {
                return Err("the name leads to a machine that is not asked".into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
