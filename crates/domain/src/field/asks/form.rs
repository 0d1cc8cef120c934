//! What a client typed when asking, made fit to keep.

use jiff::civil::Date;

use super::DayPart;
use crate::Result;
use crate::error::Invalid;
use crate::typed::Typed;

/// An ask as it is typed.
#[derive(Clone, Debug, Default)]
pub struct AskForm {
    /// `site`, its id; empty when the client says in words where it is.
    pub site: String,
    /// `template`, its id; empty when the client does not know.
    pub template: String,
    /// `title`, in a few words what it is about.
    pub title: String,
    /// `wish`, everything else in the client's words.
    pub wish: String,
    /// `wished_on`, a day such as `2026-12-01`; empty for any.
    pub wished_on: String,
    /// `wished_part`, a word of [`DayPart`].
    pub wished_part: String,
}

/// The same, read.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub title: String,
    pub wish: String,
    pub wished_on: String,
    pub wished_part: DayPart,
}

impl AskForm {
    /// Everything but what it points at. `today` is the day where the job is to be done.
    pub(super) fn read(&self, for_new_job: bool, today: Date) -> Result<Read> {
        let mut typed = Typed::default();
        let title = if for_new_job { typed.needed("title", &self.title, 120) } else { String::new() };
        let wish = typed.lines("wish", &self.wish, 4_000);
        let day = typed.date("wished_on", &self.wished_on);
        if day.is_some_and(|day| day < today) {
            typed.wrong("wished_on", "asks-error-day-past");
        }
        let nothing_said = day.is_none() && wish.is_empty() && self.wished_on.trim().is_empty();
        if !for_new_job && nothing_said {
            typed.wrong("wished_on", "asks-error-no-wish");
        }
        let part = match self.wished_part.trim() {
            "" => Some(DayPart::Any),
            word => typed.word("wished_part", word),
        };
        typed.check()?;
        Ok(Read {
            title,
            wish,
            wished_on: day.map(|day| day.to_string()).unwrap_or_default(),
            wished_part: part.unwrap_or(DayPart::Any),
        })
    }
}

/// A field that names something the client does not see, or that is no id.
pub(super) fn unknown(field: &str) -> crate::Error {
    Invalid::field(field, "shell-choose-one").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-21".parse().expect("a day")
    }

    #[test]
    fn another_time_needs_a_day_or_words() {
        let empty = AskForm::default();
        assert!(empty.read(false, today()).is_err());
        let words = AskForm { wish: "Any day after the holidays".to_owned(), ..AskForm::default() };
        assert!(words.read(false, today()).is_ok());
        let day = AskForm { wished_on: "2026-11-21".to_owned(), ..AskForm::default() };
        assert_eq!(day.read(false, today()).expect("readable").wished_part, DayPart::Any);
    }

    #[test]
    fn a_day_that_is_over_is_not_asked_for() {
        let form = AskForm {
            title: "Boiler".to_owned(),
            wished_on: "2026-11-20".to_owned(),
            wished_part: "noon".to_owned(),
            ..AskForm::default()
        };
        let Err(crate::Error::Invalid(invalid)) = form.read(true, today()) else { panic!("it was taken") };
        let fields: Vec<&str> = invalid.problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["wished_on", "wished_part"]);
    }
}
