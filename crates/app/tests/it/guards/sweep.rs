//! Walks through the pages of a side, and sends each of their forms with each of its ids exchanged.

use std::collections::{BTreeSet, VecDeque};

use http::header::CONTENT_TYPE;

use super::samples::{NEVER, is_missing};
use crate::world::{Browser, EveryId, Page, Person, PostForm, Skyline};

/// Pages looked at, at the most: a page links to others of its kind without end.
const PAGES: usize = 300;
/// Forms that may go away under the sweep, at the most.
const GONE: usize = 3;

/// A sweep under way.
pub(super) struct Sweep<'a> {
    sky: &'a Skyline,
    browser: Browser,
    /// Somebody of the same company whose things are foreign too.
    stranger: Option<&'a Person>,
    before: EveryId,
    /// What was exchanged already: the same field of the same form on another page says nothing new.
    seen: BTreeSet<String>,
    /// The foreign ids that were sent.
    sent: BTreeSet<String>,
    exchanged: usize,
    /// Forms that were not there any more once one of their ids was exchanged, so that the rest went untried.
    gone: Vec<String>,
    faults: Vec<String>,
}

/// Where in a form an id stands.
#[derive(Clone, Copy, Debug)]
enum Place {
    Action,
    Field(usize),
    Offered(usize),
}

/// The ids in a text, as the product writes them: 32 hexadecimal digits in a row.
fn ids_in(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| word.len() == 32 && word.bytes().all(|letter| letter.is_ascii_hexdigit()))
}

/// A text without its ids and numbers: what is alike in it and others of its kind.
fn shape(text: &str) -> String {
    let mut shape = text.to_owned();
    for id in ids_in(text) {
        shape = shape.replace(id, "*");
    }
    shape.replace(|letter: char| letter.is_ascii_digit(), "#")
}

/// An answer without what differs from one request to the next, and without the id that was sent.
fn told(page: &Page, sent: &str) -> String {
    let mut html = is_missing(page).replace(sent, "*");
    if let Some(key) = page.field("form_key") {
        html = html.replace(&key, "");
    }
    format!("{} {}\n{html}", page.status, shape(page.header("location").unwrap_or_default()))
}

/// The first line in which two answers differ.
fn difference<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let mut lines = one.lines().zip(other.lines());
    lines.find(|(one, other)| one != other).unwrap_or(("", "more or fewer lines"))
}

fn with(form: &PostForm, place: Place, (old, new): (&str, &str)) -> (String, Vec<(String, String)>) {
    let mut fields = form.fields.clone();
    let mut action = form.action.split('#').next().unwrap_or_default().to_owned();
    match place {
        Place::Action => action = action.replace(old, new),
        Place::Field(at) => {
            let (name, value) = &mut fields[at];
            (*name, *value) = (name.replace(old, new), value.replace(old, new));
        }
        Place::Offered(at) => {
            let (name, value) = &form.offered[at];
            let (name, value) = (name.replace(old, new), value.replace(old, new));
            match fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, given)) => *given = value,
                None => fields.push((name, value)),
            }
        }
    }
    (action, fields)
}

/// Every id of a form with its place, and what that place is called.
fn places(form: &PostForm) -> Vec<(Place, String, String)> {
    let mut places = Vec::new();
    let action = form.action.split('#').next().unwrap_or_default();
    for (nth, id) in ids_in(action).enumerate() {
        places.push((Place::Action, id.to_owned(), format!("address {nth}")));
    }
    let fields = form.fields.iter().enumerate().map(|(at, field)| (Place::Field(at), field));
    let offered = form.offered.iter().enumerate().map(|(at, field)| (Place::Offered(at), field));
    for (place, (name, value)) in fields.chain(offered) {
        for id in ids_in(name).chain(ids_in(value)) {
            places.push((place, id.to_owned(), format!("field {}", shape(name))));
        }
    }
    places
}

