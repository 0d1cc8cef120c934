//! A page with a form, as one browser got it, to be sent from any network.

use anyhow::{Context, Result};

use crate::bench::http::{Answer, Connection};
use crate::bench::server::Server;

/// The page, ready to be sent.
pub(super) struct Door {
    host: String,
    path: &'static str,
    cookie: String,
    token: String,
}

impl Door {
    /// Opens a page; somebody who is signed in brings their cookie, everybody else gets one.
    pub(super) fn open(server: &Server, path: &'static str, cookie: Option<String>) -> Result<Self> {
        let host = server.host()?;
        let headers = cookie.as_ref().map(|cookie| format!("Cookie: {cookie}\r\n")).unwrap_or_default();
        let page = Connection::open(server.port)?.ask("GET", &host, path, &headers)?;
        let given: Vec<&str> = page.all("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
        let cookie = cookie.unwrap_or_else(|| given.join("; "));
        let token = value(&page.body, "csrf").with_context(|| format!("{path} has no form"))?;
        Ok(Self { host, path, token: token.to_owned(), cookie })
    }

    /// Sends its form with these fields, encoded, from the `network`th network.
    pub(super) fn send(&self, connection: &mut Connection, network: u32, fields: &str) -> Result<Answer> {
        let [_, a, b, c] = network.to_be_bytes();
        let headers = format!(
            "Cookie: {}\r\nOrigin: http://{}\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 10.{a}.{b}.{c}\r\n",
            self.cookie, self.host
        );
        let body = format!("csrf={}&{fields}", self.token);
        connection.post(&self.host, self.path, &headers, ("application/x-www-form-urlencoded", &body))
    }
}

/// The value of the first hidden field of a name.
pub(super) fn value<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next()
}
