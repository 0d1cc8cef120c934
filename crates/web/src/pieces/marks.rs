//! Small parts: an icon, a count, a way back, a line of a history, pages of a list.

use askama::Template;
use portico_rendering::languages::Texts;

type Text<'a> = &'a str;

/// An icon by its name without `i-`.
#[derive(Template)]
#[template(path = "pieces/icon.html")]
pub(crate) struct Icon<'a> {
    name: Text<'a>,
    class: Text<'a>,
}

pub(crate) fn icon<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    class: &'a (impl AsRef<str> + ?Sized),
) -> Icon<'a> {
    Icon { name: name.as_ref(), class: class.as_ref() }
}

/// How many wait; nothing at 0.
#[derive(Template)]
#[template(path = "pieces/count.html")]
pub(crate) struct Count {
    t: Texts,
    number: u32,
    hot: bool,
}

pub(crate) const fn count(t: &Texts, number: &u32, hot: &bool) -> Count {
    Count { t: *t, number: *number, hot: *hot }
}

/// A list without rows: one sentence, one action.
#[derive(Template)]
#[template(path = "pieces/empty.html")]
pub(crate) struct Empty<'a> {
    picture: Text<'a>,
    title: Text<'a>,
    text: Text<'a>,
    href: Text<'a>,
    action: Text<'a>,
}

pub(crate) fn empty<'a>(
    picture: &'a (impl AsRef<str> + ?Sized),
    title: &'a (impl AsRef<str> + ?Sized),
    text: &'a (impl AsRef<str> + ?Sized),
    href: &'a (impl AsRef<str> + ?Sized),
    action: &'a (impl AsRef<str> + ?Sized),
) -> Empty<'a> {
    Empty {
        picture: picture.as_ref(),
        title: title.as_ref(),
        text: text.as_ref(),
        href: href.as_ref(),
        action: action.as_ref(),
    }
}

/// Pages of a list as links.
#[derive(Template)]
#[template(path = "pieces/pager.html")]
pub(crate) struct Pager<'a> {
    t: Texts,
    page: u64,
    pages: u64,
    previous: Text<'a>,
    next: Text<'a>,
}

pub(crate) fn pager<'a>(
    t: &Texts,
    page: &u64,
    pages: &u64,
    previous: &'a (impl AsRef<str> + ?Sized),
    next: &'a (impl AsRef<str> + ?Sized),
) -> Pager<'a> {
    Pager { t: *t, page: *page, pages: *pages, previous: previous.as_ref(), next: next.as_ref() }
}

/// A link back above the heading.
#[derive(Template)]
#[template(path = "pieces/crumb.html")]
pub(crate) struct Crumb<'a> {
    href: Text<'a>,
    label: Text<'a>,
}

pub(crate) fn crumb<'a>(
    href: &'a (impl AsRef<str> + ?Sized),
    label: &'a (impl AsRef<str> + ?Sized),
) -> Crumb<'a> {
    Crumb { href: href.as_ref(), label: label.as_ref() }
}

/// A link that reads as one, with an arrow.
#[derive(Template)]
#[template(path = "pieces/more.html")]
pub(crate) struct More<'a> {
    href: Text<'a>,
    label: Text<'a>,
    class: Text<'a>,
}

pub(crate) fn more<'a>(
    href: &'a (impl AsRef<str> + ?Sized),
    label: &'a (impl AsRef<str> + ?Sized),
    class: &'a (impl AsRef<str> + ?Sized),
) -> More<'a> {
    More { href: href.as_ref(), label: label.as_ref(), class: class.as_ref() }
}

/// One line of a history.
#[derive(Template)]
#[template(path = "pieces/event.html")]
pub(crate) struct Event<'a> {
    what: Text<'a>,
    who: Text<'a>,
    when: Text<'a>,
    note: Text<'a>,
    key: bool,
    instant: Text<'a>,
}

pub(crate) fn event<'a>(
    what: &'a (impl AsRef<str> + ?Sized),
    who: &'a (impl AsRef<str> + ?Sized),
    when: &'a (impl AsRef<str> + ?Sized),
    note: &'a (impl AsRef<str> + ?Sized),
    key: &bool,
    instant: &'a (impl AsRef<str> + ?Sized),
) -> Event<'a> {
    Event {
        what: what.as_ref(),
        who: who.as_ref(),
        when: when.as_ref(),
        note: note.as_ref(),
        key: *key,
        instant: instant.as_ref(),
    }
}