impl<'a> Sweep<'a> {
    /// In somebody's browser.
    pub(super) async fn begin(sky: &'a Skyline, browser: Browser, stranger: Option<&'a Person>) -> Self {
        Self {
            sky,
            browser,
            stranger,
            before: sky.every_id().await,
            seen: BTreeSet::new(),
            sent: BTreeSet::new(),
            exchanged: 0,
            gone: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Looks at these pages and at those below `own` that they lead to, as far as they are wanted.
    pub(super) async fn pages(&mut self, own: &str, first: Vec<String>, looks_at: fn(&str) -> bool) {
        let mut queue = VecDeque::from(first);
        let (mut shapes, mut looked) = (BTreeSet::new(), 0);
        while let Some(path) = queue.pop_front() {
            let is_page = !path.contains("/live") && !path.ends_with("pdf");
            if !is_page || !looks_at(&path) || looked == PAGES || !shapes.insert(shape(&path)) {
                continue;
            }
            let page = self.browser.get(&path).await;
            let is_html = |kind: &http::HeaderValue| kind.as_bytes().starts_with(b"text/html");
            if page.status != 200 || !page.headers.get(CONTENT_TYPE).is_some_and(is_html) {
                continue;
            }
            looked += 1;
            let links = page.links(own).into_iter().filter(|link| !link.contains([' ', '{']));
            queue.extend(links.map(|link| link.split('#').next().unwrap_or_default().to_owned()));
            self.forms(&path, page.forms()).await;
        }
    }

    /// Sends the forms of a page with each of their ids exchanged.
    async fn forms(&mut self, path: &str, forms: Vec<PostForm>) {
        for (nth, mut form) in forms.into_iter().enumerate() {
            for (place, id, name) in places(&form) {
                if !places(&form).iter().any(|(_, known, _)| *known == id) {
                    break;
                }
                let key = format!("{} {name}", shape(&form.action));
                if !self.before.table_of(&id).is_some_and(|_| self.seen.insert(key)) {
                    continue;
                }
                let what = format!("{} {name} on {path}", form.action);
                let found = (place, id.as_str(), what.as_str());
                let Some(same) = self.exchange((path, nth), form, found).await else {
                    self.gone.push(what);
                    break;
                };
                form = same;
            }
        }
    }

    /// Sends a form with one id exchanged, once for one never given and once for each that is foreign. The form as it is
    /// afterwards; nothing when it is there no more.
    async fn exchange(
        &mut self,
        page: (&str, usize),
        mut form: PostForm,
        (place, id, what): (Place, &str, &str),
    ) -> Option<PostForm> {
        let foreign = self.foreign(id, what);
        let never = self.send(&form, place, (id, NEVER)).await;
        if never.status.is_redirection() {
            form = self.again(page, &form).await?;
        }
        let never = told(&never, NEVER);
        for (whose, other) in foreign {
            let answer = self.send(&form, place, (id, other.as_str())).await;
            let told = told(&answer, &other);
            if told != never {
                let (one, other) = difference(&told, &never);
                self.faults
                    .push(format!("{what}: that of {whose} is answered\n  {one}\ninstead of\n  {other}"));
            }
            self.exchanged += 1;
            self.sent.insert(other);
            if answer.status.is_redirection() {
                form = self.again(page, &form).await?;
            }
        }
        Some(form)
    }

    /// Ids of the same kind of thing that are not this person's.
    fn foreign(&mut self, id: &str, what: &str) -> Vec<(&'static str, String)> {
        let Some(table) = self.before.table_of(id) else { return Vec::new() };
        let mut foreign = Vec::new();
        match self.before.of_workspace(table, &self.sky.northwind.to_string()) {
            Some(other) => foreign.push(("another company", other.to_owned())),
            None => self.faults.push(format!("{what}: northwind has nothing in {table}")),
        }
        if let Some(other) = self.stranger.and_then(|who| self.before.of_client(table, who)) {
            foreign.push(("another client", other.to_owned()));
        }
        foreign
    }

    async fn send(&mut self, form: &PostForm, place: Place, ids: (&str, &str)) -> Page {
        let (action, fields) = with(form, place, ids);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if form.is_multipart {
            self.browser.post_files(&action, &fields, &[]).await
        } else {
            self.browser.post(&action, &fields).await
        }
    }

    /// The form as the page shows it now: a form that was taken may have another version or key.
    async fn again(&mut self, (path, nth): (&str, usize), form: &PostForm) -> Option<PostForm> {
        let mut forms = self.browser.get(path).await.forms();
        let is_same = |other: &PostForm| {
            shape(&other.action) == shape(&form.action)
                && other.fields.len() == form.fields.len()
                && other.offered.len() == form.offered.len()
        };
        let at = if forms.get(nth).is_some_and(is_same) { nth } else { forms.iter().position(is_same)? };
        Some(forms.swap_remove(at))
    }

    /// Asserts that enough was exchanged, that nobody could tell what is foreign, and that nothing of it was kept.
    pub(super) async fn ends(mut self, least: usize) {
        let after = self.sky.every_id().await;
        let (before, after) = (self.kept(&self.before), self.kept(&after));
        self.faults.extend(after.difference(&before).map(|kept| format!("kept: {kept}")));
        assert!(self.faults.is_empty(), "{} faults:\n{}", self.faults.len(), self.faults.join("\n"));
        assert!(self.exchanged >= least, "only {} ids were exchanged", self.exchanged);
        assert!(self.gone.len() <= GONE, "{} went untried:\n{}", self.gone.len(), self.gone.join("\n"));
    }

    /// Where in skyline's rows the foreign ids stand that were sent.
    fn kept(&self, ids: &EveryId) -> BTreeSet<String> {
        let ours = self.sky.workspace.to_string();
        let mut kept = BTreeSet::new();
        for cell in ids.said_in(&ours) {
            let value = cell.value.replace('-', "");
            for id in ids_in(&value).filter(|id| self.sent.contains(*id)) {
                kept.insert(format!("{id} in {} of {} {}", cell.column, cell.table, cell.row));
            }
        }
        kept
    }
}
