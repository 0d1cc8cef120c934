//! What a template may hand over: by value or by any number of references, so that templates stay short.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// Something that fills a variable of a text. Whole numbers choose the plural and are grouped in the page's language;
/// numbers that are names (years, invoice numbers) are to be given as text.
pub trait TextValue {
    /// The value as Fluent takes it.
    fn text_value(&self) -> FluentValue<'_>;
}

impl<T: TextValue + ?Sized> TextValue for &T {
    fn text_value(&self) -> FluentValue<'_> {
        (**self).text_value()
    }
}

impl<T: TextValue + ?Sized> TextValue for Box<T> {
    fn text_value(&self) -> FluentValue<'_> {
        (**self).text_value()
    }
}

impl TextValue for str {
    fn text_value(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl TextValue for String {
    fn text_value(&self) -> FluentValue<'_> {
        self.as_str().text_value()
    }
}

impl TextValue for Cow<'_, str> {
    fn text_value(&self) -> FluentValue<'_> {
        (**self).text_value()
    }
}

impl TextValue for char {
    fn text_value(&self) -> FluentValue<'_> {
        self.to_string().into()
    }
}

macro_rules! numbers_fill_texts {
    ($($number:ty)+) => { $(
        impl TextValue for $number {
            fn text_value(&self) -> FluentValue<'_> {
                self.into()
            }
        }
    )+ };
}

numbers_fill_texts!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);

/// A `T`, by value or by reference, for the formatting of dates and numbers.
pub trait Given<T> {
    /// The value itself.
    fn given(&self) -> T;
}

impl<T, G: Given<T> + ?Sized> Given<T> for &G {
    fn given(&self) -> T {
        (**self).given()
    }
}

macro_rules! given_as_itself {
    ($($kind:ty)+) => { $(
        impl Given<$kind> for $kind {
            fn given(&self) -> $kind {
                *self
            }
        }
    )+ };
}

given_as_itself!(Date SignedDuration Timestamp i64);

macro_rules! given_as_i64 {
    ($($smaller:ty)+) => { $(
        impl Given<i64> for $smaller {
            fn given(&self) -> i64 {
                i64::from(*self)
            }
        }
    )+ };
}

given_as_i64!(i8 i16 i32 u8 u16 u32);

impl Given<i64> for usize {
    fn given(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl Given<i64> for u64 {
    fn given(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}
