//! Puts a mail into the form that travels (RFC 5322): one recipient, heads that nobody can write into, two parts.

use std::time::{Duration, SystemTime};

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use lettre::{Address, address::Envelope};

use super::Parcel;

const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
const SUPPRESS_ANSWERS: HeaderName = HeaderName::new_from_ascii_str("X-Auto-Response-Suppress");

/// The message; a reason when it can never be written.
pub(super) fn write(sender: &Address, host: &str, parcel: &Parcel<'_>) -> Result<Message, String> {
    let to: Address =
        parcel.to.parse().map_err(|_| "the recipient's address cannot be written to".to_owned())?;
    let envelope =
        Envelope::new(Some(sender.clone()), vec![to.clone()]).map_err(|error| error.to_string())?;
    let date = SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(parcel.at.0).unwrap_or(0));
    let mut builder = Message::builder()
        .from(Mailbox::new(name(parcel.company), sender.clone()))
        .to(Mailbox::new(name(parcel.to_name), to))
        .subject(one_line(parcel.subject))
        .date(date)
        .message_id(Some(format!("<{}@{host}>", parcel.id)))
        .raw_header(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()))
        .raw_header(HeaderValue::new(SUPPRESS_ANSWERS, "All".to_owned()))
        .envelope(envelope);
    if let Some(reply_to) = parcel.reply_to.and_then(|address| address.parse::<Address>().ok()) {
        builder = builder.reply_to(Mailbox::new(name(parcel.company), reply_to));
    }
    builder
        .multipart(MultiPart::alternative_plain_html(parcel.body.text.clone(), parcel.body.html.clone()))
        .map_err(|error| error.to_string())
}

/// A display name; none when nothing is left of it.
fn name(text: &str) -> Option<String> {
    Some(one_line(text)).filter(|name| !name.is_empty())
}

/// Without line breaks and other control signs: a head ends where we say, not where a name does.
fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_control() || sign.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use portico_domain::id::TaskId;
    use portico_domain::time::Instant;
    use portico_rendering::mail::Composed;

    use super::*;

    fn parcel<'a>(company: &'a str, to_name: &'a str, subject: &'a str) -> Parcel<'a> {
        let body = Composed { html: "<p>Grüße</p>".into(), text: "Grüße\n.\nEnde\n".into() };
        Parcel {
            id: TaskId::new(Instant(1)),
            at: Instant(1_795_000_000_000),
            company,
            reply_to: Some("desk@x.test"),
            to_name,
            to: "claire@x.test",
            subject,
            body,
        }
    }

    fn written(parcel: &Parcel<'_>) -> String {
        let sender: Address = "mail@portal.test".parse().expect("an address");
        let message = write(&sender, "portal.test", parcel).expect("a message");
        assert_eq!(message.envelope().to().len(), 1);
        String::from_utf8(message.formatted()).expect("mails travel as ASCII")
    }

    #[test]
    fn nobody_writes_into_the_heads() {
        let evil = "Claire\r\nBcc: everybody@x.test\r\n\r\n.\r\nMAIL FROM:<x@y.test>";
        let text = written(&parcel(evil, evil, evil));
        let heads = text.split("\r\n\r\n").next().expect("heads");
        assert!(
            heads
                .lines()
                .all(|line| !line.to_ascii_lowercase().starts_with("bcc:") && !line.starts_with("MAIL FROM")),
            "{heads}"
        );
        assert_eq!(heads.lines().filter(|line| line.starts_with("To:")).count(), 1);
    }

    #[test]
    fn the_heads_say_that_a_machine_wrote_and_name_no_vendor() {
        let text = written(&parcel("Skyline Air", "Claire Bennett", "Su presupuesto está listo"));
        assert!(
            text.contains("Auto-Submitted: auto-generated\r\n")
                && text.contains("X-Auto-Response-Suppress: All\r\n")
        );
        assert!(
            text.contains("@portal.test>\r\n") && text.contains("From: \"Skyline Air\" <mail@portal.test>"),
            "{text}"
        );
        assert!(
            !text.to_ascii_lowercase().contains("portico")
                && !text.contains("User-Agent")
                && !text.contains("X-Mailer")
        );
        assert!(text.is_ascii());
    }
}
