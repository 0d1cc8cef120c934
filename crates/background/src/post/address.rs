//! The address of a mail server: how it is reached, and with which name and password.

use percent_encoding::percent_decode_str;

use super::SettingsProblem;

/// When the line is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Safety {
    /// From the first byte.
    Tls,
    /// After STARTTLS; without it nothing is sent.
    StartTls,
    /// Never: only to this very machine, and never with a password.
    Plain,
}

/// Where the mail server is.
#[derive(Clone)]
pub(super) struct ServerAddress {
    pub host: String,
    pub port: u16,
    pub safety: Safety,
    pub login: Option<(String, String)>,
}

impl std::fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl std::fmt::Debug for ServerAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.safety)
    }
}

impl ServerAddress {
    /// Reads `smtp://user:password@host:port` or `smtps://…`.
    pub(super) fn read(text: &str) -> Result<Self, SettingsProblem> {
        let url = url::Url::parse(text).map_err(|_| SettingsProblem::Server)?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(SettingsProblem::Server)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let decoded = |text: &str| {
            percent_decode_str(text)
                .decode_utf8()
                .map(|text| text.into_owned())
                .map_err(|_| SettingsProblem::Server)
        };
        let login = match (url.username(), url.password()) {
            ("", _) => None,
            (user, password) => Some((decoded(user)?, decoded(password.unwrap_or_default())?)),
        };
        let (safety, usual) = match (url.scheme(), is_this_machine(&host), &login) {
            ("smtps", ..) => (Safety::Tls, 465),
            ("smtp", true, None) => (Safety::Plain, 25),
            ("smtp", ..) => (Safety::StartTls, 587),
            _ => return Err(SettingsProblem::Server),
        };
        Ok(Self { host, port: url.port().unwrap_or(usual), safety, login })
    }
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safety(text: &str) -> Option<Safety> {
        ServerAddress::read(text).ok().map(|address| address.safety)
    }

    #[test]
    fn only_this_machine_is_spoken_to_in_the_clear_and_never_with_a_password() {
        assert_eq!(safety("smtp://127.0.0.1:2525"), Some(Safety::Plain));
        assert_eq!(safety("smtp://localhost"), Some(Safety::Plain));
        assert_eq!(safety("smtp://[::1]:25"), Some(Safety::Plain));
        assert_eq!(safety("smtp://me:secret@localhost"), Some(Safety::StartTls));
        assert_eq!(safety("smtp://mail.example.com"), Some(Safety::StartTls));
        assert_eq!(safety("smtp://10.0.0.5"), Some(Safety::StartTls));
        assert_eq!(safety("smtps://mail.example.com"), Some(Safety::Tls));
        assert_eq!(safety("http://mail.example.com"), None);
        assert_eq!(safety("mail.example.com"), None);
    }

    #[test]
    fn a_password_may_hold_any_sign_and_is_never_printed() {
        let address =
            ServerAddress::read("smtps://me%40x.test:p%3A%2Fss@mail.example.com").expect("an address");
        assert_eq!(address.login, Some(("me@x.test".to_owned(), "p:/ss".to_owned())));
        assert_eq!(format!("{address:?}"), "mail.example.com:465 (Tls)");
    }
}
