//! The smallest HTTP/1.1 client that the bench needs: loopback only, one request at a time on a kept connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// An answer, read to its end.
pub(super) struct Answer {
    /// The status code.
    pub(super) status: u16,
    /// Header names in lower case, with their values.
    pub(super) headers: Vec<(String, String)>,
    /// The body as text; what is not UTF-8 is replaced.
    pub(super) body: String,
    /// The body's length as sent.
    pub(super) bytes: usize,
}

impl Answer {
    /// All values of a header, given in lower case.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// A kept connection to a server on 127.0.0.1.
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Connects, with 30 s for each read.
    pub(super) fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).context("the server takes no connection")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream: BufReader::new(stream) })
    }

    /// Sends a request with the given header lines and reads the answer to its end.
    pub(super) fn ask(&mut self, method: &str, host: &str, path: &str, headers: &str) -> Result<Answer> {
        let length = if method == "POST" { "Content-Length: 0\r\n" } else { "" };
        self.exchange(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n{length}{headers}\r\n"))
    }

    /// Posts a body of a type with the given header lines.
    pub(super) fn post(
        &mut self,
        host: &str,
        path: &str,
        headers: &str,
        (kind, body): (&str, &str),
    ) -> Result<Answer> {
        let length = body.len();
        self.exchange(&format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        ))
    }

    fn exchange(&mut self, request: &str) -> Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status line")?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let body = self.body(&headers, status)?;
        Ok(Answer { status, headers, bytes: body.len(), body: String::from_utf8_lossy(&body).into_owned() })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server closed the connection");
        }
        Ok(line.trim_end().to_owned())
    }

    fn body(&mut self, headers: &[(String, String)], status: u16) -> Result<Vec<u8>> {
        let value =
            |name: &str| headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str());
        let mut body = Vec::new();
        if value("transfer-encoding") == Some("chunked") {
            loop {
                let size = self.line()?;
                let size = usize::from_str_radix(size.split(';').next().unwrap_or_default(), 16)
                    .context("a broken chunk")?;
                let start = body.len();
                body.resize(start + size, 0);
                self.stream.read_exact(&mut body[start..])?;
                self.line()?;
                if size == 0 {
                    return Ok(body);
                }
            }
        }
        match value("content-length").and_then(|length| length.parse().ok()) {
            Some(length) => {
                body.resize(length, 0);
                self.stream.read_exact(&mut body)?;
            }
            None if status == 204 || status == 304 => {}
            None => bail!("an answer without a length"),
        }
        Ok(body)
    }
}
