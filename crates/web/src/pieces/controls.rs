//! Controls of forms with their caption, hint and mistake.

use std::fmt::Display;

use askama::Template;
use portico_rendering::languages::Texts;

type Text<'a> = &'a str;

/// The caption of a control.
#[derive(Template)]
#[template(path = "pieces/caption.html")]
pub(crate) struct Caption<'a> {
    name: Text<'a>,
    caption: Text<'a>,
    opt: Text<'a>,
}

pub(crate) fn caption<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    caption: &'a (impl AsRef<str> + ?Sized),
    opt: &'a (impl AsRef<str> + ?Sized),
) -> Caption<'a> {
    Caption { name: name.as_ref(), caption: caption.as_ref(), opt: opt.as_ref() }
}

/// A word of help under the caption.
#[derive(Template)]
#[template(path = "pieces/hint.html")]
pub(crate) struct Hint<'a> {
    name: Text<'a>,
    hint: Text<'a>,
}

pub(crate) fn hint<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    hint: &'a (impl AsRef<str> + ?Sized),
) -> Hint<'a> {
    Hint { name: name.as_ref(), hint: hint.as_ref() }
}

/// What is wrong with a control.
#[derive(Template)]
#[template(path = "pieces/error.html")]
pub(crate) struct Mistake<'a> {
    name: Text<'a>,
    error: Text<'a>,
}

pub(crate) fn error<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    error: &'a (impl AsRef<str> + ?Sized),
) -> Mistake<'a> {
    Mistake { name: name.as_ref(), error: error.as_ref() }
}

/// The attributes that tie a control to its hint and its mistake.
#[derive(Template)]
#[template(path = "pieces/about.html")]
pub(crate) struct About<'a> {
    name: Text<'a>,
    hint: Text<'a>,
    error: Text<'a>,
}

pub(crate) fn about<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    hint: &'a (impl AsRef<str> + ?Sized),
    error: &'a (impl AsRef<str> + ?Sized),
) -> About<'a> {
    About { name: name.as_ref(), hint: hint.as_ref(), error: error.as_ref() }
}

/// A line of text.
#[derive(Template)]
#[template(path = "pieces/field.html")]
pub(crate) struct Field<'a> {
    name: Text<'a>,
    caption: Text<'a>,
    value: String,
    error: Text<'a>,
    hint: Text<'a>,
    opt: Text<'a>,
    kind: Text<'a>,
    autocomplete: Text<'a>,
    inputmode: Text<'a>,
    unit: Text<'a>,
    max: i64,
    required: bool,
    autofocus: bool,
}

pub(crate) fn field<'a>(
    (name, caption, value): &'a (impl AsRef<str>, impl AsRef<str>, impl Display),
    (error, hint, opt): &'a (impl AsRef<str>, impl AsRef<str>, impl AsRef<str>),
    (kind, autocomplete, inputmode, unit): &'a (
        impl AsRef<str>,
        impl AsRef<str>,
        impl AsRef<str>,
        impl AsRef<str>,
    ),
    (max, required, autofocus): &'a (i64, bool, bool),
) -> Field<'a> {
    Field {
        name: name.as_ref(),
        caption: caption.as_ref(),
        value: value.to_string(),
        error: error.as_ref(),
        hint: hint.as_ref(),
        opt: opt.as_ref(),
        kind: kind.as_ref(),
        autocomplete: autocomplete.as_ref(),
        inputmode: inputmode.as_ref(),
        unit: unit.as_ref(),
        max: *max,
        required: *required,
        autofocus: *autofocus,
    }
}

/// Several lines of text.
#[derive(Template)]
#[template(path = "pieces/textarea.html")]
pub(crate) struct TextArea<'a> {
    name: Text<'a>,
    caption: Text<'a>,
    value: String,
    error: Text<'a>,
    hint: Text<'a>,
    opt: Text<'a>,
    max: i64,
    rows: i64,
    required: bool,
}

