//! One POST to a provider: encrypted unless it stays on this machine, a line of its own each time, and an answer that
//! tells apart what was never sent from what nobody can know.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use data_encoding::BASE64;
use http::header::{ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_TYPE, HOST};
use http::{HeaderValue, Method, Request, StatusCode};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};

use super::SmsProblem;

const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(20);
/// An answer is a few lines; what is longer is not read.
const MOST_BYTES: usize = 64 * 1024;

/// What came of a POST.
#[derive(Debug)]
pub(super) enum Answered {
    /// The provider said this.
    Said(StatusCode, String),
    /// It never got the message.
    NotReached(String),
    /// It may have got it, and said nothing.
    Silent(String),
}

/// Where messages are posted.
pub(super) struct Line {
    host: String,
    port: u16,
    /// As the provider is called in the `Host` header.
    authority: String,
    tls: Option<(TlsConnector, ServerName<'static>)>,
    /// The user part of the address; an account, with a Twilio-compatible provider.
    pub user: String,
    /// Path and query.
    pub path: String,
    authorization: Option<HeaderValue>,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({}:{})", self.host, self.port)
    }
}

impl Line {
    /// Reads `https://user:password@host/path`; `authorization` is said instead of user and password where it is given.
    pub(super) fn to(address: &str, authorization: Option<&str>) -> Result<Self, SmsProblem> {
        let url = url::Url::parse(address).map_err(|_| SmsProblem::Address)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(SmsProblem::Address)?;
        let authority = match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let tls = match url.scheme() {
            "https" => Some(tls(&host)?),
            "http" if is_this_machine(&host) => None,
            _ => return Err(SmsProblem::Address),
        };
        let port = url.port_or_known_default().ok_or(SmsProblem::Address)?;
        let (user, password) = (decoded(url.username())?, decoded(url.password().unwrap_or_default())?);
        let said = match authorization {
            Some(said) => Some(said.to_owned()),
            None if user.is_empty() => None,
            None => Some(format!("Basic {}", BASE64.encode(format!("{user}:{password}").as_bytes()))),
        };
        let authorization = said
            .map(|said| {
                let mut value = HeaderValue::from_str(&said).map_err(|_| SmsProblem::Authorization)?;
                value.set_sensitive(true);
                Ok(value)
            })
            .transpose()?;
        let path =
            url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        Ok(Self { host, port, authority, tls, user, path, authorization })
    }

    /// Posts a body and waits for the answer.
    pub(super) async fn post(&self, kind: &'static str, body: String) -> Answered {
        let mut line = match timeout(CONNECT, self.connect()).await {
            Ok(Ok(line)) => line,
            Ok(Err(error)) => return Answered::NotReached(error),
            Err(_) => return Answered::NotReached("the provider did not answer the call in time".to_owned()),
        };
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(&self.path)
            .header(HOST, &self.authority)
            .header(ACCEPT, "application/json")
            .header(CONNECTION, "close")
            .header(CONTENT_TYPE, kind);
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let request = match request.body(Full::new(Bytes::from(body))) {
            Ok(request) => request,
            Err(error) => return Answered::NotReached(error.to_string()),
        };
        let answer = async {
            let answer = line.send_request(request).await.map_err(|error| error.to_string())?;
            let status = answer.status();
            let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
            // The status line is an answer, whatever becomes of the words behind it.
            let words = body.map(|body| body.to_bytes()).unwrap_or_default();
            Ok::<_, String>((status, String::from_utf8_lossy(&words).into_owned()))
        };
        match timeout(ANSWER, answer).await {
            Ok(Ok((status, words))) => Answered::Said(status, words),
            Ok(Err(error)) => Answered::Silent(error),
            Err(_) => Answered::Silent("the provider did not answer in time".to_owned()),
        }
    }

    async fn connect(&self) -> Result<SendRequest<Full<Bytes>>, String> {
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await.map_err(said)?;
        match &self.tls {
            Some((connector, name)) => {
                shake_hands(connector.connect(name.clone(), stream).await.map_err(said)?).await
            }
            None => shake_hands(stream).await,
        }
    }
}

async fn shake_hands<S>(stream: S) -> Result<SendRequest<Full<Bytes>>, String>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (line, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    // It ends with the answer, or when the other half is dropped.
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "the line to the text-message provider broke");
        }
    });
    Ok(line)
}

fn tls(host: &str) -> Result<(TlsConnector, ServerName<'static>), SmsProblem> {
    let name = ServerName::try_from(host.to_owned()).map_err(|_| SmsProblem::Address)?;
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| SmsProblem::Tls(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok((TlsConnector::from(Arc::new(config)), name))
}

fn said(error: std::io::Error) -> String {
    error.to_string()
}

fn decoded(text: &str) -> Result<String, SmsProblem> {
    percent_decode_str(text).decode_utf8().map(|text| text.into_owned()).map_err(|_| SmsProblem::Address)
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear() {
        let is_taken = |address: &str| Line::to(address, None).is_ok();
        assert!(is_taken("https://me:secret@api.sms.example/send"));
        assert!(
            is_taken("http://127.0.0.1:9000/send")
                && is_taken("http://[::1]:9000")
                && is_taken("http://localhost")
        );
        assert!(!is_taken("http://api.sms.example/send"));
        assert!(!is_taken("http://10.0.0.5/send"));
        assert!(!is_taken("ftp://api.sms.example") && !is_taken("api.sms.example") && !is_taken("https://"));
    }

    #[test]
    fn a_password_may_hold_any_sign_and_is_never_printed() {
        let line = Line::to("https://AC1:p%3A%2Fss@api.sms.example/a?b=c", None).expect("an address");
        assert_eq!((line.user.as_str(), line.path.as_str()), ("AC1", "/a?b=c"));
        let said = line.authorization.as_ref().and_then(|value| value.to_str().ok()).expect("a header");
        assert_eq!(said, format!("Basic {}", BASE64.encode(b"AC1:p:/ss")));
        assert_eq!(format!("{line:?}"), "Line(api.sms.example:443)");
        assert!(Line::to("https://api.sms.example", Some("Bearer x\r\ny: z")).is_err());
    }
}
