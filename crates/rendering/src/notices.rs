//! The usual words of what clients are told about a job, for operators who have not written their own. They are said with
//! the names of what is put in later, as an operator would write them.

use crate::languages::{TextValue, Texts};

/// Subject and body of a notice by its word, for a channel by its word (`mail` or `sms`); a text message has no subject.
/// `names` pairs every variable with what stands for it in a text, such as `window` with `{{window}}`.
pub fn usual<'a>(
    t: Texts,
    notice: &str,
    channel: &str,
    names: impl IntoIterator<Item = (&'a str, String)>,
) -> (String, String) {
    words(t, &format!("notices-usual-{channel}-{notice}"), channel, names)
}

/// The same of an invitation to the portal; the body of a mail is HTML.
pub fn usual_invitation<'a>(
    t: Texts,
    channel: &str,
    names: impl IntoIterator<Item = (&'a str, String)>,
) -> (String, String) {
    words(t, &format!("invite-usual-{channel}"), channel, names)
}

fn words<'a>(
    t: Texts,
    key: &str,
    channel: &str,
    names: impl IntoIterator<Item = (&'a str, String)>,
) -> (String, String) {
    let names: Vec<(&str, String)> = names.into_iter().collect();
    let values: Vec<(&str, &dyn TextValue)> =
        names.iter().map(|(name, token)| (*name, token as &dyn TextValue)).collect();
    let said = |part: &str| t.fill(&format!("{key}-{part}"), &values);
    let subject = if channel == "mail" { said("subject") } else { String::new() };
    (subject, said("body"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::Language;

    #[test]
    fn every_notice_has_its_usual_words_in_every_language() {
        let names = [
            "client", "company", "template", "title", "number", "date", "window", "worker", "address",
            "link", "phone",
        ];
        for language in Language::all() {
            for notice in ["scheduled-today", "rescheduled", "on-the-way", "finished"] {
                for channel in ["mail", "sms"] {
                    let tokens = names.map(|name| (name, format!("{{{{{name}}}}}")));
                    let (subject, body) = usual(language.texts(), notice, channel, tokens);
                    assert_eq!(subject.is_empty(), channel == "sms");
                    assert!(body.contains("{{company}}") || channel == "mail", "{}: {body}", language.code());
                }
            }
        }
    }
}
