//! The forms of a page as a browser would send them.

use super::Page;
use super::page::unescaped;

/// A form that posts.
#[derive(Clone, Debug, Default)]
pub(crate) struct PostForm {
    /// Where it is sent.
    pub(crate) action: String,
    /// Whether it brings files.
    pub(crate) is_multipart: bool,
    /// What it sends as it stands, but for its token.
    pub(crate) fields: Vec<(String, String)>,
    /// What could be chosen instead or as well: options, boxes, buttons.
    pub(crate) offered: Vec<(String, String)>,
    id: String,
    posts: bool,
    pressed: Option<Button>,
}

/// The button that sends a form: its main one, else its first.
#[derive(Clone, Debug)]
struct Button {
    is_main: bool,
    name: String,
    value: String,
}

/// A tag with its attributes, and the text up to the next one.
struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
    text: &'a str,
}

impl Tag<'_> {
    fn value(&self, attribute: &str) -> Option<String> {
        let marked = format!(" {attribute}=\"");
        let (_, value) = self.attributes.split_once(&marked)?;
        Some(unescaped(value.split('"').next()?))
    }
    fn is(&self, attribute: &str) -> bool {
        let marked = format!(" {attribute}");
        self.attributes.ends_with(&marked) || self.attributes.contains(&format!("{marked} "))
    }
}

/// The tags of a page, without those that only script makes something of.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut is_pattern = false;
    html.split('<').skip(1).filter_map(move |part| {
        let (tag, text) = part.split_once('>')?;
        let end = tag.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(end);
        match name {
            "template" => is_pattern = true,
            "/template" => is_pattern = false,
            _ => {}
        }
        (!is_pattern).then_some(Tag { name, attributes, text })
    })
}

impl Page {
    /// Every form on the page that posts, in order. A control may stand elsewhere and name its form.
    pub(crate) fn forms(&self) -> Vec<PostForm> {
        let html = self.html();
        let empty = |tag: Tag<'_>| PostForm {
            action: tag.value("action").unwrap_or_default(),
            is_multipart: tag.value("enctype").is_some_and(|kind| kind == "multipart/form-data"),
            id: tag.value("id").unwrap_or_default(),
            posts: tag.value("method").is_some_and(|method| method == "post"),
            ..PostForm::default()
        };
        let mut forms: Vec<PostForm> = tags(&html).filter(|tag| tag.name == "form").map(empty).collect();
        fill(&html, &mut forms);
        forms.retain(|form| form.posts);
        for form in &mut forms {
            if let Some(button) = form.pressed.take().filter(|button| !button.name.is_empty()) {
                form.fields.push((button.name, button.value));
            }
        }
        forms
    }
}

fn fill(html: &str, forms: &mut [PostForm]) {
    let (mut seen, mut inside) = (0, None);
    let mut list: Option<List> = None;
    for tag in tags(html) {
        match tag.name {
            "form" => {
                inside = Some(seen);
                seen += 1;
            }
            "/form" => inside = None,
            "option" => {
                if let (Some(list), Some(value)) = (&mut list, tag.value("value")) {
                    list.take(value, tag.is("selected"));
                }
            }
            "/select" => {
                if let Some(list) = list.take()
                    && let Some(form) = list.form.and_then(|form| forms.get_mut(form))
                {
                    list.put_into(form);
                }
            }
            "input" | "select" | "textarea" | "button" if !tag.is("disabled") => {
                let elsewhere = tag.value("form");
                let own = elsewhere.map_or(inside, |id| forms.iter().position(|form| form.id == id));
                let name = tag.value("name").unwrap_or_default();
                if tag.name == "select" {
                    list = Some(List { form: own, name, chosen: None, options: Vec::new() });
                } else if let Some(form) = own.and_then(|form| forms.get_mut(form)) {
                    form.control(&tag, name);
                }
            }
            _ => {}
        }
    }
}

/// A list to choose from, as far as it was read.
struct List {
    form: Option<usize>,
    name: String,
    chosen: Option<String>,
    options: Vec<String>,
}

impl List {
    fn take(&mut self, value: String, selected: bool) {
        if selected {
            self.chosen = Some(value.clone());
        }
        self.options.push(value);
    }
    fn put_into(self, form: &mut PostForm) {
        if let Some(value) = self.chosen.or_else(|| self.options.first().cloned()) {
            form.fields.push((self.name.clone(), value));
        }
        form.offered.extend(self.options.into_iter().map(|option| (self.name.clone(), option)));
    }
}

impl PostForm {
    fn control(&mut self, tag: &Tag<'_>, name: String) {
        let kind = tag.value("type").unwrap_or_default();
        let value = tag.value("value");
        if tag.name == "button" {
            if kind.is_empty() || kind == "submit" {
                self.button(tag, name, value.unwrap_or_default());
            }
            return;
        }
        if name.is_empty() || name == "csrf" || kind == "file" {
            return;
        }
        if tag.name == "textarea" {
            let text = tag.text.strip_prefix('\n').unwrap_or(tag.text);
            self.fields.push((name, unescaped(text)));
        } else if kind == "checkbox" || kind == "radio" {
            let sent = (name, value.unwrap_or_else(|| "on".to_owned()));
            if tag.is("checked") { self.fields.push(sent) } else { self.offered.push(sent) }
        } else {
            self.fields.push((name, value.unwrap_or_default()));
        }
    }

    fn button(&mut self, tag: &Tag<'_>, name: String, value: String) {
        let is_main = tag.value("class").is_some_and(|class| class.split(' ').any(|one| one == "primary"));
        let wins = self.pressed.as_ref().is_none_or(|pressed| is_main && !pressed.is_main);
        let button = Button { is_main, name, value };
        let loses = if wins { self.pressed.replace(button) } else { Some(button) };
        if let Some(button) = loses.filter(|button| !button.name.is_empty()) {
            self.offered.push((button.name, button.value));
        }
    }
}

#[test]
fn a_form_is_read_as_a_browser_would_send_it() {
    let html = "<form method=\"post\" action=\"/a?b=1&#38;c\" id=\"f\"><input type=\"hidden\" name=\"csrf\" value=\"t\">\
        <input name=\"who\" value=\"&#60;me&#62;\"><select name=\"one\"><option value=\"\">-</option>\
        <option value=\"2\" selected>b</option></select><input type=\"checkbox\" name=\"box\" value=\"x\">\
        <input type=\"checkbox\" name=\"box\" value=\"y\" checked><textarea name=\"note\">\nhello</textarea>\
        <template><input name=\"never\" value=\"1\"></template><button name=\"do\" value=\"drop\">Drop</button>\
        <button class=\"btn primary\" name=\"do\" value=\"save\">Save</button></form>\
        <input name=\"far\" value=\"z\" form=\"f\"><form method=\"get\" action=\"/q\"><input name=\"q\"></form>";
    let page = Page {
        asked: "GET /".to_owned(),
        status: http::StatusCode::OK,
        headers: http::HeaderMap::new(),
        bytes: html.as_bytes().to_vec(),
    };
    let forms = page.forms();
    assert_eq!((forms.len(), forms[0].action.as_str()), (1, "/a?b=1&c"));
    let sent: Vec<String> = forms[0].fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(sent, ["who=<me>", "one=2", "box=y", "note=hello", "far=z", "do=save"]);
    for other in [("box", "x"), ("one", ""), ("do", "drop")] {
        let other = (other.0.to_owned(), other.1.to_owned());
        assert!(forms[0].offered.contains(&other), "{other:?}");
    }
}
