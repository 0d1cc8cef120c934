//! Only hosts that are somebody's are answered; links in mails can therefore never point elsewhere. The installation's own
//! host serves every company by the first part of the path; a company's own host serves that company alone.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::HOST;

use crate::app::App;
use crate::error::Failure;
use crate::error_page::Refused;
use crate::extract::Here;

/// Layer: 421 for a host that is nobody's; health checks are answered under any name.
pub(crate) async fn known_host(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let asked = asked_host(&request);
    if matches!(path, "/livez" | "/readyz")
        || asked.as_deref().is_some_and(|asked| is_ours(asked, &app.setup().base_url))
    {
        return next.run(request).await;
    }
    let company = match asked {
        Some(asked) => app.company_at(asked.trim_end_matches('.')).await,
        None => Ok(None),
    };
    match company {
        Ok(None) => Refused::new(StatusCode::MISDIRECTED_REQUEST).into_response(),
        Ok(Some(slug)) if path == "/" => Redirect::to(&Here::new(&slug).portal("")).into_response(),
        Ok(Some(slug)) => match path.split('/').nth(1) {
            Some(part) if part == slug || part == "assets" => next.run(request).await,
            // Which other companies are here is nobody's business.
            _ => Failure::not_found().into_response(),
        },
        Err(error) => Failure::from(error).into_response(),
    }
}

/// The one host that is asked for, in lower case; none when the request names several.
fn asked_host(request: &Request) -> Option<String> {
    let named = request.uri().authority().map(ToString::to_string).or_else(|| {
        let mut hosts = request.headers().get_all(HOST).iter();
        match (hosts.next(), hosts.next()) {
            (Some(host), None) => host.to_str().ok().map(str::to_owned),
            _ => None,
        }
    });
    named.map(|host| host.to_ascii_lowercase())
}

/// Whether a Host header names the host of the base address; on loopback its names are one.
fn is_ours(asked: &str, base_url: &str) -> bool {
    let own = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let (asked, own) = (asked.trim_end_matches('.').to_ascii_lowercase(), own.to_ascii_lowercase());
    if asked == own {
        return true;
    }
    match (split(&asked), split(&own)) {
        (Some((asked_name, asked_port)), Some((own_name, own_port))) => {
            asked_port == own_port && is_loopback(asked_name) && is_loopback(own_name)
        }
        _ => false,
    }
}

fn split(host: &str) -> Option<(&str, &str)> {
    host.rsplit_once(':')
}

fn is_loopback(name: &str) -> bool {
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_the_own_host_is_answered() {
        let base = "https://portal.skyline.example";
        assert!(is_ours("portal.skyline.example", base));
        assert!(is_ours("PORTAL.skyline.example.", base));
        for foreign in [
            "evil.example",
            "portal.skyline.example.evil.example",
            "a@portal.skyline.example",
            "portal.skyline.example:8443",
        ] {
            assert!(!is_ours(foreign, base), "{foreign}");
        }
        assert!(is_ours("127.0.0.1:8080", "http://localhost:8080"));
        assert!(!is_ours("127.0.0.1:8081", "http://localhost:8080"));
    }
}
