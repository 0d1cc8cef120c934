//! A page with several forms of which one came back: what was typed stays, the mistake stands at its field.

use portico_rendering::languages::Texts;

use crate::extract::Filled;

/// The form that came back, by its place on the page; none on a page that is shown the first time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Again {
    which: &'static str,
    form: Filled,
}

impl Again {
    /// The form at this place.
    pub(crate) fn at(which: &'static str, form: Filled) -> Self {
        Self { which, form }
    }
    /// The same with what is wrong with it.
    #[must_use]
    pub(crate) fn refused(self, problems: portico_domain::Invalid) -> Self {
        Self { form: self.form.refused(problems), ..self }
    }
    /// Whether it is the form at this place that came back.
    pub(crate) fn is(&self, which: &str) -> bool {
        self.which == which
    }
    /// What was typed at this place; empty when another form came back, or none.
    pub(crate) fn value(&self, which: &str, name: &str) -> &str {
        if self.is(which) { self.form.value(name) } else { "" }
    }
    /// What is wrong with a field at this place.
    pub(crate) fn error(&self, t: &Texts, which: &str, name: &str) -> String {
        if self.is(which) { self.form.error(t, name).into_owned() } else { String::new() }
    }
    /// What was typed at this place, if it is the one that came back.
    pub(crate) fn typed(&self, which: &str) -> Option<&Filled> {
        self.is(which).then_some(&self.form)
    }
    /// The form at this place, or as it is shown the first time.
    pub(crate) fn or(self, which: &str, fresh: impl FnOnce() -> Filled) -> Filled {
        if self.is(which) { self.form } else { fresh() }
    }
}