pub(crate) fn textarea<'a>(
    (name, caption, value): &'a (impl AsRef<str>, impl AsRef<str>, impl Display),
    (error, hint, opt): &'a (impl AsRef<str>, impl AsRef<str>, impl AsRef<str>),
    (max, rows, required): &'a (i64, i64, bool),
) -> TextArea<'a> {
    TextArea {
        name: name.as_ref(),
        caption: caption.as_ref(),
        value: value.to_string(),
        error: error.as_ref(),
        hint: hint.as_ref(),
        opt: opt.as_ref(),
        max: *max,
        rows: *rows,
        required: *required,
    }
}

/// One choice of a list.
#[derive(Template)]
#[template(path = "pieces/choose.html")]
pub(crate) struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

pub(crate) fn choose(
    value: &(impl Display + ?Sized),
    label: &(impl Display + ?Sized),
    chosen: &bool,
) -> Choice {
    Choice { value: value.to_string(), label: label.to_string(), chosen: *chosen }
}

/// A box to tick.
#[derive(Template)]
#[template(path = "pieces/checkbox.html")]
pub(crate) struct CheckBox<'a> {
    name: Text<'a>,
    caption: Text<'a>,
    value: String,
    error: Text<'a>,
    hint: Text<'a>,
    checked: bool,
    required: bool,
}

pub(crate) fn checkbox<'a>(
    (name, caption, value): &'a (impl AsRef<str>, impl AsRef<str>, impl Display),
    (error, hint): &'a (impl AsRef<str>, impl AsRef<str>),
    (checked, required): &'a (bool, bool),
) -> CheckBox<'a> {
    CheckBox {
        name: name.as_ref(),
        caption: caption.as_ref(),
        value: value.to_string(),
        error: error.as_ref(),
        hint: hint.as_ref(),
        checked: *checked,
        required: *required,
    }
}

/// A setting that is on or off.
#[derive(Template)]
#[template(path = "pieces/switch.html")]
pub(crate) struct Switch<'a> {
    name: Text<'a>,
    caption: Text<'a>,
    hint: Text<'a>,
    checked: bool,
}

pub(crate) fn switch<'a>(
    name: &'a (impl AsRef<str> + ?Sized),
    caption: &'a (impl AsRef<str> + ?Sized),
    hint: &'a (impl AsRef<str> + ?Sized),
    checked: &bool,
) -> Switch<'a> {
    Switch { name: name.as_ref(), caption: caption.as_ref(), hint: hint.as_ref(), checked: *checked }
}

/// An airport, with its place beside the code.
#[derive(Template)]
#[template(path = "pieces/airport.html")]
pub(crate) struct Airport<'a> {
    t: Texts,
    name: Text<'a>,
    caption: Text<'a>,
    value: String,
    place: Text<'a>,
    url: Text<'a>,
    leg_end: Text<'a>,
    error: Text<'a>,
    hint: Text<'a>,
    required: bool,
}

pub(crate) fn airport<'a>(
    t: &Texts,
    (name, caption, value): &'a (impl AsRef<str>, impl AsRef<str>, impl Display),
    (place, url, leg_end): &'a (impl AsRef<str>, impl AsRef<str>, impl AsRef<str>),
    (error, hint): &'a (impl AsRef<str>, impl AsRef<str>),
    required: &bool,
) -> Airport<'a> {
    Airport {
        t: *t,
        name: name.as_ref(),
        caption: caption.as_ref(),
        value: value.to_string(),
        place: place.as_ref(),
        url: url.as_ref(),
        leg_end: leg_end.as_ref(),
        error: error.as_ref(),
        hint: hint.as_ref(),
        required: *required,
    }
}

/// Above a form that came back with mistakes.
#[derive(Template)]
#[template(path = "pieces/mistakes.html")]
pub(crate) struct Mistakes {
    t: Texts,
}

pub(crate) const fn mistakes(t: &Texts) -> Mistakes {
    Mistakes { t: *t }
}
