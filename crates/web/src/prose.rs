//! What people write to each other, as safe HTML: paragraphs, line breaks and links, nothing else (security.md row 109).

/// Marks behind an address that belong to the sentence, not to the address.
const AFTER: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '"', '…'];

/// The paragraphs of a text as HTML. Everything typed is escaped; only `http` and `https` addresses become links.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for paragraph in
        text.split("\n\n").map(|part| part.trim_matches('\n')).filter(|part| !part.trim().is_empty())
    {
        out.push_str("<p>");
        for (at, line) in paragraph.split('\n').enumerate() {
            if at > 0 {
                out.push_str("<br>");
            }
            write_line(&mut out, line);
        }
        out.push_str("</p>");
    }
    out
}

fn write_line(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = next_address(rest) {
        escape(out, &rest[..at]);
        let end = rest[at..]
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`'))
            .unwrap_or(rest.len() - at);
        let address = rest[at..at + end].trim_end_matches(AFTER);
        out.push_str("<a href=\"");
        escape(out, address);
        out.push_str("\" rel=\"noopener noreferrer nofollow\">");
        escape(out, address);
        out.push_str("</a>");
        rest = &rest[at + address.len()..];
    }
    escape(out, rest);
}

/// Where the next address begins, if it has anything behind its scheme.
fn next_address(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at =
            from + ["https://", "http://"].iter().filter_map(|scheme| text[from..].find(scheme)).min()?;
        let behind = text[at..].split_once("://").map_or("", |(_, behind)| behind);
        if behind.starts_with(|c: char| c.is_alphanumeric()) {
            return Some(at);
        }
        from = at + "http".len();
    }
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_markup() {
        for nasty in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg/onload=1>",
            "' onmouseover='x",
        ] {
            let html = html(nasty);
            assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<svg"), "{html}");
            assert_eq!(html.matches('<').count(), 2, "{html}");
        }
    }

    #[test]
    fn only_web_addresses_become_links_and_keep_their_sentence_apart() {
        let said = html("See https://example.com/a?b=1&c=2. Not javascript:alert(1) nor http:// alone.");
        let link = "<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\">";
        assert!(said.contains(link), "{said}");
        assert!(said.contains("</a>. Not javascript:alert(1) nor http:// alone."), "{said}");
        assert_eq!(said.matches("<a ").count(), 1);
    }

    #[test]
    fn an_address_cannot_break_out_of_its_link() {
        let said = html("https://example.com/\"onclick=alert(1)");
        assert!(said.starts_with("<p><a href=\"https://example.com/\" rel="), "{said}");
        let said = html("https://example.com/'onclick='x");
        assert!(!said.contains("'onclick"), "{said}");
    }

    #[test]
    fn empty_lines_part_paragraphs_and_single_ones_break() {
        assert_eq!(html("One\ntwo\n\n\n\nthree"), "<p>One<br>two</p><p>three</p>");
    }
}
