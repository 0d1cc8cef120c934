//! A provider of any other kind: the operator writes the body of the request, with `{{to}}`, `{{from}}`, `{{text}}` and
//! `{{id}}` where the parts of a message go. A body that begins with a brace is JSON, anything else is a form.

use http::StatusCode;
use serde_json::Value;

use super::http::Line;
use super::twilio::judged;
use super::{Answer, Message, Provider, SmsProblem};

/// The parts of a message by name.
const NAMES: [&str; 4] = ["to", "from", "text", "id"];

#[derive(Debug)]
pub(super) struct Template {
    line: Line,
    body: String,
    is_json: bool,
}

impl Template {
    pub(super) fn new(line: Line, body: &str) -> Result<Self, SmsProblem> {
        let body = body.trim().to_owned();
        let is_json = body.starts_with(['{', '[']);
        let names = names(&body).ok_or(SmsProblem::Body)?;
        let is_fine = names.iter().all(|name| NAMES.contains(&name.as_str()))
            && ["to", "text"].iter().all(|needed| names.iter().any(|name| name == needed));
        let template = Self { line, body, is_json };
        let sample = template.filled(|_| "x\"\n".to_owned());
        let reads = !is_json || serde_json::from_str::<Value>(&sample).is_ok();
        if is_fine && reads { Ok(template) } else { Err(SmsProblem::Body) }
    }

    /// The body with every part in its place, written so that no value can end it.
    fn filled(&self, value: impl Fn(&str) -> String) -> String {
        let mut filled = String::new();
        let mut rest = self.body.as_str();
        while let Some((words, behind)) = rest.split_once("{{") {
            filled.push_str(words);
            let Some((name, after)) = behind.split_once("}}") else { break };
            let value = value(name.trim());
            if self.is_json {
                let quoted = Value::String(value).to_string();
                filled.push_str(&quoted[1..quoted.len() - 1]);
            } else {
                filled.extend(form_urlencoded::byte_serialize(value.as_bytes()));
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// The names in a body; nothing when one is never closed.
fn names(body: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = body;
    while let Some((_, behind)) = rest.split_once("{{") {
        let (name, after) = behind.split_once("}}")?;
        names.push(name.trim().to_owned());
        rest = after;
    }
    Some(names)
}

impl Provider for Template {
    fn send<'a>(&'a self, message: &'a Message<'a>) -> Answer<'a> {
        Box::pin(async move {
            let body = self.filled(|name| match name {
                "to" => message.to.to_owned(),
                "from" => message.from.to_owned(),
                "text" => message.text.to_owned(),
                _ => message.id.to_string(),
            });
            let kind = if self.is_json { "application/json" } else { "application/x-www-form-urlencoded" };
            judged(self.line.post(kind, body).await, |status, words| said(status, words, message.text))
        })
    }
}

/// The status, and a short word of the answer's under one of the usual names; never the message itself, which may hold a
/// secret and which some providers repeat.
fn said(status: StatusCode, words: &str, text: &str) -> String {
    let answer: Value = serde_json::from_str(words).unwrap_or_default();
    let word =
        ["id", "message_id", "messageId", "status", "code", "error", "message"].iter().find_map(|name| {
            match answer.get(name)? {
                Value::String(word) => Some(word.clone()),
                Value::Number(number) => Some(number.to_string()),
                _ => None,
            }
        });
    let word = word.filter(|word| word.len() <= 200 && !word.contains(text));
    word.map_or_else(|| status.as_str().to_owned(), |word| format!("{} {word}", status.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(body: &str) -> Option<Template> {
        Template::new(Line::to("https://sms.example/send", None).expect("an address"), body).ok()
    }

    fn filled(body: &str, text: &str) -> String {
        template(body)
            .expect("a body")
            .filled(|name| if name == "text" { text } else { "+12015550142" }.to_owned())
    }

    #[test]
    fn a_value_never_ends_the_body_it_stands_in() {
        let evil = "a\"}, {\"to\": \"+1900\"\n&to=+1900";
        let json = filled(r#"{"to": "{{to}}", "text": "{{ text }}"}"#, evil);
        let read: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!((read["text"].as_str(), read["to"].as_str()), (Some(evil), Some("+12015550142")));
        let form = filled("to={{to}}&text={{text}}", evil);
        let read: Vec<_> = form_urlencoded::parse(form.as_bytes()).collect();
        assert_eq!((read.len(), &*read[0].1, &*read[1].1), (2, "+12015550142", evil));
        assert_eq!(filled("to={{to}}&text={{text}}", "{{id}}"), "to=%2B12015550142&text=%7B%7Bid%7D%7D");
    }

    #[test]
    fn a_body_that_lacks_something_is_refused() {
        assert!(template("to={{to}}&text={{text}}&from={{from}}&id={{id}}").is_some());
        for body in [
            "",
            "to={{to}}",
            "to={{to}}&text={{text}}&x={{name}}",
            "{\"to\": {{to}}, \"t\": \"{{text}}\"}",
            "{{to}}{{text",
        ] {
            assert!(template(body).is_none(), "{body}");
        }
    }

    #[test]
    fn what_a_provider_repeats_of_the_message_is_not_kept() {
        assert_eq!(said(StatusCode::OK, r#"{"id": "m-17"}"#, "words"), "200 m-17");
        assert_eq!(said(StatusCode::OK, r#"{"message": "your words went out"}"#, "words"), "200");
        assert_eq!(said(StatusCode::OK, "OK", "words"), "200");
    }
}
