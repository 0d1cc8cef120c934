//! HTML that an operator wrote for a mail: what of it may stay, and the same as plain text. Nothing in it runs, loads
//! anything, or looks otherwise than the mail around it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;

/// What a layout may consist of.
const TAGS: [&str; 14] =
    ["p", "br", "strong", "b", "em", "i", "u", "ul", "ol", "li", "a", "h2", "h3", "blockquote"];

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::default();
    allowed
        .tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["https", "http", "mailto", "tel"]))
        .link_rel(None);
    allowed
});

/// The HTML without everything that is not allowed.
pub fn clean(html: &str) -> String {
    ALLOWED.clean(html).to_string()
}

/// A value as text that markup cannot come out of, between tags and in attributes alike.
pub fn escaped(value: &str) -> String {
    let mut safe = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}

/// Clean HTML as plain text: paragraphs on lines of their own, links written out behind their words.
pub fn plain(clean: &str) -> String {
    let mut text = String::with_capacity(clean.len());
    let (mut rest, mut link) = (clean, None::<(String, usize)>);
    while let Some((words, behind)) = rest.split_once('<') {
        text.push_str(&unescaped(&words.replace(['\n', '\r', '\t'], " ")));
        let Some((tag, after)) = behind.split_once('>') else {
            rest = "";
            break;
        };
        rest = after;
        match tag.split([' ', '/']).next().unwrap_or_default() {
            "br" => text.push('\n'),
            "li" => text.push_str("\n- "),
            "a" => {
                let href = tag.split_once("href=\"").and_then(|(_, value)| value.split_once('"'));
                link = href.map(|(href, _)| (unescaped(href), text.len()));
            }
            "" if tag == "/a" => {
                if let Some((href, from)) = link.take() {
                    let said = text.get(from..).unwrap_or_default().trim();
                    let written = if said == href { String::new() } else { format!(" {href}") };
                    text.push_str(&written);
                }
            }
            "" if !matches!(tag, "/strong" | "/b" | "/em" | "/i" | "/u" | "/li") => text.push_str("\n\n"),
            _ => {}
        }
    }
    text.push_str(&unescaped(rest));
    tidy(&text)
}

fn unescaped(text: &str) -> String {
    text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// No spaces at the ends of lines, and one empty line between blocks at the most.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(str::trim) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_pictures_styles_and_handlers_go_and_words_stay() {
        let html = "<p style=\"x\" onclick=\"y()\">Hi <b>you</b><script>z()</script><img src=\"//a\"></p>";
        assert_eq!(clean(html), "<p>Hi <b>you</b></p>");
        assert!(!clean("<a href=\"javascript:x()\">go</a>").contains("javascript"));
    }

    #[test]
    fn the_name_of_the_link_may_stand_in_an_address() {
        let kept = clean("<p><a href=\"{{link}}\">Open</a></p>");
        assert!(kept.contains("href=\"{{link}}\""), "{kept}");
        assert_eq!(plain(&kept), "Open {{link}}");
    }

    #[test]
    fn plain_text_says_everything() {
        let html = "<p>Dear &amp; only</p><ul><li>one</li><li>two</li></ul><p>Bye<br>Sam</p>";
        assert_eq!(plain(html), "Dear & only\n\n- one\n- two\n\nBye\nSam");
    }

    #[test]
    fn a_value_is_never_markup() {
        assert_eq!(clean(&escaped("<b>\"x\"</b>")), "&lt;b&gt;\"x\"&lt;/b&gt;");
    }
}
