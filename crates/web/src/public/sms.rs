//! What a provider posts when somebody answers a text message: STOP, START and HELP are understood, in Twilio's form and
//! answered in its way (TwiML). The secret in the address is all that says who posts.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::CONTENT_TYPE;
use portico_domain::conversations::sms::{self, Keyword};
use portico_domain::outbox::system_in;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::secret;
use serde::Deserialize;

use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Place, Token};

/// The parts of an incoming message that matter.
#[derive(Debug, Default, Deserialize)]
struct Incoming {
    #[serde(rename = "From", default)]
    from: String,
    #[serde(rename = "Body", default)]
    body: String,
}

/// Takes an incoming message; anything but a known word is for nobody and is answered with nothing.
pub(crate) async fn incoming(
    place: Place,
    State(app): State<App>,
    Token(token): Token,
    body: Bytes,
) -> Answer {
    let workspace = place.workspace();
    let expected = sms::token(app.key(), workspace.id);
    if !workspace.has_field || !secret::same(token.as_bytes(), expected.as_bytes()) {
        return Err(Failure::not_found());
    }
    let message: Incoming = serde_urlencoded::from_bytes(&body).map_err(|_| Failure::unprocessable())?;
    let from = PhoneNumber::parse(&message.from, &workspace.country);
    let (Some(from), Some(word)) = (from, sms::keyword(&message.body)) else { return answered("") };
    let mut work = app.database().begin(system_in(workspace.id)).await?;
    sms::receive(&mut work, &from, word).await?;
    work.commit().await?;
    let t = place.language().texts();
    let phone = place.phone().map(|phone| phone.display).unwrap_or_default();
    let said = match word {
        Keyword::Stop => t.with("notices-answer-stop", "company", &workspace.name),
        Keyword::Start => t.with("notices-answer-start", "company", &workspace.name),
        Keyword::Help => t.with2("notices-answer-help", "company", &workspace.name, "phone", phone),
    };
    answered(&sms::plain(&said))
}

/// A message back, or none.
fn answered(text: &str) -> Answer {
    let message =
        if text.is_empty() { String::new() } else { format!("<Message>{}</Message>", escaped(text)) };
    let answer = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>{message}</Response>");
    Ok(([(CONTENT_TYPE, "text/xml; charset=utf-8")], answer).into_response())
}

fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
