//! Whether the mail server would take a mail: connected, encrypted, signed in, and left again without one.

use portico_background::{Trouble, Visit, visit};
use url::Url;

use super::Finding;
use crate::config::Settings;

const CHECK: &str = "mail";

pub(super) async fn check(settings: &Settings) -> Finding {
    let Some(address) = settings.smtp_url.as_deref() else {
        let found = "PORTICO_SMTP_URL is not set, so mails wait";
        return Finding::warning(CHECK, found, "set it, such as smtps://user:password@mail.example.com");
    };
    let own = Url::parse(&settings.base_url).ok().and_then(|url| url.host_str().map(str::to_owned));
    match visit(address, own.as_deref().unwrap_or("localhost")).await {
        Ok(found) => Finding::well(CHECK, said(&found)),
        Err(trouble) => Finding::wrong(CHECK, trouble.to_string(), cure(&trouble)),
    }
}

fn said(visit: &Visit) -> String {
    let line = if visit.encrypted { "the line is encrypted" } else { "the line stays on this machine" };
    let login = if visit.signed_in { ", name and password are taken" } else { ", no password is needed" };
    format!("{} answers, {line}{login}", visit.server)
}

const fn cure(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Settings(_) => "set PORTICO_SMTP_URL, such as smtps://user:password@mail.example.com",
        Trouble::Unreachable { .. } => {
            "check host and port in PORTICO_SMTP_URL, and that a firewall lets this machine out; many networks block 25, some 587"
        }
        Trouble::Silent { .. } => {
            "check the port in PORTICO_SMTP_URL; a port that is encrypted from the start (often 465) wants smtps:// instead of smtp://"
        }
        Trouble::NoGreeting { .. } => {
            "check the port in PORTICO_SMTP_URL, and that the server takes connections from this machine's address"
        }
        Trouble::NoEncryption { .. } => {
            "use the server's port for sending mail (587) or smtps:// with 465; without encryption mails go to this machine only, without a password"
        }
        Trouble::NotEncrypted { .. } => {
            "write the host into PORTICO_SMTP_URL that the server's certificate names, let the server have one of a public authority, and use smtps:// only for a port that is encrypted from the start (often 465)"
        }
        Trouble::Password { .. } => {
            "check user and password in PORTICO_SMTP_URL (a @, : or / in them is written %40, %3A, %2F); some servers want a password made for programs"
        }
    }
}
