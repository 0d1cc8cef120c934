//! A provider that speaks as Twilio does (`POST /2010-04-01/Accounts/{account}/Messages.json`): a form goes out, JSON
//! comes back. Several others take the same.

use form_urlencoded::Serializer;
use http::StatusCode;
use serde_json::Value;

use super::http::{Answered, Line};
use super::{Answer, Message, Provider, SmsProblem};
use crate::post::Handed;

#[derive(Debug)]
pub(super) struct Twilio(Line);

impl Twilio {
    /// An address without a path is completed from its account.
    pub(super) fn new(mut line: Line) -> Result<Self, SmsProblem> {
        if line.path == "/" {
            let account = line.user.clone();
            if account.is_empty() || !account.bytes().all(|sign| sign.is_ascii_alphanumeric()) {
                return Err(SmsProblem::Account);
            }
            line.path = format!("/2010-04-01/Accounts/{account}/Messages.json");
        }
        Ok(Self(line))
    }
}

impl Provider for Twilio {
    fn send<'a>(&'a self, message: &'a Message<'a>) -> Answer<'a> {
        Box::pin(async move {
            let answered = self.0.post("application/x-www-form-urlencoded", form(message)).await;
            judged(answered, said)
        })
    }
}

fn form(message: &Message<'_>) -> String {
    let mut form = Serializer::new(String::new());
    form.append_pair("To", message.to);
    if message.from.starts_with("MG") && message.from.len() == 34 {
        form.append_pair("MessagingServiceSid", message.from);
    } else if !message.from.is_empty() {
        form.append_pair("From", message.from);
    }
    form.append_pair("Body", message.text);
    form.finish()
}

/// What an answer means: whether the message is on its way, never will be, may be sent later, or may have been sent.
pub(super) fn judged(answered: Answered, said: impl Fn(StatusCode, &str) -> String) -> Handed {
    match answered {
        Answered::Said(status, words) if status.is_success() => Handed::Taken(said(status, &words)),
        Answered::Said(status, words) => match status.as_u16() {
            // A gateway in between: what is behind it may have the message.
            502 | 504 => Handed::InDoubt(said(status, &words)),
            408 | 425 | 429 | 500..=599 => Handed::NotNow(said(status, &words)),
            _ => Handed::Refused(said(status, &words)),
        },
        Answered::NotReached(error) => Handed::NotNow(error),
        Answered::Silent(error) => Handed::InDoubt(error),
    }
}

/// The parts of an answer that a person can use, such as `201 SM1f2e queued` or `400 21211 Invalid number`.
fn said(status: StatusCode, words: &str) -> String {
    let answer: Value = serde_json::from_str(words).unwrap_or_default();
    let part = |name: &str| match answer.get(name) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let parts = if status.is_success() {
        [part("sid"), part("status"), part("error_message")]
    } else {
        [part("code"), part("message"), part("more_info")]
    };
    let parts = parts.into_iter().flatten();
    std::iter::once(status.as_str().to_owned()).chain(parts).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_without_a_path_is_completed_from_its_account() {
        let path =
            |address: &str| Line::to(address, None).and_then(Twilio::new).map(|twilio| twilio.0.path).ok();
        let whole = Some("/2010-04-01/Accounts/AC1/Messages.json".to_owned());
        assert_eq!(path("https://AC1:token@api.twilio.com"), whole);
        assert_eq!(path("https://AC1:token@sms.example/other"), Some("/other".to_owned()));
        assert_eq!(path("https://sms.example"), None);
        assert_eq!(path("https://a%2Fb:token@sms.example"), None);
    }

    #[test]
    fn the_usable_parts_of_an_answer_are_kept() {
        let taken = r#"{"sid":"SM1","status":"queued","num_segments":"1","body":"secret"}"#;
        assert_eq!(said(StatusCode::CREATED, taken), "201 SM1 queued");
        let refused = r#"{"code":21211,"message":"Invalid 'To' Phone Number","status":400}"#;
        assert_eq!(said(StatusCode::BAD_REQUEST, refused), "400 21211 Invalid 'To' Phone Number");
        assert_eq!(said(StatusCode::SERVICE_UNAVAILABLE, "<html>"), "503");
    }
}
