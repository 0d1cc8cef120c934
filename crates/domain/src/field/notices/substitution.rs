//! What stands in for what: `{{window}}` in the operator's words is the arrival window of the job at hand. A closed list
//! of names and nothing else; a value is never read for names in its turn.

use crate::substitutions;
use crate::word::words;

words! {
    /// Something that the operator's words may ask for by name.
    pub enum Substitution {
        /// Whom the message goes to.
        Client = "client",
        /// The company that writes.
        Company = "company",
        /// The kind of job.
        Template = "template",
        /// What the job is called.
        Title = "title",
        /// Its number.
        Number = "number",
        /// Its day.
        Date = "date",
        /// Its arrival window.
        Window = "window",
        /// Who comes.
        Worker = "worker",
        /// Where.
        Address = "address",
        /// Where to follow it, to rate it or to read more.
        Link = "link",
        /// The company's phone number.
        Phone = "phone",
    }
}

impl Substitution {
    /// As it stands in a text: `{{window}}`.
    pub fn token(self) -> String {
        format!("{{{{{self}}}}}")
    }
}

/// The first name in a text that stands for nothing, or the beginning of one that is never closed.
pub fn unknown(text: &str) -> Option<String> {
    substitutions::unknown::<Substitution>(text)
}

/// The text with everything it asks for in its place.
pub fn fill(text: &str, value: impl Fn(Substitution) -> String) -> String {
    substitutions::fill(text, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        fill(text, |what| match what {
            Substitution::Company => "Northwind".to_owned(),
            Substitution::Client => "{{phone}}".to_owned(),
            other => format!("<{other}>"),
        })
    }

    #[test]
    fn every_name_is_put_in_its_place_with_or_without_spaces() {
        assert_eq!(filled("{{company}}: {{ window }}, {{worker}}."), "Northwind: <window>, <worker>.");
        assert_eq!(filled("no names { here }"), "no names { here }");
        for one in Substitution::ALL {
            assert_eq!(unknown(&one.token()), None, "{one}");
        }
    }

    #[test]
    fn a_value_is_never_read_as_a_text() {
        assert_eq!(filled("Hello {{client}}"), "Hello {{phone}}");
    }

    #[test]
    fn what_stands_for_nothing_is_named() {
        assert_eq!(unknown("Hi {{frist}}, {{company}}").as_deref(), Some("{{frist}}"));
        assert_eq!(unknown("{{Company}}").as_deref(), Some("{{Company}}"), "names are written small");
        assert_eq!(unknown("{{}}").as_deref(), Some("{{}}"));
        assert_eq!(unknown("Hi {{company and so on").as_deref(), Some("{{company"));
        assert_eq!(unknown("Hi {{ {{company}}").as_deref(), Some("{{"));
        assert_eq!(unknown("{{ 7 * 7 }}").as_deref(), Some("{{7 * 7}}"));
        assert_eq!(unknown("{% if x %} { company }"), None, "plain words");
    }
}
