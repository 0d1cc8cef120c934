//! What came back, and what a person would read in it.

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};

/// One answer.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Method and path.
    pub(crate) asked: String,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Page {
    /// The answer as text.
    pub(crate) fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Asserts the status.
    #[track_caller]
    pub(crate) fn is(&self, status: u16) -> &Self {
        let location = self.headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
        assert_eq!(self.status.as_u16(), status, "{} {location}\n{}", self.asked, self.words());
        self
    }

    /// Asserts that the page shows a text.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.words().contains(text), "{} does not say “{text}”:\n{}", self.asked, self.words());
        self
    }

    /// Asserts that the page does not show a text, nor hide it anywhere.
    #[track_caller]
    pub(crate) fn hides(&self, text: &str) -> &Self {
        assert!(!self.html().contains(text), "{} contains “{text}”:\n{}", self.asked, self.words());
        self
    }

    /// Asserts that a picture or a control has this name for those who do not see it.
    #[track_caller]
    pub(crate) fn names(&self, label: &str) -> &Self {
        let there = self.html().contains(&format!("aria-label=\"{label}\""));
        assert!(there, "{} names nothing “{label}”", self.asked);
        self
    }
    /// Where a redirect leads.
    #[track_caller]
    pub(crate) fn leads_to(&self) -> &str {
        let location = self.headers.get(LOCATION).and_then(|to| to.to_str().ok());
        location.unwrap_or_else(|| panic!("{} leads nowhere: {}\n{}", self.asked, self.status, self.words()))
    }

    /// One header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The value of the first field with a name.
    pub(crate) fn field(&self, name: &str) -> Option<String> {
        let html = self.html();
        let marked = format!("name=\"{name}\"");
        let tag = html.split('<').find(|tag| tag.starts_with("input") && tag.contains(&marked))?;
        let (_, value) = tag.split_once("value=\"")?;
        Some(unescaped(value.split('"').next()?))
    }

    /// Every address on the page that begins so, in order, each once.
    pub(crate) fn links(&self, begins: &str) -> Vec<String> {
        let html = self.html();
        let mut found: Vec<String> = Vec::new();
        for part in html.split(['"', '\'']) {
            let link = unescaped(part);
            if link.starts_with(begins) && !found.contains(&link) {
                found.push(link);
            }
        }
        found
    }

    /// The text of the page without its tags, blanks folded.
    pub(crate) fn words(&self) -> String {
        let html = self.html();
        let mut text = String::with_capacity(html.len() / 2);
        let mut in_tag = false;
        for letter in html.chars() {
            match letter {
                '<' => {
                    in_tag = true;
                    text.push(' ');
                }
                '>' => in_tag = false,
                _ if !in_tag => text.push(letter),
                _ => {}
            }
        }
        unescaped(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

pub(super) fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (mark, letter) in [
        ("&lt;", "<"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ] {
        text = text.replace(mark, letter);
    }
    text
}
